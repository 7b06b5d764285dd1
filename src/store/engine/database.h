// The database: one writer, many readers, on SQLite in a folder or on PostgreSQL.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <type_traits>
#include <utility>

#include "store/engine/connection.h"
#include "store/engine/failure.h"
#include "store/engine/migration.h"

namespace onroll::store {

struct Location {
  std::string directory;     // SQLite: the folder that holds onroll.db
  std::string postgres_url;  // PostgreSQL: a libpq connection string, handed on as it is
};

enum class Opening {
  for_writing,  // makes or migrates the database; on SQLite takes the folder's lock
  for_reading,  // allowed beside a server; the database must already have this program's version
};

// Thread-safe. NEVER call read or write inside the work of write.
class Database {
 public:
  // REQUIRES: exactly one part of `location` is set. Throws StoreFailure, in words a person can act on.
  static Database open(const Location& location, Opening opening = Opening::for_writing,
                       std::span<const Migration> steps = migrations());
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  Engine engine() const;

  // Runs work(Connection&) in one transaction, alone among all writers (also of other nodes on PostgreSQL):
  // committed when work returns, rolled back when it throws. RETURNS what work returns.
  // A failure `unreachable` leaves open whether the commit was done: acts carry keys so that they can be
  // repeated.
  template <typename Work>
  auto write(Work&& work) {
    const Turn turn(*this, TurnKind::write);
    return finish(turn, std::forward<Work>(work));
  }

  // Runs work(Connection&) on one snapshot that nobody changes, on a connection that cannot write.
  // Work may be run a second time when a connection is lost: it must change nothing outside itself.
  template <typename Work>
  auto read(Work&& work) {
    try {
      return read_once(work);
    } catch (const StoreFailure& failure) {
      if (!worth_a_second_try(failure)) throw;
    }
    return read_once(work);
  }

 private:
  struct Engines;
  // One transaction on one connection; rolled back unless committed.
  class Turn {
   public:
    Turn(Database& database, TurnKind kind);
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    ~Turn();
    Connection& connection() const;
    void commit() const;

   private:
    struct State;
    std::unique_ptr<State> state_;
  };

  static std::unique_ptr<Engines> sqlite(const std::string& directory, Opening opening);
  static std::unique_ptr<Engines> postgres(const std::string& url, Opening opening);
  explicit Database(std::unique_ptr<Engines> engines);
  bool worth_a_second_try(const StoreFailure& failure) const;

  template <typename Work>
  static auto finish(const Turn& turn, Work&& work) {
    if constexpr (std::is_void_v<std::invoke_result_t<Work, Connection&>>) {
      std::forward<Work>(work)(turn.connection());
      turn.commit();
    } else {
      auto result = std::forward<Work>(work)(turn.connection());
      turn.commit();
      return result;
    }
  }

  template <typename Work>
  auto read_once(Work& work) {
    const Turn turn(*this, TurnKind::read);
    return finish(turn, work);
  }

  std::unique_ptr<Engines> engines_;
};

}  // namespace onroll::store
