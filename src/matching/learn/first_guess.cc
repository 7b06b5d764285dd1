#include "matching/learn/first_guess.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "matching/learn/calibrate.h"

namespace onroll {
namespace {

std::size_t levels_with(const ComparisonShape& comparison, Closeness closeness) {
  return static_cast<std::size_t>(std::ranges::count(
      comparison.levels, closeness, [](const LevelShape& level) { return level.closeness; }));
}

struct Run {
  double m = 0;
  double u = 0;
  std::size_t levels = 0;
  bool operator<(const Run& other) const { return m * other.u < other.m * u; }  // by m / u
};

// Shares of true pairs that are the same, similar and different in a field of ordinary quality.
constexpr double kSame = 0.82;
constexpr double kSimilar = 0.12;
constexpr double kDifferent = 0.06;
// 99.9 % is promised: half of the pairs that may be wrong are kept for what no model knows.
constexpr double kSureEnough = 0.9995;
constexpr double kLeastSure = 0.99;  // of each single pair

constexpr double kStrongest = 0.7;  // of those the same, at the first level

}  // namespace

std::array<double, 16> first_guess(const ComparisonShape& comparison) {
  const auto same = static_cast<double>(levels_with(comparison, Closeness::same));
  const auto similar = static_cast<double>(levels_with(comparison, Closeness::similar));
  const auto different = static_cast<double>(levels_with(comparison, Closeness::different));
  std::array<double, 16> guess{};
  double sum = 0;
  for (std::size_t level = 1; level <= comparison.levels.size(); ++level) {
    const auto closeness = comparison.levels[level - 1].closeness;
    if (closeness == Closeness::similar) {
      guess[level] = kSimilar / similar;
    } else if (closeness == Closeness::same) {
      guess[level] = level == 1 ? kSame * (same > 1 ? kStrongest : 1) : kSame * (1 - kStrongest) / (same - 1);
    } else {
      guess[level] = kDifferent / different;
    }
    sum += guess[level];
  }
  for (auto& one : guess) one /= sum;
  return guess;
}

std::array<double, 16> first_chance(const ComparisonShape& comparison) {
  std::array<double, 16> chance{};
  for (std::size_t level = 1; level <= comparison.levels.size(); ++level) chance[level] = 0.5;
  return chance;
}

std::array<double, 16> ordered_weights(const ComparisonShape& comparison, std::span<const double, 16> m,
                                       std::span<const double, 16> u) {
  std::vector<Run> runs;
  for (std::size_t level = 1; level <= comparison.levels.size(); ++level) {
    Run next{m[level], u[level], 1};
    while (!runs.empty() && runs.back() < next) {
      next = {next.m + runs.back().m, next.u + runs.back().u, next.levels + runs.back().levels};
      runs.pop_back();
    }
    runs.push_back(next);
  }
  std::array<double, 16> weights{};
  std::size_t level = 1;
  for (const auto& run : runs) {
    for (std::size_t last = level + run.levels; level < last; ++level) {
      const auto weight = std::log(run.m / run.u);
      const auto closeness = comparison.levels[level - 1].closeness;
      weights[level] = closeness == Closeness::same        ? std::max(weight, 0.0)
                       : closeness == Closeness::different ? std::min(weight, 0.0)
                                                           : weight;
    }
  }
  return weights;
}

void set_thresholds(Model& model, std::span<const PatternCount> candidates) {
  std::vector<Weighted> scored;
  scored.reserve(candidates.size());
  Scorer scorer(model);
  for (const auto& one : candidates) scored.push_back({scorer.log_odds(one.pattern), one.count});
  model.thresholds = {};
  if (const auto sure = threshold_by_model(scored, kSureEnough)) {
    model.thresholds.automatic = std::max(*sure, log_odds_of(kLeastSure));
  }
}

}  // namespace onroll
