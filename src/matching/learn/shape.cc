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

// At every comparison of the aspect one of the levels that `levels` gives for it.
std::vector<VetoCondition> at_each(const std::vector<ComparisonShape>& comparisons, Aspect aspect,
                                   auto levels) {
  std::vector<VetoCondition> conditions;
  for (std::size_t at = 0; at < comparisons.size(); ++at) {
    if (comparisons[at].aspect == aspect)
      conditions.push_back({static_cast<std::uint8_t>(at), levels(comparisons[at])});
  }
  return conditions;
}

std::uint16_t not_the_same(const ComparisonShape& comparison) {
  return all_but(levels_of(comparison, Closeness::same));
}

std::uint16_t different_or_missing(const ComparisonShape& comparison) {
  return static_cast<std::uint16_t>(levels_of(comparison, Closeness::different) | 1U);
}

std::vector<VetoCondition> all_of(std::vector<VetoCondition> first,
                                  const std::vector<VetoCondition>& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

void add_twin_vetoes(const std::vector<ComparisonShape>& comparisons, std::vector<Veto>& vetoes) {
  const auto forenames = at_each(comparisons, Aspect::forename, different_or_missing);
  if (forenames.empty()) return;
  const auto not_carried = all_of(forenames, at_each(comparisons, Aspect::own, not_the_same));
  vetoes.push_back(
      {"The forename does not agree and no number does: brothers, sisters and twins share the rest.",
       all_of(not_carried, at_each(comparisons, Aspect::number, not_the_same)), kMissingCeiling});
  for (const auto& forename : forenames) {
    const auto differs = levels_of(comparisons[forename.comparison], Closeness::different);
    const VetoCondition condition{forename.comparison, differs};
    vetoes.push_back({"The forename differs: a number that agrees may have been given to twins.",
                      all_of(not_carried, std::vector<VetoCondition>(1, condition)), kPerhapsCeiling});
  }
}

void add_number_vetoes(const std::vector<ComparisonShape>& comparisons, std::vector<Veto>& vetoes) {
  for (std::size_t at = 0; at < comparisons.size(); ++at) {
    if (comparisons[at].aspect != Aspect::number) continue;
    const VetoCondition differs{static_cast<std::uint8_t>(at),
                                levels_of(comparisons[at], Closeness::different)};
    vetoes.push_back({"Both records hold a valid " + comparisons[at].label + ", and they differ.",
                      std::vector<VetoCondition>(1, differs), kPerhapsCeiling});
  }
}

}  // namespace

std::vector<Veto> children_vetoes(const std::vector<ComparisonShape>& comparisons) {
  std::vector<Veto> vetoes;
  add_twin_vetoes(comparisons, vetoes);
  add_number_vetoes(comparisons, vetoes);
  return vetoes;
}

}  // namespace onroll
