// One SQLite connection with its prepared statements.
#pragma once

#include <sqlite3.h>

#include <deque>
#include <memory>
#include <string>
#include <unordered_map>

#include "store/engine/session.h"
#include "store/engine/sqlite_settings.h"
#include "store/engine/sqlite_statement.h"

namespace onroll::store {

class SqliteSession final : public Session {
 public:
  // REQUIRES: the file is there (sqlite_folder.h makes it). Throws StoreFailure when a setting is not in
  // force.
  SqliteSession(const std::string& path, SqliteRole role);
  ~SqliteSession() override;

  Engine engine() const override { return Engine::sqlite; }
  void execute(const std::string& script) override;
  void check(const Sql& sql) override;
  void begin(TurnKind kind) override;
  void commit() override;
  bool roll_back() noexcept override;
  std::unique_ptr<RawRows> open(const Sql& sql, std::span<const Value> values) override;
  std::int64_t run(const Sql& sql, std::span<const Value> values) override;
  void start_bulk(const Sql& sql) override;
  void add_to_bulk(std::span<const Value> values) override;
  void end_bulk() override;
  void abandon_bulk() noexcept override;

 private:
  struct Closer {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };
  struct Kept {
    std::unique_ptr<SqliteStatement> statement;
    bool taken = false;
  };
  class SqliteRows;

  Kept& take(const Sql& sql);
  static void give_back(Kept& kept) noexcept;
  bool step(Kept& kept);

  std::unique_ptr<sqlite3, Closer> handle_;
  // More than one of a statement only where it is asked again inside the loop over itself.
  std::unordered_map<const Sql*, std::deque<Kept>> kept_;
  Kept* bulk_ = nullptr;
  bool failed_ = false;  // a statement of this transaction was refused: as in PostgreSQL, it cannot be saved
};

}  // namespace onroll::store
