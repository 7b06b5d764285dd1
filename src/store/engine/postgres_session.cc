#include "store/engine/postgres_session.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <utility>

#include "base/contract.h"
#include "store/engine/failure.h"
#include "store/engine/postgres_failure.h"
#include "store/engine/postgres_rows.h"
#include "store/engine/postgres_values.h"

namespace onroll::store {
namespace {

constexpr int kOldestServer = 150000;

// Every writer of every node takes this one lock first: acts are hash-chained, so they stand in one order.
// DANGER: read committed, not repeatable read: there the snapshot would be taken before the wait for the
// lock, and the writer would not see what the one before it did.
constexpr const char* kBeginWrite =
    "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SET LOCAL lock_timeout = '30s'; "
    "SELECT pg_advisory_xact_lock(5795996803)";
constexpr const char* kBeginRead = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

// Server notices may quote values: they go nowhere.
void ignore_notice(void*, const char*) {}

// The caller's string comes after our wishes, so that it overrides them; UTF-8 comes last and stands.
PGconn* connect(const std::string& url, PostgresServer server) {
  const std::array keys{"target_session_attrs",
                        "connect_timeout",
                        "tcp_user_timeout",
                        "application_name",
                        "dbname",
                        "client_encoding",
                        static_cast<const char*>(nullptr)};
  const std::array values{server == PostgresServer::that_writes ? "read-write" : "any",
                          "10",
                          "30000",
                          "onroll",
                          url.c_str(),
                          "UTF8",
                          static_cast<const char*>(nullptr)};
  return PQconnectdbParams(keys.data(), values.data(), 1);
}

}  // namespace

PostgresSession::PostgresSession(const std::string& url, PostgresServer server)
    : connection_(connect(url, server)) {
  if (PQstatus(connection_.get()) != CONNECTION_OK) {
    throw StoreFailure(FailureCause::unreachable,
                       fmt::format("The PostgreSQL server does not answer as asked: {}",
                                   connection_ ? PQerrorMessage(connection_.get()) : "out of memory"));
  }
  PQsetNoticeProcessor(connection_.get(), ignore_notice, nullptr);
  require_fit_server();
  execute(
      "SET bytea_output = 'hex'; SET extra_float_digits = 1; SET client_min_messages = 'warning'; "
      "SET idle_in_transaction_session_timeout = '15min'; "
      "SELECT set_config('synchronous_commit', 'on', false) "
      "WHERE current_setting('synchronous_commit') IN ('off', 'local')");
}

PostgresSession::~PostgresSession() = default;

void PostgresSession::require_fit_server() const {
  if (PQserverVersion(connection_.get()) < kOldestServer) {
    throw StoreFailure(FailureCause::set_up,
                       "The PostgreSQL server is older than version 15. Use version 15 or later.");
  }
  const char* encoding = PQparameterStatus(connection_.get(), "server_encoding");
  if (!encoding || std::string_view(encoding) != "UTF8") {
    throw StoreFailure(FailureCause::set_up,
                       "The PostgreSQL database does not keep text as UTF-8. Make one with ENCODING 'UTF8'.");
  }
}

void PostgresSession::shelve_open_rows() {
  if (streaming_) streaming_->shelve();
}

void PostgresSession::execute(const std::string& script) {
  shelve_open_rows();
  const PostgresResult result(PQexec(connection_.get(), script.c_str()));
  const ExecStatusType status = PQresultStatus(result.get());
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return;
  throw postgres_failure(connection_.get(), result.get(), "A command of the store");
}

const std::string& PostgresSession::prepare(const Sql& sql) {
  const auto found = names_.find(&sql);
  if (found != names_.end()) return found->second;
  const std::string name = fmt::format("s{}", names_.size() + 1);
  const std::vector<Oid> types = postgres_types(sql.takes);
  const PostgresResult result(PQprepare(connection_.get(), name.c_str(), std::string(sql.postgresql).c_str(),
                                        static_cast<int>(types.size()), types.data()));
  if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) {
    throw postgres_prepare_failure(connection_.get(), result.get(), sql.name);
  }
  return names_.emplace(&sql, name).first->second;
}

void PostgresSession::check(const Sql& sql) {
  shelve_open_rows();
  const PostgresResult described(PQdescribePrepared(connection_.get(), prepare(sql).c_str()));
  if (PQresultStatus(described.get()) != PGRES_COMMAND_OK) {
    throw postgres_prepare_failure(connection_.get(), described.get(), sql.name);
  }
  if (!sql.gives.empty()) check_postgres_columns(sql, described.get());
}

void PostgresSession::begin(TurnKind kind) {
  execute(kind == TurnKind::write ? kBeginWrite : kBeginRead);
}

void PostgresSession::commit() {
  shelve_open_rows();
  const PostgresResult result(PQexec(connection_.get(), "COMMIT"));
  // A transaction that had failed answers COMMIT with ROLLBACK.
  if (PQresultStatus(result.get()) == PGRES_COMMAND_OK &&
      std::string_view(PQcmdStatus(result.get())) == "COMMIT") {
    return;
  }
  if (PQresultStatus(result.get()) == PGRES_COMMAND_OK) {
    throw StoreFailure(FailureCause::statement, "Nothing was saved: an earlier statement had failed.");
  }
  throw postgres_failure(connection_.get(), result.get(), "Saving");
}

bool PostgresSession::roll_back() noexcept {
  try {
    shelve_open_rows();
    if (PQtransactionStatus(connection_.get()) != PQTRANS_IDLE) execute("ROLLBACK");
    return PQstatus(connection_.get()) == CONNECTION_OK;
  } catch (...) {
    return false;
  }
}

void PostgresSession::send(const std::string& name, const Sql& sql, std::span<const Value> values) {
  const PostgresValues given(sql, values);
  if (!PQsendQueryPrepared(connection_.get(), name.c_str(), given.count(), given.pointers(), given.lengths(),
                           given.formats(), 0)) {
    throw postgres_failure(connection_.get(), nullptr, sql.name);
  }
}

std::unique_ptr<RawRows> PostgresSession::open(const Sql& sql, std::span<const Value> values) {
  shelve_open_rows();
  send(prepare(sql), sql, values);
  PQsetSingleRowMode(connection_.get());
  auto rows = std::make_unique<PostgresRows>(*this, sql);
  streaming_ = rows.get();
  return rows;
}

std::int64_t PostgresSession::run(const Sql& sql, std::span<const Value> values) {
  shelve_open_rows();
  const PostgresValues given(sql, values);
  const PostgresResult result(PQexecPrepared(connection_.get(), prepare(sql).c_str(), given.count(),
                                             given.pointers(), given.lengths(), given.formats(), 0));
  const ExecStatusType status = PQresultStatus(result.get());
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
    throw postgres_failure(connection_.get(), result.get(), sql.name);
  }
  if (std::string_view(PQcmdStatus(result.get())).starts_with("SELECT")) return 0;
  const std::string_view count = PQcmdTuples(result.get());
  std::int64_t changed = 0;
  std::from_chars(count.data(), count.data() + count.size(), changed);
  return changed;
}

}  // namespace onroll::store
