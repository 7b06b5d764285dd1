#include "matching/engine/score.h"

#include <algorithm>

#include "matching/engine/link.h"
#include "matching/engine/values.h"

namespace onroll {
namespace {

// The value in which two records agree: their present one, or a former or other one.
ValueId agreed_value(const Comparison& comparison, const Row& a, const Row& b) {
  for (const auto of_a : comparison.columns) {
    for (const auto of_b : comparison.columns) {
      if (a[of_a] != kMissing && a[of_a] == b[of_b]) return a[of_a];
    }
  }
  return kMissing;
}

constexpr Level kSame = 1;  // the one level at which two values are equal, and so equally rare

}  // namespace

Rarity::Rarity(const Table& table, const Scheme& scheme, const Model& model) : scheme_(scheme) {
  for (std::size_t i = 0; i < scheme.comparisons.size(); ++i) {
    if (scheme.comparisons[i].by_frequency == ByFrequency::no) continue;
    const auto column = scheme.comparisons[i].columns.front();
    Adjusted adjusted{.comparison = i};
    for (ValueId value = 0; value < table.store(column).size(); ++value) {
      const auto share = table.frequency(column, value);
      adjusted.by_value.push_back(static_cast<float>(frequency_adjustment(model, i, kSame, share)));
    }
    adjusted_.push_back(std::move(adjusted));
  }
}

double Rarity::of(const Adjusted& adjusted, Pattern pattern, const Row& a, const Row& b) const {
  if (level_of(pattern, adjusted.comparison) != kSame) return 0;
  const auto value = agreed_value(scheme_.comparisons[adjusted.comparison], a, b);
  return value == kMissing || value >= adjusted.by_value.size() ? 0 : adjusted.by_value[value];
}

double Rarity::of(Pattern pattern, const Row& a, const Row& b) const {
  double sum = 0;
  for (const auto& adjusted : adjusted_) sum += of(adjusted, pattern, a, b);
  return sum;
}

std::vector<double> frequency_adjustments(const Table& table, const Scheme& scheme, const Model& model,
                                          RecordNo a, RecordNo b) {
  std::vector<double> adjustments;
  for (std::size_t i = 0; i < scheme.comparisons.size(); ++i) {
    const auto& comparison = scheme.comparisons[i];
    const auto value = comparison.by_frequency == ByFrequency::yes
                           ? agreed_value(comparison, table.row(a), table.row(b))
                           : kMissing;
    adjustments.push_back(
        value == kMissing
            ? 0
            : frequency_adjustment(model, i, kSame, table.frequency(comparison.columns.front(), value)));
  }
  return adjustments;
}

}  // namespace onroll
