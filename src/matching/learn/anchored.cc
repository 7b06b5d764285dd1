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

// The anchored candidates without their numbers; each label softened by how often numbers are wrong, given
// what the other comparisons say.
std::vector<LabelledPattern> labelled_by(const Model& model, std::span<const PatternCount> candidates,
                                         const NumberErrors& errors) {
  std::vector<LabelledPattern> labelled;
  for (const auto& one : candidates) {
    const auto label = label_of(model.shape, one.pattern);
    if (!label) continue;
    const auto rest = without_numbers(model.shape, one.pattern);
    const auto same = one.count * truth_of_label(*label, log_odds(model, rest), errors);
    labelled.push_back({rest, same, one.count - same});
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

std::vector<Judged> judged_by(const Model& model, std::span<const LabelledPattern> labelled) {
  std::vector<Judged> judged;
  judged.reserve(labelled.size());
  for (const auto& one : labelled) judged.push_back({log_odds(model, one.pattern), one.same, one.different});
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
  auto model = learn_by_expectation(shape, seen);
  model.shape.vetoes.clear();  // they hold for what is decided, not for what is learned
  const LogisticOptions how{
      .ridge = options.ridge, .interaction_ridge = 10 * options.ridge, .most_rounds = options.most_rounds};
  // First as if every number were right, then with what that fit says of wrong numbers.
  auto labelled = labelled_by(model, candidates, {});
  fit_logistic(model, labelled, how);
  const auto errors = number_errors(model, candidates);
  labelled = labelled_by(model, candidates, errors);
  fit_logistic(model, labelled, how);
  show_true_levels(model, labelled);
  model.calibration = rising_correction(judged_by(model, labelled), kCalibrationTrust);
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
