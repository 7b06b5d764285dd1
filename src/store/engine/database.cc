#include "store/engine/database.h"

#include <optional>
#include <utility>

#include "base/contract.h"
#include "store/engine/migrate.h"
#include "store/engine/pool.h"
#include "store/engine/postgres_session.h"
#include "store/engine/sqlite_folder.h"
#include "store/engine/sqlite_session.h"

namespace onroll::store {
namespace {

using namespace std::chrono_literals;

constexpr int kReaders = 8;

Pool::Bounds reader_bounds() {
  return {.most = kReaders,
          .wait = 10s,
          .busy_sentence = "Too many people are reading at once. Try again in a moment."};
}

// One in each process: PostgreSQL's advisory lock puts those of several nodes in line.
Pool::Bounds writer_bounds() {
  return {
      .most = 1, .wait = 30s, .busy_sentence = "Another change is still being saved. Try again in a moment."};
}

// The database whose write is running on this thread: asking it again would wait for itself.
thread_local const void* writing_here = nullptr;

}  // namespace

// The lock is let go last, the writer closed after the readers, so that it alone makes the last checkpoint.
struct Database::Engines {
  Engine engine;
  Opening opening;
  std::optional<FolderLock> lock;
  Pool writers;
  Pool readers;
};

struct Database::Turn::State {
  State(Engines& of, TurnKind as)
      : engines(of),
        kind(as),
        pool(as == TurnKind::write ? of.writers : of.readers),
        session(begun()),
        connection(*session) {
    if (kind == TurnKind::write) outer_write = std::exchange(writing_here, &engines);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    if (kind == TurnKind::write) writing_here = outer_write;
    if (!committed && !session->roll_back()) session = nullptr;
    pool.give_back(std::move(session));
  }

  // A session whose server went away since is replaced once: nothing of the work has run yet.
  std::unique_ptr<Session> begun() {
    try {
      return begun_once();
    } catch (const StoreFailure& failure) {
      if (failure.cause != FailureCause::unreachable || engines.engine == Engine::sqlite) throw;
    }
    pool.forget_idle();
    return begun_once();
  }

  std::unique_ptr<Session> begun_once() {
    auto lent = pool.lend();
    try {
      lent->begin(kind);
      return lent;
    } catch (...) {
      if (!lent->roll_back()) lent = nullptr;
      pool.give_back(std::move(lent));
      throw;
    }
  }

  Engines& engines;
  TurnKind kind;
  Pool& pool;
  std::unique_ptr<Session> session;
  Connection connection;
  const void* outer_write = nullptr;
  bool committed = false;
};

Database::Turn::Turn(Database& database, TurnKind kind) {
  Engines& engines = *database.engines_;
  require(writing_here != &engines, "read or write was called inside the work of write");
  if (kind == TurnKind::write && engines.opening == Opening::for_reading) {
    throw StoreFailure(FailureCause::set_up, "The database was opened for reading only.");
  }
  state_ = std::make_unique<State>(engines, kind);
}

Database::Turn::~Turn() = default;

Connection& Database::Turn::connection() const {
  return state_->connection;
}

void Database::Turn::commit() const {
  state_->session->commit();
  state_->committed = true;
}

Database::Database(std::unique_ptr<Engines> engines) : engines_(std::move(engines)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Engine Database::engine() const {
  return engines_->engine;
}

bool Database::worth_a_second_try(const StoreFailure& failure) const {
  if (failure.cause != FailureCause::unreachable || engine() == Engine::sqlite) return false;
  engines_->readers.forget_idle();
  return true;
}

Database Database::open(const Location& location, Opening opening, std::span<const Migration> steps) {
  require(location.directory.empty() != location.postgres_url.empty(), "exactly one place for the database");
  Database database(location.directory.empty() ? postgres(location.postgres_url, opening)
                                               : sqlite(location.directory, opening));
  if (opening == Opening::for_writing) {
    database.write([&](Connection& connection) { migrate(connection, steps); });
  } else {
    database.read([&](Connection& connection) { require_migrated(connection, steps); });
  }
  return database;
}

std::unique_ptr<Database::Engines> Database::postgres(const std::string& url, Opening opening) {
  const auto server = opening == Opening::for_writing ? PostgresServer::that_writes : PostgresServer::any;
  const auto connect = [url, server] { return std::make_unique<PostgresSession>(url, server); };
  return std::unique_ptr<Engines>(new Engines{.engine = Engine::postgresql,
                                              .opening = opening,
                                              .lock = std::nullopt,
                                              .writers = Pool(writer_bounds(), connect),
                                              .readers = Pool(reader_bounds(), connect)});
}

std::unique_ptr<Database::Engines> Database::sqlite(const std::string& directory, Opening opening) {
  const bool writes = opening == Opening::for_writing;
  if (writes)
    prepare_folder(directory);
  else
    require_file(directory);
  std::unique_ptr<Engines> engines(
      new Engines{.engine = Engine::sqlite,
                  .opening = opening,
                  .lock = std::nullopt,
                  .writers = Pool(writer_bounds(),
                                  [path = database_file(directory)] {
                                    return std::make_unique<SqliteSession>(path, SqliteRole::writer);
                                  }),
                  .readers = Pool(reader_bounds(), [path = database_file(directory)] {
                    return std::make_unique<SqliteSession>(path, SqliteRole::reader);
                  })});
  if (writes) {
    engines->lock.emplace(directory);
    prepare_file(directory);
  }
  return engines;
}

}  // namespace onroll::store
