#include "outputs/desk_calibration.h"

#include <doctest/doctest.h>

using namespace onroll;

namespace {

DeskDecision decided(std::int64_t number, double probability, DeskAnswer answer) {
  return {.pair = {number}, .probability = probability, .answer = answer};
}

const std::vector<DeskDecision> kSome{
    decided(1, .96, DeskAnswer::same),     decided(2, .98, DeskAnswer::different),
    decided(3, .97, DeskAnswer::same),     decided(4, .60, DeskAnswer::different),
    decided(5, .55, DeskAnswer::same),     decided(6, .50, DeskAnswer::not_sure),
    decided(7, .9995, DeskAnswer::waiting)};

}  // namespace

TEST_CASE("decisions are counted by the band their probability lies in, the lower edge included") {
  const auto bands = calibration_bands(kSome);
  REQUIRE(bands.size() == 3);
  CHECK(bands[0].from == 0.5);
  CHECK(bands[0].to == 0.8);
  CHECK(bands[0].asked() == 3);
  CHECK(bands[0].not_sure == 1);
  CHECK(bands[0].expected == doctest::Approx(.575));
  CHECK(bands[0].found() == doctest::Approx(.5));
  CHECK(bands[1].from == 0.95);
  CHECK(bands[1].expected == doctest::Approx(.97));
  CHECK(bands[1].found() == doctest::Approx(2.0 / 3));
  CHECK(bands[2].from == 0.999);
  CHECK(bands[2].to == 1.0);
  CHECK(bands[2].decided() == 0);
}

TEST_CASE("every decision is in one band, at the ends too") {
  const std::vector<DeskDecision> ends{decided(1, 0, DeskAnswer::same), decided(2, 1, DeskAnswer::same)};
  const auto bands = calibration_bands(ends);
  REQUIRE(bands.size() == 2);
  CHECK(bands.front().from == 0);
  CHECK(bands.back().to == 1);
  CHECK(calibration_bands({}).empty());
}

TEST_CASE("thresholds are tried on what a person decided, and what goes against it is listed") {
  const auto tried = try_thresholds(kSome, {.same_at = .965, .perhaps_at = .58});
  CHECK(tried.joined_against == 1);
  CHECK(tried.joined_unasked == 1);
  CHECK(tried.never_asked == 1);
  CHECK(tried.kept_unasked == 0);
  CHECK(tried.asked_still == 2);
  REQUIRE(tried.against.size() == 2);
  CHECK(tried.against[0].pair == PairId{2});
  CHECK(tried.against[0].how == Otherwise::joined_against);
  CHECK(tried.against[1].pair == PairId{5});
  CHECK(tried.against[1].how == Otherwise::never_asked);
}

TEST_CASE("thresholds so far apart that all is asked change nothing") {
  const auto tried = try_thresholds(kSome, {.same_at = .9999, .perhaps_at = .01});
  CHECK(tried.against.empty());
  CHECK(tried.asked_still == 5);
}
