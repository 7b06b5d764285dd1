// Fitted to pairs known by number: better than expectation maximisation where brothers and sisters break the
// independence of the fields.
#include <doctest/doctest.h>

#include <algorithm>

#include "matching/learn/anchored.h"
#include "matching/learn/expectation.h"
#include "matching/learn_simulated.h"

namespace onroll {
namespace {

ModelShape pupils() {
  ModelShape shape{.comparisons = {three_levels("Forename", Aspect::forename),
                                   three_levels("Surname", Aspect::surname),
                                   three_levels("Date of birth", Aspect::birth_date),
                                   three_levels("Postcode", Aspect::household),
                                   three_levels("Address", Aspect::household), number_shape("UPN")}};
  shape.vetoes = children_vetoes(shape.comparisons);
  return shape;
}

const Chances kStayed{
    .levels = {{.85, .11, .04}, {.94, .04, .02}, {.95, .04, .01}, {.94, .05, .01}, {.85, .14, .01}},
    .missing = 0.03};
const Chances kMoved{
    .levels = {{.85, .11, .04}, {.90, .04, .06}, {.95, .04, .01}, {.02, .10, .88}, {.01, .04, .95}},
    .missing = 0.03};
const Chances kSiblings{
    .levels = {{.005, .05, .945}, {.95, .03, .02}, {.01, .06, .93}, {.96, .03, .01}, {.88, .11, .01}},
    .missing = 0.03};
const Chances kTwins{
    .levels = {{.005, .10, .895}, {.95, .03, .02}, {.98, .01, .01}, {.96, .03, .01}, {.88, .11, .01}},
    .missing = 0.03};
const Chances kNamesakes{
    .levels = {{.90, .05, .05}, {.90, .05, .05}, {.01, .09, .90}, {.01, .1, .89}, {.001, .04, .959}},
    .missing = 0.03};
const Chances kStrangers{
    .levels = {{.01, .03, .96}, {.01, .02, .97}, {.001, .01, .989}, {.001, .01, .989}, {.0002, .003, .9968}},
    .missing = 0.03};

struct Simulated {
  Observations seen;
  std::vector<PatternCount> right, wrong;  // the candidates without their numbers, by truth
};

class Simulation {
 public:
  Simulation() : draw_(42) {
    add(kStayed, 24000, true);
    add(kMoved, 6000, true);
    add(kSiblings, 15000, false);
    add(kTwins, 900, false);
    add(kNamesakes, 4000, false);
    add(kStrangers, 60000, false);
    for (int at = 0; at < 300000; ++at) random_.add(draw_.pattern(kStrangers));
  }

  Simulated result() const {
    return {.seen = {.random = random_.all(), .candidates = candidates_.all(), .possible_pairs = 5e9},
            .right = right_.all(),
            .wrong = wrong_.all()};
  }

 private:
  void add(const Chances& chances, int pairs, bool same) {
    for (int at = 0; at < pairs; ++at) {
      const auto rest = draw_.pattern(chances);
      (same ? right_ : wrong_).add(rest);
      auto pattern = rest;
      if (draw_.uniform() < 0.4) {
        const auto mistaken = draw_.uniform() < 0.003;
        pattern = with_level(rest, 5, same != mistaken ? 1 : 2);
      }
      candidates_.add(pattern);
    }
  }

  Drawing draw_;
  Counted candidates_, random_, right_, wrong_;
};

const Simulated& simulated() {
  static const Simulated made = Simulation().result();
  return made;
}

struct Ranked {
  double recall_at_999 = 0;
  double best_f1 = 0;
};

Ranked ranked(const Model& model) {
  struct One {
    double log_odds, right, wrong;
  };
  std::vector<One> all;
  double wanted = 0;
  for (const auto& one : simulated().right) {
    all.push_back({log_odds(model, one.pattern), one.count, 0});
    wanted += one.count;
  }
  for (const auto& one : simulated().wrong) all.push_back({log_odds(model, one.pattern), 0, one.count});
  std::ranges::sort(all, [](const One& a, const One& b) {
    return std::pair(-a.log_odds, -a.wrong) <
           std::pair(-b.log_odds, -b.wrong);  // of equals the wrong ones first
  });
  Ranked found;
  double right = 0, wrong = 0;
  for (const auto& one : all) {
    right += one.right;
    wrong += one.wrong;
    if (right >= 0.999 * (right + wrong)) found.recall_at_999 = right / wanted;
    found.best_f1 = std::max(found.best_f1, 2 * right / (right + wrong + wanted));
  }
  return found;
}

TEST_CASE("Where siblings and twins share a home, the anchored model is the better judge") {
  const auto anchored = learn(pupils(), simulated().seen);
  CHECK(anchored.learned_by == LearnedBy::anchored);
  const auto by_expectation =
      ranked(learn_by_expectation(pupils(), simulated().seen, {.households = Households::not_asked}));
  const auto by_anchors = ranked(anchored);
  CHECK(by_anchors.best_f1 > by_expectation.best_f1);
  CHECK(by_anchors.recall_at_999 > by_expectation.recall_at_999);
  CHECK(by_anchors.best_f1 > 0.97);
}

TEST_CASE("Its probabilities are absolute: what it calls 99.9 % is right that often") {
  const auto model = learn(pupils(), simulated().seen);
  double right = 0, wrong = 0, expected = 0;
  for (const auto& one : simulated().right) {
    if (log_odds(model, one.pattern) < model.thresholds.automatic) continue;
    right += one.count;
    expected += one.count * probability(log_odds(model, one.pattern));
  }
  for (const auto& one : simulated().wrong) {
    if (log_odds(model, one.pattern) < model.thresholds.automatic) continue;
    wrong += one.count;
    expected += one.count * probability(log_odds(model, one.pattern));
  }
  CHECK(right / (right + wrong) >= 0.999);
  CHECK(expected / (right + wrong) == doctest::Approx(right / (right + wrong)).epsilon(0.002));
  CHECK(right > 18000);
}

TEST_CASE("How often a number is wrong is found: a differing number does not rule a child out for certain") {
  const auto model = learn(pupils(), simulated().seen);
  CHECK(model.comparisons[5].levels[2].m == doctest::Approx(0.003).epsilon(0.7));
  CHECK(model.comparisons[5].levels[1].weight > 4);
  CHECK(model.comparisons[5].levels[2].weight < -4);
}

TEST_CASE("Too few anchors: learned without labels") {
  auto seen = simulated().seen;
  for (auto& one : seen.candidates) one.count /= 100;
  CHECK(learn(pupils(), seen).learned_by == LearnedBy::expectation);
}

TEST_CASE("Without a number to go by, pairs of one home are still told apart from true pairs") {
  const auto one_kind =
      ranked(learn_by_expectation(pupils(), simulated().seen, {.households = Households::not_asked}));
  const auto model = learn_by_expectation(pupils(), simulated().seen, {.households = Households::told_apart});
  CHECK(model.learned_by == LearnedBy::expectation);
  CHECK_FALSE(model.interactions.empty());
  const auto told_apart = ranked(model);
  CHECK(told_apart.best_f1 > one_kind.best_f1);
  CHECK(told_apart.recall_at_999 > one_kind.recall_at_999);
}

TEST_CASE("The same counts give the same model, in whatever order they come") {
  auto seen = simulated().seen;
  std::ranges::reverse(seen.candidates);
  CHECK(version(learn(pupils(), seen)) == version(learn(pupils(), simulated().seen)));
}

}  // namespace
}  // namespace onroll
