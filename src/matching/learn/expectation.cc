#include "matching/learn/expectation.h"

#include <algorithm>
#include <cmath>

#include "matching/learn/calibrate.h"
#include "matching/learn/first_guess.h"
#include "matching/learn/households.h"

namespace onroll {
namespace {

using Levels = std::array<double, 16>;

struct Mixture {
  std::vector<Levels> m, u, weight;  // by comparison
  double share = 0;                  // of all possible pairs that are true
};

struct Seen {
  std::vector<PatternCount> candidates;
  std::vector<Levels> random;  // how often each level was seen among random pairs
  double random_pairs = 0;
  double possible = 0;
};

Seen prepared(const ModelShape& shape, const Observations& given) {
  Seen seen;
  seen.candidates = given.candidates;
  seen.candidates.insert(seen.candidates.end(), given.by_number.begin(), given.by_number.end());
  seen.candidates = gathered(std::move(seen.candidates));
  seen.random.resize(shape.comparisons.size());
  for (const auto& one : gathered(given.random)) {
    seen.random_pairs += one.count;
    for (std::size_t at = 0; at < seen.random.size(); ++at)
      seen.random[at][level_of(one.pattern, at)] += one.count;
  }
  double candidates = 0;
  for (const auto& one : seen.candidates) candidates += one.count;
  seen.possible = std::max({given.possible_pairs, candidates, 1.0});
  return seen;
}

// What the random pairs say of two different people: the true pairs that must be among them are taken away,
// and because that is only an estimate, its uncertainty is put back: an agreement is never taken to be
// impossible.
void weigh_chance(const ModelShape& shape, const Seen& seen, const std::vector<Levels>& true_levels,
                  Mixture& mixture) {
  const auto drawn = seen.random_pairs / seen.possible;
  for (std::size_t at = 0; at < shape.comparisons.size(); ++at) {
    const auto guess = first_chance(shape.comparisons[at]);
    double sum = 0;
    for (std::size_t level = 1; level <= shape.comparisons[at].levels.size(); ++level) {
      const auto expected = std::min(drawn * true_levels[at][level], seen.random[at][level]);
      mixture.u[at][level] = seen.random[at][level] - expected + std::sqrt(expected) + guess[level];
      sum += mixture.u[at][level];
    }
    for (std::size_t level = 1; level <= shape.comparisons[at].levels.size(); ++level)
      mixture.u[at][level] /= sum;
  }
}

double log_odds_in(const Mixture& mixture, Pattern pattern) {
  double sum = log_odds_of(mixture.share);
  for (std::size_t at = 0; at < mixture.weight.size(); ++at) sum += mixture.weight[at][level_of(pattern, at)];
  return sum;
}

// One round: which candidates are true by the mixture so far, and what these look like.
double look_again(const ModelShape& shape, const Seen& seen, const ExpectationOptions& options,
                  Mixture& mixture) {
  std::vector<Levels> true_levels(shape.comparisons.size());
  double matches = 0;
  for (const auto& one : seen.candidates) {
    const auto part = one.count * probability(log_odds_in(mixture, one.pattern));
    matches += part;
    for (std::size_t at = 0; at < true_levels.size(); ++at)
      true_levels[at][level_of(one.pattern, at)] += part;
  }
  mixture.share = std::clamp(matches / seen.possible, 1e-15, 0.5);
  weigh_chance(shape, seen, true_levels, mixture);
  double moved = 0;
  for (std::size_t at = 0; at < shape.comparisons.size(); ++at) {
    const auto guess = first_guess(shape.comparisons[at]);
    double present = options.prior_strength;
    for (std::size_t level = 1; level < 16; ++level) present += true_levels[at][level];
    for (std::size_t level = 1; level <= shape.comparisons[at].levels.size(); ++level) {
      const auto m = (true_levels[at][level] + options.prior_strength * guess[level]) / present;
      moved = std::max(moved, std::abs(m - mixture.m[at][level]));
      mixture.m[at][level] = m;
    }
    mixture.weight[at] = ordered_weights(shape.comparisons[at], mixture.m[at], mixture.u[at]);
  }
  return moved;
}

Mixture first_mixture(const ModelShape& shape, const Seen& seen) {
  const auto many = shape.comparisons.size();
  Mixture mixture{
      .m = std::vector<Levels>(many), .u = std::vector<Levels>(many), .weight = std::vector<Levels>(many)};
  double candidates = 1;
  for (const auto& one : seen.candidates) candidates += one.count;
  mixture.share = std::clamp(0.1 * candidates / seen.possible, 1e-15, 0.5);
  weigh_chance(shape, seen, std::vector<Levels>(many), mixture);
  for (std::size_t at = 0; at < many; ++at) {
    mixture.m[at] = first_guess(shape.comparisons[at]);
    mixture.weight[at] = ordered_weights(shape.comparisons[at], mixture.m[at], mixture.u[at]);
  }
  return mixture;
}

Model model_of(const ModelShape& shape, const Observations& given, const Mixture& mixture) {
  Model model{.shape = shape, .comparisons = std::vector<ComparisonParameters>(shape.comparisons.size())};
  for (std::size_t at = 0; at < model.comparisons.size(); ++at) {
    for (std::size_t level = 1; level <= shape.comparisons[at].levels.size(); ++level)
      model.comparisons[at].levels[level] = {mixture.m[at][level], mixture.u[at][level],
                                             mixture.weight[at][level]};
    if (at < given.mean_shares.size()) model.comparisons[at].mean_share = given.mean_shares[at];
  }
  model.prior = log_odds_of(mixture.share);
  model.learned_by = LearnedBy::expectation;
  return model;
}

}  // namespace

Model learn_by_expectation(const ModelShape& shape, const Observations& given,
                           const ExpectationOptions& options) {
  const auto seen = prepared(shape, given);
  auto mixture = first_mixture(shape, seen);
  for (int round = 0; round < options.most_rounds; ++round) {
    if (look_again(shape, seen, options, mixture) < options.enough) break;
  }
  auto model = model_of(shape, given, mixture);
  if (options.households == Households::told_apart) {
    const auto told = told_apart(model, seen.candidates, seen.possible);
    if (!told.empty()) fit_logistic(model, told);
  }
  set_thresholds(model, seen.candidates);
  return model;
}

}  // namespace onroll
