// Asking for the children not accounted for, as last reconciled.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "outputs/sort_order.h"
#include "outputs/unaccounted.h"
#include "store/engine/connection.h"

namespace onroll::store {

enum class UnaccountedSort { since, name, date_of_birth, cause, school };

struct UnaccountedFilter {
  std::optional<Cause> cause;
  std::optional<FindingState> state;
  std::optional<Urn> last_school;
  UnaccountedSort sort = UnaccountedSort::since;
  SortOrder order = SortOrder::ascending;
  std::int64_t skip = 0;
  std::int64_t most = std::numeric_limits<std::int64_t>::max();
};

std::vector<UnaccountedRow> unaccounted(Connection& connection, const UnaccountedFilter& filter);

// How many there are for the filter, whatever its `skip` and `most`.
std::int64_t count_unaccounted(Connection& connection, const UnaccountedFilter& filter);

struct CauseCount {
  Cause cause;
  std::int64_t unaccounted = 0;
  std::int64_t in_transit = 0;
};
// Of every cause there is, in the order of all_causes(); causes without a child are left out.
std::vector<CauseCount> count_causes(Connection& connection);

struct SchoolCount {
  Urn urn;
  std::string name;
  std::int64_t children = 0;
};
// The last schools of the children on the list, by name.
std::vector<SchoolCount> last_schools(Connection& connection);

// When every child was last reconciled, and for which day.
struct LastReconciled {
  std::string at;  // ISO, UTC
  Date as_of;
};
std::optional<LastReconciled> last_reconciled(Connection& connection);
void note_reconciled(Connection& connection, const LastReconciled& run);

}  // namespace onroll::store
