#include "matching/learn/anchored.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "matching/learn/calibrate.h"
#include "matching/learn/expectation.h"
#include "matching/learn/first_guess.h"
#include "matching/learn/logistic.h"
#include "matching/learn/number_weights.h"

namespace onroll {
namespace {

constexpr double kCalibrationTrust = 50;

// The anchored candidates without their numbers, by what these say.
std::vector<LabelledPattern> labelled_by(const ModelShape& shape, std::span<const PatternCount> candidates) {
  std::vector<LabelledPattern> labelled;
  for (const auto& one : candidates) {
    const auto label = label_of(shape, one.pattern);
    if (!label) continue;
    const auto same = *label == NumberLabel::same;
    labelled.push_back({without_numbers(shape, one.pattern), same ? one.count : 0, same ? 0 : one.count});
  }
  std::ranges::sort(labelled, {}, &LabelledPattern::pattern);
  std::vector<LabelledPattern> sums;
  for (const auto& one : labelled) {
    if (sums.empty() || sums.back().pattern != one.pattern) sums.push_back({one.pattern, 0, 0});
    sums.back().same += one.same;
    sums.back().different += one.different;
  }
  return sums;
}

// What is true of them, given how often numbers are wrong and what all else says.
std::vector<LabelledPattern> truth_of(const Model& model, std::span<const LabelledPattern> labelled,
                                      const LabelErrors& errors) {
  std::vector<LabelledPattern> truth;
  truth.reserve(labelled.size());
  Scorer scorer(model);
  for (const auto& one : labelled) {
    const auto rest = scorer.log_odds(one.pattern);
    const auto same = one.same * truth_of_label(NumberLabel::same, rest, errors) +
                      one.different * truth_of_label(NumberLabel::different, rest, errors);
    truth.push_back({one.pattern, same, one.same + one.different - same});
  }
  return truth;
}

std::vector<Judged> judged_by(const Model& model, std::span<const LabelledPattern> truth) {
  std::vector<Judged> judged;
  judged.reserve(truth.size());
  Scorer scorer(model);
  for (const auto& one : truth) judged.push_back({scorer.log_odds(one.pattern), one.same, one.different});
  return judged;
}

// What the model shows as m: the levels of the anchored true pairs. u stays that of random pairs.
void show_true_levels(Model& model, std::span<const LabelledPattern> labelled) {
  for (std::size_t at = 0; at < model.comparisons.size(); ++at) {
    if (model.shape.comparisons[at].aspect == Aspect::number) continue;
    std::array<double, 16> seen{};
    double present = 0;
    for (const auto& one : labelled) {
      const auto level = level_of(one.pattern, at);
      seen[level] += one.same;
      present += level == kMissingLevel ? 0 : one.same;
    }
    for (std::size_t level = 1; present > 0 && level < seen.size(); ++level)
      model.comparisons[at].levels[level].m = seen[level] / present;
  }
}

}  // namespace

double anchored_matches(const ModelShape& shape, const Observations& seen) {
  double matches = 0;
  for (const auto& one : seen.candidates) {
    if (label_of(shape, one.pattern) == NumberLabel::same) matches += one.count;
  }
  return matches;
}

Model learn_from_anchors(const ModelShape& shape, const Observations& seen, const AnchoredOptions& options) {
  const auto candidates = gathered(seen.candidates);
  auto model = learn_by_expectation(shape, seen, {.households = Households::not_asked});
  model.shape.vetoes.clear();  // they hold for what is decided, not for what is learned
  const auto labelled = labelled_by(shape, candidates);
  LogisticOptions how{
      .ridge = options.ridge, .interaction_ridge = 10 * options.ridge, .most_rounds = options.most_rounds};
  how.errors = number_errors(model, candidates);
  fit_logistic(model, labelled, how);
  const auto truth = truth_of(model, labelled, how.errors);
  show_true_levels(model, truth);
  model.calibration = rising_correction(judged_by(model, truth), kCalibrationTrust);
  weigh_numbers(model, candidates);
  model.shape.vetoes = shape.vetoes;
  model.learned_by = LearnedBy::anchored;
  model.anchored_matches = anchored_matches(shape, seen);
  set_thresholds(model, candidates);
  return model;
}

Model learn(const ModelShape& shape, const Observations& seen, const AnchoredOptions& options) {
  if (anchored_matches(shape, seen) >= options.least_matches) return learn_from_anchors(shape, seen, options);
  return learn_by_expectation(shape, seen);
}

}  // namespace onroll
