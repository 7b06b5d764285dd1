#include "store/acts/rows_of_import.h"

#include <algorithm>

#include "sql/records.h"

namespace onroll::store {

void add_row_notes(Ledger& ledger, ImportId import, const std::vector<PreparedRow>& rows) {
  journal::RowsPutRight event{.import = import};
  for (const auto& row : rows) {
    int place = 0;
    for (const auto& correction : row.corrections) {
      event.notes.push_back({row.number, place++, correction.column, correction.sentence});
    }
  }
  if (!event.notes.empty()) ledger.add(event);
}

void add_refused_rows(Ledger& ledger, ImportId import, const std::vector<RefusedRow>& refused) {
  journal::RowsRefused event{.import = import};
  for (const auto& row : refused) event.rows.push_back({row.number, row.cells, row.problems});
  if (!event.rows.empty()) ledger.add(event);
}

bool already_listed(Connection& connection, ImportId import, std::span<const journal::ListedRecord> records) {
  return std::ranges::any_of(records, [&](const journal::ListedRecord& listed) {
    return connection.first(sql::IsListed{import.value, listed.record.value}).has_value();
  });
}

}  // namespace onroll::store
