#include "matching/learn/holdings.h"

#include <algorithm>

namespace onroll {

Holdings::Holdings(const ClusterRules& rules, std::span<const std::uint32_t> records)
    : rules_(rules), sources_(records.size()), conflicts_(rules.conflicts.size()) {
  for (std::size_t at = 0; at < records.size() && !rules.one_to_one.empty(); ++at) {
    if (const auto source = rules.one_to_one[records[at]]; source != 0) sources_[at] = {{source, 1}};
  }
  for (std::size_t conflict = 0; conflict < conflicts_.size(); ++conflict) {
    conflicts_[conflict].reserve(records.size());
    for (const auto record : records)
      conflicts_[conflict].push_back(values_of(rules.conflicts[conflict], record));
  }
}

Holdings::Values Holdings::values_of(const ClusterConflict& conflict, std::uint32_t record) const {
  Values values;
  if (const auto value = conflict.values[record]; value != 0) values.push_back({value, 1});
  if (conflict.former_values.empty() || conflict.former_values[record] == 0) return values;
  return together(values, {{conflict.former_values[record], 0}});
}

bool Holdings::share(const Values& a, const Values& b) {
  auto at = b.begin();
  return std::ranges::any_of(a, [&](const Value& one) {
    while (at != b.end() && at->value < one.value) ++at;
    return at != b.end() && at->value == one.value;
  });
}

Holdings::Values Holdings::together(const Values& a, const Values& b) {
  Values sum;
  auto next = b.begin();
  for (const auto& one : a) {
    while (next != b.end() && next->value < one.value) sum.push_back(*next++);
    sum.push_back(one);
    if (next != b.end() && next->value == one.value) sum.back().records += (next++)->records;
  }
  sum.insert(sum.end(), next, b.end());
  return sum;
}

// Each side by itself holds a value that several records agree on, and none of these is the other's.
bool Holdings::both_agreed(const Values& a, const Values& b) {
  const auto agreed = [](const Values& values) {
    Values kept;
    std::ranges::copy_if(values, std::back_inserter(kept), [](const Value& one) { return one.records >= 2; });
    return kept;
  };
  const auto first = agreed(a);
  const auto second = agreed(b);
  return !first.empty() && !second.empty() && !share(first, second);
}

bool Holdings::differ(const Values& a, const Values& b) {
  const auto has_one_now = [](const Values& values) {
    return std::ranges::any_of(values, [](const Value& one) { return one.records > 0; });
  };
  return has_one_now(a) && has_one_now(b) && !share(a, b);
}

std::optional<RefusedPair> Holdings::contradiction(std::uint32_t a, std::uint32_t b) const {
  if (share(sources_[a], sources_[b])) return RefusedPair{.why = RefusedFor::listed_twice_by_a_source};
  for (std::size_t at = 0; at < conflicts_.size(); ++at) {
    const auto agreed_only = rules_.conflicts[at].kind == ClusterConflict::Kind::agreed;
    const auto& x = conflicts_[at][a];
    const auto& y = conflicts_[at][b];
    if (agreed_only ? both_agreed(x, y) : differ(x, y))
      return RefusedPair{.why = RefusedFor::conflict, .conflict = static_cast<std::uint8_t>(at)};
  }
  return std::nullopt;
}

void Holdings::merge(std::uint32_t into, std::uint32_t from) {
  sources_[into] = together(sources_[into], sources_[from]);
  sources_[from] = {};
  for (auto& values : conflicts_) {
    values[into] = together(values[into], values[from]);
    values[from] = {};
  }
}

}  // namespace onroll
