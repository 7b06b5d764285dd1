#include "matching/learn/model.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "matching/learn/calibrate.h"

namespace onroll {
namespace {

constexpr double kNoCeiling = std::numeric_limits<double>::infinity();
constexpr double kMostRarity = 1000;   // a value is at most so many times rarer or commoner than the mean
constexpr double kSlip = 0.3;          // of the mean share: a name as rare as that is as likely a slip
constexpr double kSlipStrength = 1.5;  // of the comparison's frequency strength
constexpr double kMostSlip = 2.5;      // log odds
constexpr std::size_t kRemembered = 1 << 14;  // patterns; a power of two

bool holds(const Veto& veto, Pattern pattern) {
  return std::ranges::all_of(veto.conditions, [&](const VetoCondition& condition) {
    return ((condition.levels >> level_of(pattern, condition.comparison)) & 1U) != 0;
  });
}

double sum_of_weights(const Model& model, Pattern pattern, bool numbers) {
  double sum = 0;
  for (std::size_t at = 0; at < model.comparisons.size(); ++at) {
    if ((model.shape.comparisons[at].aspect == Aspect::number) != numbers) continue;
    if (const auto level = level_of(pattern, at)) sum += model.comparisons[at].levels[level].weight;
  }
  return sum;
}

double most_rarity(const Model& model, Pattern pattern) {
  double sum = 0;
  for (std::size_t at = 0; at < model.comparisons.size(); ++at) {
    const auto level = level_of(pattern, at);
    sum += std::max(frequency_adjustment(model, at, level, 0), slip_adjustment(model, at, level, 0));
  }
  return sum;
}

constexpr std::size_t place_of(std::size_t first, std::size_t second, Closeness a, Closeness b) {
  return ((first * kMostComparisons + second) * 4 + static_cast<std::size_t>(a)) * 4 +
         static_cast<std::size_t>(b);
}

}  // namespace

double probability(double log_odds) {
  return 1 / (1 + std::exp(-log_odds));
}

double log_odds_of(double probability) {
  return std::log(probability / (1 - probability));
}

Closeness closeness_of(const ComparisonShape& comparison, Level level) {
  if (level == kMissingLevel) return Closeness::missing;
  return comparison.levels[static_cast<std::size_t>(level - 1)].closeness;
}

bool applies(const Interaction& interaction, const ModelShape& shape, Pattern pattern) {
  const auto closeness = [&](std::size_t at) {
    return closeness_of(shape.comparisons[at], level_of(pattern, at));
  };
  return closeness(interaction.first) == interaction.first_closeness &&
         closeness(interaction.second) == interaction.second_closeness;
}

const Veto* veto_of(const Model& model, Pattern pattern) {
  const Veto* lowest = nullptr;
  for (const auto& veto : model.shape.vetoes) {
    if (holds(veto, pattern) && (lowest == nullptr || veto.ceiling < lowest->ceiling)) lowest = &veto;
  }
  return lowest;
}

double log_odds(const Model& model, Pattern pattern, double frequency) {
  double raw = model.prior + sum_of_weights(model, pattern, false) + frequency;
  for (const auto& interaction : model.interactions) {
    if (applies(interaction, model.shape, pattern)) raw += interaction.weight;
  }
  const auto sum = corrected(model.calibration, raw) + sum_of_weights(model, pattern, true);
  const auto* veto = veto_of(model, pattern);
  return veto == nullptr ? sum : std::min(sum, veto->ceiling);
}

double frequency_adjustment(const Model& model, std::size_t comparison, Level level, double share) {
  const auto& parameters = model.comparisons[comparison];
  if (level == kMissingLevel || level > model.shape.comparisons[comparison].frequency_levels) return 0;
  if (parameters.mean_share <= 0) return 0;
  const auto ratio = std::clamp(parameters.mean_share / std::max(share, 1e-12), 1 / kMostRarity, kMostRarity);
  return parameters.frequency_strength * std::log(ratio);
}

double slip_adjustment(const Model& model, std::size_t comparison, Level level, double rarer_share) {
  const auto& parameters = model.comparisons[comparison];
  const auto& shape = model.shape.comparisons[comparison];
  if (shape.aspect != Aspect::forename || shape.frequency_levels == 0 || parameters.mean_share <= 0) return 0;
  if (closeness_of(shape, level) != Closeness::similar) return 0;
  const auto ratio = kSlip * parameters.mean_share / std::max(rarer_share, 1e-12);
  return std::clamp(kSlipStrength * parameters.frequency_strength * std::log(ratio), -kMostSlip, kMostSlip);
}

Scorer::Scorer(const Model& model)
    : model_(model), interactions_(kMostComparisons * kMostComparisons * 16), memory_(kRemembered) {
  for (const auto& one : model.interactions) {
    interactions_[place_of(one.first, one.second, one.first_closeness, one.second_closeness)] += one.weight;
  }
}

Scorer::Weighed Scorer::weigh(Pattern pattern) const {
  const auto& shapes = model_.shape.comparisons;
  double raw = model_.prior + sum_of_weights(model_, pattern, false);
  std::array<Closeness, kMostComparisons> closeness{};
  for (std::size_t at = 0; at < shapes.size(); ++at)
    closeness[at] = closeness_of(shapes[at], level_of(pattern, at));
  for (std::size_t first = 0; first + 1 < shapes.size() && !model_.interactions.empty(); ++first) {
    for (auto second = first + 1; second < shapes.size(); ++second) {
      raw += interactions_[place_of(first, second, closeness[first], closeness[second])];
    }
  }
  const auto* veto = veto_of(model_, pattern);
  return {.pattern = pattern,
          .raw = static_cast<float>(raw),
          .numbers = static_cast<float>(sum_of_weights(model_, pattern, true)),
          .ceiling = static_cast<float>(veto == nullptr ? kNoCeiling : veto->ceiling),
          .rarity = static_cast<float>(most_rarity(model_, pattern))};
}

const Scorer::Weighed& Scorer::weighed(Pattern pattern) {
  const auto mixed = pattern * 0x9E3779B97F4A7C15ULL;
  auto& place = memory_[mixed >> 50];
  if (place.pattern != pattern || place.rarity < 0) place = weigh(pattern);
  return place;
}

double Scorer::together(const Weighed& weighed, double frequency) const {
  const auto sum = corrected(model_.calibration, weighed.raw + frequency) + weighed.numbers;
  return std::min(sum, static_cast<double>(weighed.ceiling));
}

double Scorer::log_odds(Pattern pattern, double frequency) {
  return together(weighed(pattern), frequency);
}

double Scorer::at_most(Pattern pattern) {
  const auto& known = weighed(pattern);
  return together(known, known.rarity);
}

double Scorer::frequency_adjustment(std::size_t comparison, Level level, double share) const {
  return onroll::frequency_adjustment(model_, comparison, level, share);
}

}  // namespace onroll
