#include "matching/learn/shape.h"

namespace onroll {
namespace {

// The levels of a closeness; and 0, missing, when asked for.
std::uint16_t levels_of(const ComparisonShape& comparison, Closeness closeness) {
  std::uint16_t found = 0;
  for (std::size_t at = 0; at < comparison.levels.size(); ++at) {
    if (comparison.levels[at].closeness == closeness) found |= static_cast<std::uint16_t>(2U << at);
  }
  return found;
}

std::uint16_t all_but(std::uint16_t levels) {
  return static_cast<std::uint16_t>(~levels);
}

std::vector<VetoCondition> none_agrees(const std::vector<ComparisonShape>& comparisons, Aspect aspect) {
  std::vector<VetoCondition> conditions;
  for (std::size_t at = 0; at < comparisons.size(); ++at) {
    if (comparisons[at].aspect != aspect) continue;
    conditions.push_back(
        {static_cast<std::uint8_t>(at), all_but(levels_of(comparisons[at], Closeness::same))});
  }
  return conditions;
}

// Several forenames compared (say known-as): the veto holds when none agrees or is similar.
std::vector<VetoCondition> forename_does_not_carry(const std::vector<ComparisonShape>& comparisons) {
  std::vector<VetoCondition> conditions;
  for (std::size_t at = 0; at < comparisons.size(); ++at) {
    if (comparisons[at].aspect != Aspect::forename) continue;
    const auto carries = static_cast<std::uint16_t>(levels_of(comparisons[at], Closeness::same) |
                                                    levels_of(comparisons[at], Closeness::similar));
    conditions.push_back({static_cast<std::uint8_t>(at), all_but(carries)});
  }
  return conditions;
}

}  // namespace

std::vector<Veto> children_vetoes(const std::vector<ComparisonShape>& comparisons) {
  std::vector<Veto> vetoes;
  auto twins = forename_does_not_carry(comparisons);
  if (!twins.empty()) {
    const auto numbers = none_agrees(comparisons, Aspect::number);
    twins.insert(twins.end(), numbers.begin(), numbers.end());
    vetoes.push_back(
        {"The forename does not agree and no number does: brothers, sisters and twins share the rest.",
         std::move(twins), kPerhapsCeiling});
  }
  for (std::size_t at = 0; at < comparisons.size(); ++at) {
    if (comparisons[at].aspect != Aspect::number) continue;
    const auto different = levels_of(comparisons[at], Closeness::different);
    vetoes.push_back({"Both records hold a valid " + comparisons[at].label + ", and they differ.",
                      {{static_cast<std::uint8_t>(at), different}},
                      kPerhapsCeiling});
  }
  return vetoes;
}

}  // namespace onroll
