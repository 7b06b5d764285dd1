#include "matching/learn/holdings.h"

#include <algorithm>

namespace onroll {

void Holdings::hold(std::uint32_t record) {
  Held held;
  if (!rules_.one_to_one.empty() && rules_.one_to_one[record] != 0)
    held.sources = {{rules_.one_to_one[record], 1}};
  for (const auto& conflict : rules_.conflicts) {
    Values values;
    if (const auto value = conflict.values[record]; value != 0) values.push_back({value, 1});
    if (!conflict.former_values.empty()) {
      const auto former = conflict.former_values[record];
      if (former != 0) values = together(values, {{former, 1}});
    }
    held.conflicts.push_back(std::move(values));
  }
  held_[record] = std::move(held);
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

std::optional<RefusedPair> Holdings::contradiction(std::uint32_t a, std::uint32_t b) const {
  const auto& here = held_.at(a);
  const auto& there = held_.at(b);
  if (share(here.sources, there.sources)) return RefusedPair{.why = RefusedFor::listed_twice_by_a_source};
  for (std::size_t at = 0; at < rules_.conflicts.size(); ++at) {
    const auto& x = here.conflicts[at];
    const auto& y = there.conflicts[at];
    const auto contradict = rules_.conflicts[at].kind == ClusterConflict::Kind::agreed
                                ? both_agreed(x, y)
                                : !x.empty() && !y.empty() && !share(x, y);
    if (contradict)
      return RefusedPair{.why = RefusedFor::conflict, .conflict = static_cast<std::uint8_t>(at)};
  }
  return std::nullopt;
}

void Holdings::merge(std::uint32_t into, std::uint32_t from) {
  auto gone = held_.extract(from);
  auto& kept = held_.at(into);
  kept.sources = together(kept.sources, gone.mapped().sources);
  for (std::size_t at = 0; at < kept.conflicts.size(); ++at)
    kept.conflicts[at] = together(kept.conflicts[at], gone.mapped().conflicts[at]);
}

}  // namespace onroll
