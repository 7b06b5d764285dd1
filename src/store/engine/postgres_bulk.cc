// Many rows to PostgreSQL: pipeline mode, in batches, with at most two batches unanswered, so that neither
// side ever waits for the other to read (libpq manual, "Pipeline Mode").
#include <utility>

#include "base/contract.h"
#include "store/engine/failure.h"
#include "store/engine/postgres_failure.h"
#include "store/engine/postgres_session.h"

namespace onroll::store {
namespace {

constexpr int kBatch = 500;
constexpr int kMostUnanswered = 2;

}  // namespace

void PostgresSession::start_bulk(const Sql& sql) {
  require(!bulk_, "one bulk at a time");
  shelve_open_rows();
  auto bulk = std::make_unique<BulkState>(BulkState{.sql = &sql, .name = prepare(sql)});
  if (!PQenterPipelineMode(connection_.get())) throw postgres_failure(connection_.get(), nullptr, sql.name);
  bulk_ = std::move(bulk);
}

void PostgresSession::add_to_bulk(std::span<const Value> values) {
  send(bulk_->name, *bulk_->sql, values);
  if (++bulk_->waiting == kBatch) end_batch();
}

void PostgresSession::end_batch() {
  if (!PQpipelineSync(connection_.get()))
    throw postgres_failure(connection_.get(), nullptr, bulk_->sql->name);
  bulk_->waiting = 0;
  if (++bulk_->batches < kMostUnanswered) return;
  read_batch();
  if (bulk_->failure) throw postgres_failure(connection_.get(), bulk_->failure.get(), bulk_->sql->name);
}

// Reads answers up to the next synchronisation. After a refusal the rest of a batch is answered as aborted.
void PostgresSession::read_batch() {
  bool ended_one = false;
  while (true) {
    PostgresResult result(PQgetResult(connection_.get()));
    if (!result) {  // ends the answer to one statement; twice in a row, the connection is gone
      if (std::exchange(ended_one, true)) break;
      continue;
    }
    ended_one = false;
    const ExecStatusType status = PQresultStatus(result.get());
    if (status == PGRES_PIPELINE_SYNC) break;
    if (status == PGRES_FATAL_ERROR && !bulk_->failure) bulk_->failure = std::move(result);
  }
  --bulk_->batches;
}

void PostgresSession::end_bulk() {
  const std::string_view name = bulk_->sql->name;
  const bool synchronised = bulk_->waiting == 0 || PQpipelineSync(connection_.get());
  if (bulk_->waiting > 0 && synchronised) ++bulk_->batches;
  while (synchronised && bulk_->batches > 0) read_batch();
  const bool ended = PQexitPipelineMode(connection_.get()) != 0;
  const auto bulk = std::exchange(bulk_, nullptr);
  if (bulk->failure || !synchronised || !ended) {
    throw postgres_failure(connection_.get(), bulk->failure.get(), name);
  }
}

void PostgresSession::abandon_bulk() noexcept {
  try {
    end_bulk();
  } catch (const StoreFailure&) {  // the failure that made us abandon is already on its way
  }
}

}  // namespace onroll::store
