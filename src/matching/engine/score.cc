#include "matching/engine/score.h"

#include <algorithm>
#include <bit>

#include "matching/engine/compare.h"
#include "matching/engine/link.h"
#include "matching/engine/name_levels.h"
#include "matching/engine/values.h"
#include "matching/engine/workers.h"

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

constexpr std::size_t kRange = 1U << 14U;  // values of one task
constexpr Level kSame = 1;                 // the one level at which two values are equal, and so equally rare

// The levels at which a comparison's model counts slips; names that changed places are not two spellings.
std::uint16_t similar_levels(const Model& model, std::size_t comparison) {
  std::uint16_t levels = 0;
  for (Level level = 1; level <= model.shape.comparisons[comparison].levels.size(); ++level) {
    const bool counts = slip_adjustment(model, comparison, level, 1) != 0;
    if (counts && level != kChangedPlaces) levels |= static_cast<std::uint16_t>(1U << level);
  }
  return levels;
}

bool is_one_of(Level level, std::uint16_t levels) {
  return ((levels >> level) & 1U) != 0;
}

}  // namespace

Rarity::Rarity(const Table& table, const Scheme& scheme, const Model& model) : scheme_(scheme) {
  for (std::size_t i = 0; i < scheme.comparisons.size(); ++i) {
    if (scheme.comparisons[i].by_frequency == ByFrequency::no) continue;
    const auto column = scheme.comparisons[i].columns.front();
    Adjusted adjusted{.comparison = i, .similar = similar_levels(model, i)};
    adjusted.by_value.resize(table.store(column).size());
    if (adjusted.similar != 0) adjusted.as_slip.resize(adjusted.by_value.size());
    fill(adjusted, table, model, column);
    adjusted_.push_back(std::move(adjusted));
  }
}

void Rarity::fill(Adjusted& adjusted, const Table& table, const Model& model, std::size_t column) {
  const auto any_similar = static_cast<Level>(std::countr_zero(adjusted.similar));
  const auto values = adjusted.by_value.size();
  share_out((values + kRange - 1) / kRange, usual_threads(), [&](std::size_t range, unsigned) {
    const auto to = std::min(values, (range + 1) * kRange);
    for (auto value = range * kRange; value < to; ++value) {
      const auto share = table.frequency(column, static_cast<ValueId>(value));
      adjusted.by_value[value] =
          static_cast<float>(frequency_adjustment(model, adjusted.comparison, kSame, share));
      if (adjusted.similar == 0) continue;
      adjusted.as_slip[value] =
          static_cast<float>(slip_adjustment(model, adjusted.comparison, any_similar, share));
    }
  });
}

double Rarity::of(const Adjusted& adjusted, Pattern pattern, const Row& a, const Row& b) const {
  const auto level = level_of(pattern, adjusted.comparison);
  const auto& comparison = scheme_.comparisons[adjusted.comparison];
  if (level == kSame) {
    const auto value = agreed_value(comparison, a, b);
    return value == kMissing || value >= adjusted.by_value.size() ? 0 : adjusted.by_value[value];
  }
  if (!is_one_of(level, adjusted.similar)) return 0;
  const auto of_a = a[comparison.columns.front()];
  const auto of_b = b[comparison.columns.front()];
  const bool known = of_a != kMissing && of_b != kMissing && std::max(of_a, of_b) < adjusted.as_slip.size();
  return known ? std::max(adjusted.as_slip[of_a], adjusted.as_slip[of_b]) : 0;
}

double Rarity::of(Pattern pattern, const Row& a, const Row& b) const {
  double sum = 0;
  for (const auto& adjusted : adjusted_) sum += of(adjusted, pattern, a, b);
  return sum;
}

std::vector<double> frequency_adjustments(const Table& table, const Scheme& scheme, const Model& model,
                                          RecordNo a, RecordNo b) {
  std::vector<double> adjustments(scheme.comparisons.size());
  for (std::size_t i = 0; i < scheme.comparisons.size(); ++i) {
    const auto& comparison = scheme.comparisons[i];
    if (comparison.by_frequency == ByFrequency::no) continue;
    const auto column = comparison.columns.front();
    const auto of_a = table.at(a, column);
    const auto of_b = table.at(b, column);
    const auto level = compare(table, comparison, a, b);
    if (level == kSame) {
      const auto value = agreed_value(comparison, table.row(a), table.row(b));
      if (value != kMissing)
        adjustments[i] = frequency_adjustment(model, i, level, table.frequency(column, value));
    } else if (is_one_of(level, similar_levels(model, i)) && of_a != kMissing && of_b != kMissing) {
      const auto rarer = std::min(table.frequency(column, of_a), table.frequency(column, of_b));
      adjustments[i] = slip_adjustment(model, i, level, rarer);
    }
  }
  return adjustments;
}

}  // namespace onroll
