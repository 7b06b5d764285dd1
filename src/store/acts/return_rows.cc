#include "store/acts/return_rows.h"

#include "sql/pages_register.h"

namespace onroll::store {

Outcome<RowsReturned> carry_out(Ledger& ledger, const ReturnRows& act) {
  const auto waiting = ledger.connection().all(sql::WaitingRowsOfImport{act.import.value});
  if (waiting.empty()) return not_done("", "No row of this import is waiting any more. Nothing was changed.");
  for (const auto& row : waiting) {
    ledger.add(journal::RowSettled{
        .import = act.import, .row = static_cast<int>(row.row_number), .state = "returned"});
  }
  return RowsReturned{static_cast<std::int64_t>(waiting.size())};
}

}  // namespace onroll::store
