// A case as its events in the journal have made it, and the row that lists find it by.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

#include "cases/case.h"
#include "people/ids.h"
#include "store/engine/connection.h"

namespace onroll::store {

// The child that holds this one's records: itself, or the one it was joined to, and so on.
ChildId holder_of(Connection& connection, ChildId child);

// The case after the events up to a place in the journal (all of them when none is named), as the case of the
// child that now holds the records. REQUIRES: it exists.
Case load_case(Connection& connection, CaseId id,
               std::int64_t upto = std::numeric_limits<std::int64_t>::max());

// The child's open case, or none.
std::optional<CaseId> open_case_of(Connection& connection, ChildId child);

// Writes the row of case_file derived from the case.
void write_case(Connection& connection, const Case& work, std::string_view last_touched);

}  // namespace onroll::store
