#include "store/imports/match_book.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "matching/blocking.h"
#include "sql/records.h"
#include "store/measure.h"
#include "store/rows.h"

namespace onroll::store {
namespace {

// Of the rows of a TraitRows statement.
template <typename Rows>
Candidates candidates_of(std::shared_ptr<const Measure> measure, Rows rows) {
  Candidates candidates(std::move(measure));
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

constexpr std::size_t kKeysAtOnce = 500'000;  // twenty bytes each, of a message of 64 MB at the most

std::vector<std::int64_t> children_by(Connection& connection, std::span<const std::int64_t> keys) {
  std::vector<std::int64_t> children;
  for (std::size_t from = 0; from < keys.size(); from += kKeysAtOnce) {
    const auto some = keys.subspan(from, std::min(kKeysAtOnce, keys.size() - from));
    for (const auto row : connection.query(sql::ChildrenByKeys{some})) children.push_back(row.child_id);
  }
  std::ranges::sort(children);
  children.erase(std::ranges::unique(children).begin(), children.end());
  return children;
}

Candidates sharing_keys_with(Connection& connection, std::span<const Traits* const> wanted) {
  const auto measure = measure_in_force(connection);
  const auto children = children_by(connection, keys_of(wanted));
  return candidates_of(measure, connection.query(sql::TraitRowsOfChildren{children}));
}

}  // namespace

Candidates& MatchBook::candidates_for(Connection& connection, std::span<const Traits* const> wanted,
                                      ActId before) {
  const bool stale = candidates_ && as_of_ != before;
  if (wanted.empty() && (!candidates_ || stale)) {
    forget();
    if (!none_) none_.emplace(measure_in_force(connection));
    return *none_;
  }
  if (keeping_ == Keeping::this_file_only) {
    candidates_ = sharing_keys_with(connection, wanted);
  } else if (!candidates_ || stale) {
    const auto measure = measure_in_force(connection);
    candidates_ = candidates_of(measure, connection.query(sql::TraitRows{}));
  }
  return *candidates_;
}

}  // namespace onroll::store
