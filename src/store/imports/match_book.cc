#include "store/imports/match_book.h"

#include <algorithm>
#include <vector>

#include "matching/blocking.h"
#include "sql/records.h"
#include "store/rows.h"

namespace onroll::store {
namespace {

// Of the rows of a TraitRows statement.
template <typename Rows>
Candidates candidates_of(Rows rows) {
  Candidates candidates;
  for (const auto row : rows) {
    candidates.add({{row.record_id}, {row.child_id}, traits_of(facts_for_matching(row))});
  }
  return candidates;
}

std::vector<std::int64_t> keys_of(std::span<const Traits* const> wanted) {
  std::vector<std::int64_t> keys;
  for (const auto* traits : wanted) {
    for (const auto key : blocking_keys(*traits)) keys.push_back(key);
  }
  std::ranges::sort(keys);
  keys.erase(std::ranges::unique(keys).begin(), keys.end());
  return keys;
}

Candidates sharing_a_key(Connection& connection, std::span<const Traits* const> wanted) {
  const auto keys = keys_of(wanted);
  std::vector<std::int64_t> children;
  for (const auto row : connection.query(sql::ChildrenByKeys{keys})) children.push_back(row.child_id);
  return candidates_of(connection.query(sql::TraitRowsOfChildren{children}));
}

}  // namespace

Candidates& MatchBook::candidates_for(Connection& connection, std::span<const Traits* const> wanted,
                                      ActId before) {
  const bool stale = candidates_ && as_of_ != before;
  if (wanted.empty() && (!candidates_ || stale)) {
    forget();
    return none_;
  }
  if (keeping_ == Keeping::this_file_only) {
    candidates_ = sharing_a_key(connection, wanted);
  } else if (!candidates_ || stale) {
    candidates_ = candidates_of(connection.query(sql::TraitRows{}));
  }
  return *candidates_;
}

}  // namespace onroll::store
