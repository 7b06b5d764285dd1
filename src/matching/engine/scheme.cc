// What is wrong with a scheme that somebody wrote.
#include "matching/engine/scheme.h"

#include <fmt/format.h>

#include <algorithm>

namespace onroll {
namespace {

bool all_there(const std::vector<std::uint8_t>& columns, const Scheme& scheme) {
  return std::ranges::all_of(columns, [&](auto column) { return column < scheme.columns.size(); });
}

}  // namespace

std::vector<std::string> faults_of(const Scheme& scheme) {
  std::vector<std::string> faults;
  if (scheme.comparisons.empty()) faults.push_back("There is nothing to compare. Name a column at least.");
  if (scheme.comparisons.size() > kMostComparisons) {
    faults.push_back(fmt::format("There are {} comparisons. Leave out those that say least: {} are allowed.",
                                 scheme.comparisons.size(), kMostComparisons));
  }
  if (scheme.rules.empty())
    faults.push_back("There is no blocking rule. Name a key that brings records together.");
  for (const auto& comparison : scheme.comparisons) {
    if (comparison.columns.empty() || !all_there(comparison.columns, scheme) ||
        !all_there(comparison.crossed, scheme)) {
      faults.push_back(
          fmt::format("The comparison \"{}\" names a column that is not there.", comparison.label));
    }
  }
  for (const auto& rule : scheme.rules) {
    const bool sound = !rule.parts.empty() && std::ranges::all_of(rule.parts, [&](const auto& part) {
      return !part.columns.empty() && all_there(part.columns, scheme);
    });
    if (!sound)
      faults.push_back(fmt::format("The blocking rule \"{}\" names a column that is not there.", rule.label));
  }
  return faults;
}

}  // namespace onroll
