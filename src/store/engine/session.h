// One conversation with one engine, without types: what Connection stands on. Only the engine folder uses it.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "store/engine/rows.h"
#include "store/engine/sql.h"

namespace onroll::store {

enum class TurnKind { read, write };

class Session {
 public:
  Session() = default;
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  virtual ~Session() = default;

  virtual Engine engine() const = 0;
  virtual void execute(const std::string& script) = 0;  // one or more plain commands, no parameters, no rows
  virtual void check(const Sql& sql) = 0;               // prepares and compares the columns with `gives`

  virtual void begin(TurnKind kind) = 0;
  virtual void commit() = 0;
  virtual bool roll_back() noexcept = 0;  // RETURNS false when the session is broken and must be thrown away

  virtual std::unique_ptr<RawRows> open(const Sql& sql, std::span<const Value> values) = 0;
  virtual std::int64_t run(const Sql& sql, std::span<const Value> values) = 0;

  // Between start and end nothing else is asked of the session; `end_bulk` surfaces what failed.
  virtual void start_bulk(const Sql& sql) = 0;
  virtual void add_to_bulk(std::span<const Value> values) = 0;
  virtual void end_bulk() = 0;
  virtual void abandon_bulk() noexcept = 0;
};

// Ends what it started, also when an exception passes.
class Bulk {
 public:
  Bulk(Session& session, const Sql& sql) : session_(session) { session_.start_bulk(sql); }
  Bulk(const Bulk&) = delete;
  Bulk& operator=(const Bulk&) = delete;
  ~Bulk() {
    if (!finished_) session_.abandon_bulk();
  }
  void finish() {
    finished_ = true;
    session_.end_bulk();
  }

 private:
  Session& session_;
  bool finished_ = false;
};

}  // namespace onroll::store
