#include "store/engine/sqlite_session.h"

#include <utility>

#include "base/contract.h"
#include "store/engine/sqlite_failure.h"

namespace onroll::store {

class SqliteSession::SqliteRows final : public RawRows {
 public:
  SqliteRows(SqliteSession& session, Kept& kept) : session_(session), kept_(kept) {}
  ~SqliteRows() override { give_back(kept_); }

  bool next() override { return session_.step(kept_); }
  // A change's keys are only checked at its end: a reset before would undo it without a word.
  void finish() override {
    if (kept_.statement->only_reads()) return;
    while (next()) {
    }
  }
  bool is_null(int column) const override { return kept_.statement->is_null(column); }
  std::int64_t integer(int column) const override { return kept_.statement->integer(column); }
  double real(int column) const override { return kept_.statement->real(column); }
  std::string_view text(int column) const override { return kept_.statement->text(column); }
  std::string_view bytes(int column) const override { return kept_.statement->bytes(column); }

 private:
  SqliteSession& session_;
  Kept& kept_;
};

SqliteSession::SqliteSession(const std::string& path, SqliteRole role) {
  const int access = role == SqliteRole::writer ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  sqlite3* handle = nullptr;
  const int code =
      sqlite3_open_v2(path.c_str(), &handle, access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  handle_.reset(handle);
  if (code != SQLITE_OK) throw sqlite_failure(handle, "Opening the database file");
  fix_settings(handle, role);
}

SqliteSession::~SqliteSession() {
  kept_.clear();
}

void SqliteSession::execute(const std::string& script) {
  if (sqlite3_exec(handle_.get(), script.c_str(), nullptr, nullptr, nullptr)) {
    throw sqlite_failure(handle_.get(), "A command of the store");
  }
}

void SqliteSession::check(const Sql& sql) {
  give_back(take(sql));
}

void SqliteSession::begin(TurnKind kind) {
  execute(kind == TurnKind::write ? "BEGIN IMMEDIATE" : "BEGIN");
  failed_ = false;
}

void SqliteSession::commit() {
  if (failed_)
    throw StoreFailure(FailureCause::statement, "Nothing was saved: an earlier statement had failed.");
  execute("COMMIT");
}

bool SqliteSession::roll_back() noexcept {
  // A full disk or a broken file has already ended the transaction.
  if (sqlite3_get_autocommit(handle_.get())) return true;
  return sqlite3_exec(handle_.get(), "ROLLBACK", nullptr, nullptr, nullptr) == SQLITE_OK;
}

SqliteSession::Kept& SqliteSession::take(const Sql& sql) {
  std::deque<Kept>& same = kept_[&sql];
  for (Kept& kept : same) {
    if (!std::exchange(kept.taken, true)) return kept;
  }
  return same.emplace_back(std::make_unique<SqliteStatement>(handle_.get(), sql), true);
}

void SqliteSession::give_back(Kept& kept) noexcept {
  kept.statement->reset();
  kept.statement->forget_values();
  kept.taken = false;
}

bool SqliteSession::step(Kept& kept) {
  try {
    return kept.statement->step();
  } catch (...) {
    failed_ = true;
    throw;
  }
}

std::unique_ptr<RawRows> SqliteSession::open(const Sql& sql, std::span<const Value> values) {
  Kept& kept = take(sql);
  auto rows = std::make_unique<SqliteRows>(*this, kept);
  kept.statement->bind(values, SqliteStatement::Lifetime::this_call);
  return rows;
}

std::int64_t SqliteSession::run(const Sql& sql, std::span<const Value> values) {
  Kept& kept = take(sql);
  const SqliteRows giving_back(*this, kept);
  SqliteStatement& statement = *kept.statement;
  statement.bind(values, SqliteStatement::Lifetime::until_reset);
  while (step(kept)) {
  }
  return statement.only_reads() ? 0 : sqlite3_changes64(handle_.get());
}

void SqliteSession::start_bulk(const Sql& sql) {
  require(bulk_ == nullptr, "one bulk at a time");
  bulk_ = &take(sql);
}

void SqliteSession::add_to_bulk(std::span<const Value> values) {
  bulk_->statement->bind(values, SqliteStatement::Lifetime::until_reset);
  while (step(*bulk_)) {
  }
  bulk_->statement->reset();
}

void SqliteSession::end_bulk() {
  give_back(*std::exchange(bulk_, nullptr));
}

void SqliteSession::abandon_bulk() noexcept {
  end_bulk();
}

}  // namespace onroll::store
