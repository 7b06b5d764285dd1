// Reliability, correction and thresholds from pairs whose truth is known.
#include <doctest/doctest.h>

#include <algorithm>

#include "matching/learn/calibrate.h"
#include "matching/learn/model.h"

namespace onroll {
namespace {

// 1,000 pairs a step, whose true log odds are `factor` times the given ones.
std::vector<Judged> overconfident(double factor) {
  std::vector<Judged> judged;
  for (double given = -10; given <= 10; given += 0.25) {
    const auto p = probability(given * factor);
    judged.push_back({given, 1000 * p, 1000 * (1 - p)});
  }
  return judged;
}

TEST_CASE("Probabilities that are right lie within their intervals") {
  for (const auto& band : reliability(overconfident(1))) {
    CHECK(band.expected >= band.low);
    CHECK(band.expected <= band.high);
    CHECK(band.expected >= band.from);
    CHECK(band.expected <= band.to);
  }
}

TEST_CASE("Overconfident odds are corrected, and the correction rises") {
  const auto judged = overconfident(0.6);
  const auto points = rising_correction(judged);
  CHECK(std::ranges::is_sorted(points));
  CHECK(corrected(points, 4) == doctest::Approx(2.4).epsilon(0.15));
  CHECK(corrected(points, -4) == doctest::Approx(-2.4).epsilon(0.15));
  for (double at = -12; at < 12; at += 0.1) CHECK(corrected(points, at) <= corrected(points, at + 0.1));
}

TEST_CASE("Few labels change little") {
  const std::vector<Judged> few = {{3, 1, 1}, {-3, 1, 0}};
  const auto points = rising_correction(few);
  CHECK(corrected(points, 3) == doctest::Approx(3).epsilon(0.15));
  CHECK(corrected(points, -3) == doctest::Approx(-3).epsilon(0.15));
}

TEST_CASE("No points: nothing is corrected") {
  CHECK(corrected({}, 1.5) == 1.5);
  CHECK(rising_correction({}).empty());
}

TEST_CASE("A threshold keeps its promise with 95 % confidence, and is absent when nothing can") {
  const std::vector<Judged> judged = {{8, 9000, 0}, {6, 3000, 1}, {4, 500, 40}, {2, 100, 900}};
  CHECK(threshold_for(judged, 0.999) == 6);
  CHECK(threshold_for(judged, 0.99) == 4);
  const std::vector<Judged> little = {{8, 50, 0}};
  CHECK_FALSE(threshold_for(little, 0.999).has_value());  // 50 of 50 do not show 99.9 %
}

TEST_CASE("By the model alone: the mean probability above the threshold is what was wanted") {
  const std::vector<Weighted> scored = {{9, 1000}, {5, 100}, {0, 50}, {-5, 100}};
  CHECK(threshold_by_model(scored, 0.999) == 5);
  CHECK_FALSE(threshold_by_model(std::vector<Weighted>{{0, 10}}, 0.999).has_value());
}

TEST_CASE("A threshold tried on judged pairs: right and wrong joins, missed and left apart") {
  const std::vector<Judged> judged = {{8, 90, 1}, {2, 5, 40}};
  const auto trial = try_threshold(judged, 5);
  CHECK(trial.joined_right == 90);
  CHECK(trial.joined_wrong == 1);
  CHECK(trial.missed == 5);
  CHECK(trial.left_apart == 40);
}

}  // namespace
}  // namespace onroll
