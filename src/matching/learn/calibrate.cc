#include "matching/learn/calibrate.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "matching/learn/model.h"

namespace onroll {
namespace {

constexpr double kSure = 1.96;  // 95 %

struct Interval {
  double low = 0;
  double high = 1;
};

// Wilson 1927: fit for shares near 0 and 1.
Interval wilson(double same, double pairs) {
  if (pairs <= 0) return {};
  const auto share = same / pairs;
  const auto z2 = kSure * kSure;
  const auto middle = share + z2 / (2 * pairs);
  const auto reach = kSure * std::sqrt(share * (1 - share) / pairs + z2 / (4 * pairs * pairs));
  const auto scale = 1 + z2 / pairs;
  return {std::max(0.0, (middle - reach) / scale), std::min(1.0, (middle + reach) / scale)};
}

std::vector<Judged> by_falling_odds(std::span<const Judged> judged) {
  std::vector<Judged> sorted(judged.begin(), judged.end());
  std::ranges::sort(sorted, std::greater{}, &Judged::log_odds);
  return sorted;
}

// A run of neighbouring scores that isotonic regression has pooled.
struct Pool {
  double odds = 0;  // sum of raw log odds by weight
  double weight = 0;
  double same = 0;
  double share() const { return same / weight; }
};

void pool(std::vector<Pool>& pools, Pool next) {
  while (!pools.empty() && pools.back().share() >= next.share()) {
    next.odds += pools.back().odds;
    next.weight += pools.back().weight;
    next.same += pools.back().same;
    pools.pop_back();
  }
  pools.push_back(next);
}

// Scores nearer than this are one: the histogram of raw log odds on which the correction is made.
constexpr double kStep = 0.5;

std::vector<Judged> in_steps(std::span<const Judged> judged) {
  std::vector<Judged> sorted = by_falling_odds(judged);
  std::ranges::reverse(sorted);
  std::vector<Judged> steps;
  double step = 0;
  for (const auto& one : sorted) {
    const auto pairs = one.same + one.different;
    if (pairs <= 0) continue;
    if (steps.empty() || std::floor(one.log_odds / kStep) != step) {
      step = std::floor(one.log_odds / kStep);
      steps.push_back({});
    }
    auto& last = steps.back();
    const auto before = last.same + last.different;
    last.log_odds = (last.log_odds * before + one.log_odds * pairs) / (before + pairs);
    last.same += one.same;
    last.different += one.different;
  }
  return steps;
}

}  // namespace

std::vector<ReliabilityBand> reliability(std::span<const Judged> judged) {
  static constexpr std::array kEdges = {0.0, 0.001, 0.01, 0.05, 0.1,  0.2,  0.3,   0.4, 0.5,
                                        0.6, 0.7,   0.8,  0.9,  0.95, 0.99, 0.999, 1.0};
  std::vector<ReliabilityBand> bands(kEdges.size() - 1);
  for (std::size_t at = 0; at < bands.size(); ++at) bands[at] = {.from = kEdges[at], .to = kEdges[at + 1]};
  for (const auto& one : judged) {
    const auto given = probability(one.log_odds);
    const auto above = std::upper_bound(kEdges.begin() + 1, kEdges.end() - 1, given) - kEdges.begin();
    auto& band = bands[static_cast<std::size_t>(above - 1)];
    band.pairs += one.same + one.different;
    band.expected += given * (one.same + one.different);
    band.observed += one.same;
  }
  std::erase_if(bands, [](const ReliabilityBand& band) { return band.pairs <= 0; });
  for (auto& band : bands) {
    const auto interval = wilson(band.observed, band.pairs);
    band.low = interval.low;
    band.high = interval.high;
    band.expected /= band.pairs;
    band.observed /= band.pairs;
  }
  return bands;
}

std::vector<std::pair<double, double>> rising_correction(std::span<const Judged> judged, double weight) {
  std::vector<Pool> pools;
  for (const auto& step : in_steps(judged)) {
    const auto pairs = step.same + step.different + weight;
    pool(pools, {step.log_odds * pairs, pairs, step.same + weight * probability(step.log_odds)});
  }
  std::vector<std::pair<double, double>> points;
  for (const auto& one : pools) {
    const auto share = std::clamp(one.share(), 1e-9, 1 - 1e-9);
    points.emplace_back(one.odds / one.weight, log_odds_of(share));
  }
  return points;
}

double corrected(std::span<const std::pair<double, double>> points, double log_odds) {
  if (points.empty()) return log_odds;
  const auto above = std::ranges::lower_bound(points, log_odds, {}, &std::pair<double, double>::first);
  // Beyond the ends the last shift goes on: a surer pair stays surer.
  if (above == points.begin()) return log_odds + above->second - above->first;
  const auto below = std::prev(above);
  if (above == points.end()) return log_odds + below->second - below->first;
  const auto part = (log_odds - below->first) / (above->first - below->first);
  return below->second + part * (above->second - below->second);
}

std::optional<double> threshold_for(std::span<const Judged> judged, double wanted) {
  std::optional<double> lowest;
  double same = 0;
  double pairs = 0;
  const auto sorted = by_falling_odds(judged);
  for (std::size_t at = 0; at < sorted.size(); ++at) {
    same += sorted[at].same;
    pairs += sorted[at].same + sorted[at].different;
    const auto last_of_its_odds = at + 1 == sorted.size() || sorted[at + 1].log_odds < sorted[at].log_odds;
    if (last_of_its_odds && pairs > 0 && wilson(same, pairs).low >= wanted) lowest = sorted[at].log_odds;
  }
  return lowest;
}

std::optional<double> threshold_by_model(std::span<const Weighted> scored, double wanted) {
  std::vector<Weighted> sorted(scored.begin(), scored.end());
  std::ranges::sort(sorted, std::greater{}, &Weighted::log_odds);
  std::optional<double> lowest;
  double same = 0;
  double pairs = 0;
  for (std::size_t at = 0; at < sorted.size(); ++at) {
    same += sorted[at].pairs * probability(sorted[at].log_odds);
    pairs += sorted[at].pairs;
    const auto last_of_its_odds = at + 1 == sorted.size() || sorted[at + 1].log_odds < sorted[at].log_odds;
    if (last_of_its_odds && pairs > 0 && same / pairs >= wanted) lowest = sorted[at].log_odds;
  }
  return lowest;
}

Trial try_threshold(std::span<const Judged> judged, double threshold) {
  Trial trial;
  for (const auto& one : judged) {
    const auto joined = one.log_odds >= threshold;
    (joined ? trial.joined_right : trial.missed) += one.same;
    (joined ? trial.joined_wrong : trial.left_apart) += one.different;
  }
  return trial;
}

}  // namespace onroll
