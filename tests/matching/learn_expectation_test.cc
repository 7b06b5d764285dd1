// Expectation maximisation finds what was planted, keeps levels in order, and stays sensible on a handful of
// records.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "matching/learn/expectation.h"
#include "matching/learn_simulated.h"

namespace onroll {
namespace {

ModelShape five_fields() {
  return {.comparisons = {three_levels("Forename", Aspect::forename),
                          three_levels("Surname", Aspect::surname),
                          three_levels("Date of birth", Aspect::birth_date),
                          three_levels("Postcode", Aspect::household), three_levels("Sex", Aspect::other)}};
}

const Chances kTrue{
    .levels = {{.85, .10, .05}, {.90, .06, .04}, {.93, .04, .03}, {.75, .05, .20}, {.97, .01, .02}},
    .missing = 0.1};
const Chances kRandom{.levels = {{.01, .02, .97},
                                 {.005, .01, .985},
                                 {.0003, .01, .9897},
                                 {.0005, .01, .9895},
                                 {.5, .0001, .4999}},
                      .missing = 0.1};

// All pairs of `records` records, of which `same` are true.
Observations all_pairs(double possible, double same, unsigned seed) {
  Drawing draw(seed);
  Counted pairs;
  for (double at = 0; at < same; ++at) pairs.add(draw.pattern(kTrue));
  for (double at = same; at < possible; ++at) pairs.add(draw.pattern(kRandom));
  Observations seen{.random = pairs.all(), .possible_pairs = possible};
  for (const auto& one : seen.random) {  // brought together: at least two of the first four agree
    int agree = 0;
    for (std::size_t at = 0; at < 4; ++at) agree += level_of(one.pattern, at) == 1 ? 1 : 0;
    if (agree >= 2) seen.candidates.push_back(one);
  }
  return seen;
}

TEST_CASE("Planted m and u are found again, and the prior with them") {
  const auto model = learn_by_expectation(five_fields(), all_pairs(500000, 2000, 11));
  for (std::size_t at = 0; at < 4; ++at) {
    CHECK(model.comparisons[at].levels[1].u == doctest::Approx(kRandom.levels[at][0]).epsilon(0.5));
    CHECK(model.comparisons[at].levels[3].u == doctest::Approx(kRandom.levels[at][2]).epsilon(0.02));
  }
  // m is that of the true pairs that were brought together: a little surer than all true pairs.
  CHECK(model.comparisons[0].levels[1].m == doctest::Approx(.86).epsilon(0.05));
  CHECK(model.comparisons[2].levels[1].m == doctest::Approx(.94).epsilon(0.04));
  CHECK(model.comparisons[4].levels[1].m == doctest::Approx(.97).epsilon(0.03));
  CHECK(probability(model.prior) == doctest::Approx(2000.0 / 500000).epsilon(0.1));
}

TEST_CASE("A stronger level never weighs less than a weaker one, and missing nothing") {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    const auto model = learn_by_expectation(five_fields(), all_pairs(20000, 60, seed));
    for (const auto& one : model.comparisons) {
      CHECK(one.levels[0].weight == 0);
      CHECK(one.levels[1].weight >= one.levels[2].weight);
      CHECK(one.levels[2].weight >= one.levels[3].weight);
      CHECK(one.levels[1].weight >= 0);
      CHECK(one.levels[3].weight <= 0);
    }
  }
}

TEST_CASE("With hardly a true pair, agreement still speaks for and full disagreement against") {
  const auto model = learn_by_expectation(five_fields(), all_pairs(3000, 2, 3));
  CHECK(log_odds(model, 0x11111) > 3);
  CHECK(log_odds(model, 0x33333) < -8);
}

TEST_CASE("The order and the chopping of the counts change nothing") {
  auto seen = all_pairs(20000, 100, 9);
  const auto model = learn_by_expectation(five_fields(), seen);
  std::ranges::reverse(seen.candidates);
  std::ranges::reverse(seen.random);
  auto& first = seen.candidates.front();
  if (first.count > 1) {
    first.count -= 1;
    seen.candidates.push_back({first.pattern, 1});
  }
  CHECK(learn_by_expectation(five_fields(), seen) == model);
}

TEST_CASE("Nothing seen is no reason to fail") {
  const auto model = learn_by_expectation(five_fields(), {});
  CHECK(std::isfinite(log_odds(model, 0x11111)));
  CHECK(log_odds(model, 0x11111) > log_odds(model, 0x33333));
}

}  // namespace
}  // namespace onroll
