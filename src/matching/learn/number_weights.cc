#include "matching/learn/number_weights.h"

#include <algorithm>
#include <cmath>

#include "matching/learn/first_guess.h"

namespace onroll {
namespace {

// What a number is believed to be like before a pair is seen, worth kBelieved pairs beyond doubt.
constexpr double kBelieved = 200;
constexpr double kBelievedToDiffer = 0.005;
constexpr double kLeastChance = 1e-7;  // of equal numbers for two people: never quite impossible

struct Agreement {
  bool same = false;
  bool different = false;
};

// How the comparisons of one aspect stand: same when any is, different when any is and none is the same.
Agreement agreement_of(const ModelShape& shape, Pattern pattern, Aspect aspect) {
  Agreement found;
  for (std::size_t at = 0; at < shape.comparisons.size(); ++at) {
    if (shape.comparisons[at].aspect != aspect) continue;
    const auto closeness = closeness_of(shape.comparisons[at], level_of(pattern, at));
    found.same = found.same || closeness == Closeness::same;
    found.different = found.different || closeness == Closeness::different;
  }
  found.different = found.different && !found.same;
  return found;
}

// Everything a school and a home know of a child agrees: names, date of birth, and where it lives.
bool surely_same(const ModelShape& shape, Pattern pattern) {
  const auto same = [&](Aspect aspect) { return agreement_of(shape, pattern, aspect).same; };
  const auto has_household = std::ranges::any_of(
      shape.comparisons, [](const ComparisonShape& one) { return one.aspect == Aspect::household; });
  return same(Aspect::forename) && same(Aspect::surname) && same(Aspect::birth_date) &&
         (!has_household || same(Aspect::household));
}

bool surely_different(const ModelShape& shape, Pattern pattern) {
  return agreement_of(shape, pattern, Aspect::forename).different &&
         agreement_of(shape, pattern, Aspect::birth_date).different;
}

using Levels = std::array<double, 16>;

Levels levels_where(const Model& model, std::span<const PatternCount> pairs, std::size_t comparison,
                    auto sure) {
  Levels seen{};
  for (const auto& one : pairs) {
    if (sure(model.shape, one.pattern)) seen[level_of(one.pattern, comparison)] += one.count;
  }
  seen[0] = 0;
  return seen;
}

Levels shares(const ComparisonShape& shape, Levels seen, const Levels& believed, double worth) {
  double sum = 0;
  for (std::size_t level = 1; level <= shape.levels.size(); ++level) {
    seen[level] = std::max(seen[level] + worth * believed[level], kLeastChance);
    sum += seen[level];
  }
  for (auto& one : seen) one /= sum;
  return seen;
}

Levels believed_of_true_pairs(const ComparisonShape& shape) {
  auto believed = first_guess(shape);
  double different = 0;
  for (std::size_t level = 1; level <= shape.levels.size(); ++level) {
    if (shape.levels[level - 1].closeness == Closeness::different) different += believed[level];
  }
  for (std::size_t level = 1; level <= shape.levels.size(); ++level) {
    const auto differs = shape.levels[level - 1].closeness == Closeness::different;
    believed[level] *= differs ? kBelievedToDiffer / different : (1 - kBelievedToDiffer) / (1 - different);
  }
  return believed;
}

Levels believed_of_two_people(const ComparisonShape& shape) {
  Levels believed{};
  for (std::size_t level = 1; level < shape.levels.size(); ++level) believed[level] = 0.5;
  return believed;
}

}  // namespace

std::optional<NumberLabel> label_of(const ModelShape& shape, Pattern pattern) {
  bool same = false;
  bool different = false;
  for (std::size_t at = 0; at < shape.comparisons.size(); ++at) {
    if (shape.comparisons[at].aspect != Aspect::number) continue;
    const auto closeness = closeness_of(shape.comparisons[at], level_of(pattern, at));
    same = same || closeness == Closeness::same;
    different = different || closeness == Closeness::different;
  }
  if (same == different) return std::nullopt;
  return same ? NumberLabel::same : NumberLabel::different;
}

Pattern without_numbers(const ModelShape& shape, Pattern pattern) {
  for (std::size_t at = 0; at < shape.comparisons.size(); ++at) {
    if (shape.comparisons[at].aspect == Aspect::number) pattern = with_level(pattern, at, kMissingLevel);
  }
  return pattern;
}

LabelErrors number_errors(const Model& model, std::span<const PatternCount> candidates) {
  double same_right = 0, same_wrong = 0, different_right = 0, different_wrong = 0;
  for (const auto& one : candidates) {
    const auto label = label_of(model.shape, one.pattern);
    if (!label) continue;
    const auto labelled_same = *label == NumberLabel::same;
    if (surely_same(model.shape, one.pattern)) (labelled_same ? same_right : different_wrong) += one.count;
    if (surely_different(model.shape, one.pattern))
      (labelled_same ? same_wrong : different_right) += one.count;
  }
  const auto differs =
      (different_wrong + kBelieved * kBelievedToDiffer) / (same_right + different_wrong + kBelieved);
  return {.differs_when_same = std::min(differs, 0.2),
          .same_when_differs = std::min((same_wrong + 0.5) / (different_right + same_wrong + 1), 0.2)};
}

double truth_of_label(NumberLabel label, double log_odds_by_rest, const LabelErrors& errors) {
  const auto p = probability(log_odds_by_rest);
  const auto same = label == NumberLabel::same;
  const auto if_same = same ? 1 - errors.differs_when_same : errors.differs_when_same;
  const auto if_different = same ? errors.same_when_differs : 1 - errors.same_when_differs;
  const auto both = p * if_same + (1 - p) * if_different;
  return both > 0 ? p * if_same / both : (same ? 1.0 : 0.0);
}

void weigh_numbers(Model& model, std::span<const PatternCount> candidates) {
  for (std::size_t at = 0; at < model.comparisons.size(); ++at) {
    const auto& shape = model.shape.comparisons[at];
    if (shape.aspect != Aspect::number) continue;
    const auto m = shares(shape, levels_where(model, candidates, at, surely_same),
                          believed_of_true_pairs(shape), kBelieved);
    const auto u = shares(shape, levels_where(model, candidates, at, surely_different),
                          believed_of_two_people(shape), 1);
    const auto weights = ordered_weights(shape, m, u);
    for (std::size_t level = 1; level <= shape.levels.size(); ++level)
      model.comparisons[at].levels[level] = {m[level], u[level], weights[level]};
  }
}

}  // namespace onroll
