// A pattern becomes log odds: weights, interactions, rarity, calibration, numbers, vetoes; and a model as
// JSON.
#include <doctest/doctest.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "matching/learn/explain.h"
#include "matching/learn_simulated.h"

namespace onroll {
namespace {

Model small_model() {
  Model model;
  model.shape.comparisons = {three_levels("Forename", Aspect::forename),
                             three_levels("Surname", Aspect::surname),
                             three_levels("Date of birth", Aspect::birth_date),
                             three_levels("Address", Aspect::household), number_shape("UPN")};
  model.shape.vetoes = children_vetoes(model.shape.comparisons);
  model.comparisons.resize(5);
  for (std::size_t at = 0; at < 4; ++at) {
    model.comparisons[at].levels[1] = {0.9, 0.01, 4.0};
    model.comparisons[at].levels[2] = {0.07, 0.02, 1.0};
    model.comparisons[at].levels[3] = {0.03, 0.97, -3.0};
    model.comparisons[at].mean_share = 0.004;
  }
  model.comparisons[4].levels[1] = {0.99, 1e-6, 12.0};
  model.comparisons[4].levels[2] = {0.01, 1, -5.0};
  model.prior = -7;
  model.interactions = {{.first = 1,
                         .second = 3,
                         .first_closeness = Closeness::same,
                         .second_closeness = Closeness::same,
                         .weight = -1.5}};
  return model;
}

Pattern levels(std::initializer_list<int> each) {
  Pattern pattern = 0;
  std::size_t at = 0;
  for (const auto level : each) pattern = with_level(pattern, at++, static_cast<Level>(level));
  return pattern;
}

TEST_CASE("A pattern of nothing but missing values weighs what two records compared weigh") {
  const auto model = small_model();
  auto without_vetoes = model;
  without_vetoes.shape.vetoes.clear();
  CHECK(log_odds(without_vetoes, 0) == doctest::Approx(-7));
}

TEST_CASE("Weights add up, and what two agreements say together is added once") {
  const auto model = small_model();
  CHECK(log_odds(model, levels({1, 1, 1, 0, 0})) == doctest::Approx(5));
  CHECK(log_odds(model, levels({1, 1, 1, 1, 0})) == doctest::Approx(7.5));
  CHECK(log_odds(model, levels({1, 2, 1, 1, 0})) == doctest::Approx(6));
}

TEST_CASE("A missing value adds nothing, whichever comparison it is") {
  const auto model = small_model();
  const auto full = levels({1, 1, 1, 1, 1});
  const auto without_date = with_level(full, 2, kMissingLevel);
  CHECK(log_odds(model, full) - log_odds(model, without_date) == doctest::Approx(4));
}

TEST_CASE("Twins: surname, date of birth and address never suffice without the forename or a number") {
  auto model = small_model();
  model.prior = 20;  // however strong the rest
  CHECK(log_odds(model, levels({3, 1, 1, 1, 0})) == kPerhapsCeiling);
  CHECK(log_odds(model, levels({0, 1, 1, 1, 0})) == kMissingCeiling);
  CHECK(log_odds(model, levels({2, 1, 1, 1, 0})) > kPerhapsCeiling);
  CHECK(log_odds(model, levels({0, 1, 1, 1, 1})) > kPerhapsCeiling);
}

TEST_CASE("A number that agrees does not outweigh another forename: twins are at times given one number") {
  auto model = small_model();
  model.prior = 20;
  CHECK(log_odds(model, levels({3, 1, 1, 1, 1})) == kPerhapsCeiling);
  CHECK(log_odds(model, levels({2, 1, 1, 1, 1})) > kPerhapsCeiling);
}

TEST_CASE("What even twins do not share carries where a forename does not") {
  auto comparisons = small_model().shape.comparisons;
  comparisons.push_back(three_levels("E-mail", Aspect::own));
  auto model = small_model();
  model.shape.comparisons = comparisons;
  model.shape.vetoes = children_vetoes(comparisons);
  model.comparisons.resize(6);
  model.prior = 20;
  CHECK(log_odds(model, levels({3, 1, 1, 1, 0, 1})) > kMissingCeiling);
  CHECK(log_odds(model, levels({3, 1, 1, 1, 0, 2})) == kPerhapsCeiling);
  CHECK(log_odds(model, levels({0, 1, 1, 1, 0, 0})) == kMissingCeiling);
}

TEST_CASE("Two different valid UPNs are at most a question") {
  auto model = small_model();
  model.prior = 20;
  CHECK(log_odds(model, levels({1, 1, 1, 1, 2})) == kPerhapsCeiling);
}

TEST_CASE("Rarity speaks for, commonness against, and neither without bounds") {
  const auto model = small_model();
  CHECK(frequency_adjustment(model, 1, 1, 0.004) == doctest::Approx(0));
  CHECK(frequency_adjustment(model, 1, 1, 0.0004) == doctest::Approx(0.5 * std::log(10.0)));
  CHECK(frequency_adjustment(model, 1, 1, 0.04) == doctest::Approx(-0.5 * std::log(10.0)));
  CHECK(frequency_adjustment(model, 1, 1, 1e-9) == frequency_adjustment(model, 1, 1, 1e-8));
  CHECK(frequency_adjustment(model, 1, 2, 0.0004) == 0);
  CHECK(frequency_adjustment(model, 1, 0, 0.0004) == 0);
}

TEST_CASE("Of two similar forenames, one that hardly anybody has is a slip; two usual ones are two names") {
  const auto model = small_model();
  CHECK(slip_adjustment(model, 0, 2, 1e-6) > 1);
  CHECK(slip_adjustment(model, 0, 2, 0.01) < -1);
  CHECK(slip_adjustment(model, 0, 2, 1e-9) == slip_adjustment(model, 0, 2, 1e-8));
  CHECK(slip_adjustment(model, 0, 1, 1e-6) == 0);
  CHECK(slip_adjustment(model, 0, 3, 1e-6) == 0);
  CHECK(slip_adjustment(model, 1, 2, 1e-6) ==
        0);  // a family has one surname: nobody chose it to be different
}

TEST_CASE("The scorer of bulk runs says what log_odds says, again and again") {
  auto model = small_model();
  model.calibration = {{-10, -9}, {0, 0.5}, {10, 8}};
  Scorer scorer(model);
  Drawing draw(7);
  const Chances even{.levels = {{.3, .3, .4}, {.3, .3, .4}, {.3, .3, .4}, {.3, .3, .4}, {.5, .5}},
                     .missing = 0.2};
  for (int round = 0; round < 2000; ++round) {
    const auto pattern = draw.pattern(even);
    const auto rarity = draw.uniform() * 2 - 1;
    CHECK(scorer.log_odds(pattern, rarity) ==
          doctest::Approx(log_odds(model, pattern, rarity)).epsilon(1e-5));
    CHECK(scorer.at_most(pattern) >= scorer.log_odds(pattern, 0) - 1e-5);
  }
}

TEST_CASE("A model read from JSON is the model that was written, and its version the same") {
  auto model = small_model();
  model.calibration = {{-1.0 / 3, 0.1}, {2.0 / 7, 0.2}};
  const auto text = to_json(model).dump();
  const auto read = model_from_json(nlohmann::json::parse(text));
  REQUIRE(read.has_value());
  CHECK(*read == model);
  CHECK(version(*read) == version(model));
  auto changed = model;
  changed.comparisons[0].levels[1].weight += 1e-9;
  CHECK(version(changed) != version(model));
}

TEST_CASE("What is not a model is refused in a sentence") {
  auto json = to_json(small_model());
  json["comparisons"].erase(0);
  CHECK_FALSE(model_from_json(json).has_value());
  CHECK_FALSE(model_from_json(nlohmann::json::parse("[1, 2]")).has_value());
  auto beyond = to_json(small_model());
  beyond["interactions"][0]["second"] = 12;
  CHECK_FALSE(model_from_json(beyond).has_value());
}

TEST_CASE("The waterfall adds up to the log odds, and its text names every field") {
  auto model = small_model();
  model.calibration = {{-10, -9}, {10, 8}};
  const auto pattern = levels({1, 1, 2, 1, 0});
  const std::vector<double> rarity = {0.7, -0.2, 0, 0, 0};
  const auto shown = waterfall(model, pattern, rarity);
  double sum = shown.prior + shown.correction;
  for (const auto& step : shown.steps) sum += step.total();
  CHECK(sum == doctest::Approx(shown.log_odds));
  CHECK(shown.log_odds == doctest::Approx(log_odds(model, pattern, 0.5)));
  CHECK(shown.veto.empty());
  CHECK(shown.steps[4].words == "missing");
  const auto text = in_text(shown);
  for (const auto& step : shown.steps) CHECK(text.find(step.label) != std::string::npos);
}

TEST_CASE("A veto that holds the sum down is said") {
  auto model = small_model();
  model.prior = 20;
  const auto shown = waterfall(model, levels({3, 1, 1, 1, 0}));
  CHECK_FALSE(shown.veto.empty());
  CHECK(shown.log_odds == kPerhapsCeiling);
}

}  // namespace
}  // namespace onroll
