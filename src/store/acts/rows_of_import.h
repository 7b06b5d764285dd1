// The rows of a file that needed something: put right by us, or refused and waiting.
#pragma once

#include <span>
#include <vector>

#include "store/imports/prepared.h"
#include "store/ledger.h"

namespace onroll::store {

void add_row_notes(Ledger& ledger, ImportId import, const std::vector<PreparedRow>& rows);
void add_refused_rows(Ledger& ledger, ImportId import, const std::vector<RefusedRow>& refused);

// Does the import list one of these records already?
bool already_listed(Connection& connection, ImportId import, std::span<const journal::ListedRecord> records);

}  // namespace onroll::store
