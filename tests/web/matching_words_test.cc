// Probabilities, weights, waterfalls and calibration in words and drawings, from made-up values.
#include <doctest/doctest.h>

#include <cmath>

#include "web/pages/calibration.h"
#include "web/pages/pair_words.h"
#include "web/pages/waterfall_words.h"

using namespace onroll;
using namespace onroll::web;

namespace {

const double kBit = std::log(2.0);

Waterfall falling() {
  return {
      .prior = -4 * kBit,
      .steps = {{.label = "Surname", .words = "same", .level = 1, .weight = 8 * kBit, .frequency = -2 * kBit},
                {.label = "Forename",
                 .words = "one letter apart",
                 .level = 4,
                 .weight = 3 * kBit,
                 .interaction = kBit},
                {.label = "Postcode", .words = "different", .level = 6, .weight = -2 * kBit},
                {.label = "UPN", .words = "missing"}},
      .correction = 0,
      .veto = "",
      .log_odds = 4 * kBit,
      .probability = 16.0 / 17};
}

DeskDecision decided(std::int64_t number, double probability, DeskAnswer answer) {
  return {.pair = {number}, .probability = probability, .answer = answer};
}

std::string rendered(const CalibrationPage& page) {
  std::string out;
  render(page, out);
  return out;
}

bool says(const std::string& html, std::string_view text) {
  return html.find(text) != std::string::npos;
}

}  // namespace

TEST_CASE("a probability is said in pairs, of as many as it takes to see both kinds") {
  CHECK(probability_in_words(.97) == "Of 100 pairs as alike as these, about 97 are one child.");
  CHECK(probability_in_words(.5) == "Of 100 pairs as alike as these, about 50 are one child.");
  CHECK(probability_in_words(.998) == "Of 1,000 pairs as alike as these, about 998 are one child.");
  CHECK(probability_in_words(.0004) == "Of 10,000 pairs as alike as these, about 4 are one child.");
  CHECK(probability_in_words(.99999) ==
        "Of 10,000 pairs as alike as these, all but one at most are one child.");
  CHECK(probability_in_words(0) == "Of 10,000 pairs as alike as these, one at most is one child.");
}

TEST_CASE("a probability as a number is never rounded to certainty") {
  CHECK(percent(.97) == "97%");
  CHECK(percent(.9987) == "99.87%");
  CHECK(percent(.99996) == "more than 99.99%");
  CHECK(percent(.00001) == "less than 0.01%");
}

TEST_CASE("weights are said in words and in doublings") {
  CHECK(weight_in_words(8 * kBit) == "counts very strongly for");
  CHECK(weight_in_words(-3 * kBit) == "counts strongly against");
  CHECK(weight_in_words(.2 * kBit) == "counts a little for");
  CHECK(weight_in_words(0) == "says nothing");
  CHECK(bits(8.4 * kBit) == "+8.4");
  CHECK(bits(-0.01) == "0");
}

TEST_CASE("a waterfall shows each field with its words and weight, and what frequency did to it") {
  const auto view = waterfall_view(falling(), "why");
  REQUIRE(view.rows.size() == 6);
  CHECK(view.rows[0].label == "Before comparing");
  CHECK(view.rows[0].weight == "-4.0");
  CHECK(view.rows[1].weight == "+6.0");
  CHECK(view.rows[1].note == "the value is common and counts less: -2.0 of it");
  CHECK(view.rows[2].note == "+1.0 of it for what it says together with other fields");
  CHECK(view.rows[3].meaning == "counts against");
  CHECK(view.rows[4].label == "Missing");
  CHECK(view.rows[4].words == "UPN");
  CHECK(view.rows[4].meaning == "says nothing");
  CHECK(view.rows[5].label == "All together");
  CHECK(view.rows[5].words == "94%");
  CHECK(view.sentence == "Of 100 pairs as alike as these, about 94 are one child.");
}

TEST_CASE("what is rare or common is named where its value is given") {
  const std::vector<std::string> values{"Smith"};
  CHECK(waterfall_view(falling(), "why", values).rows[1].note ==
        "“Smith” is common and counts less: -2.0 of it");
}

TEST_CASE("the drawing begins at nothing, leaves out what says nothing, and ends at the sum") {
  const auto view = waterfall_view(falling(), "why");
  REQUIRE(view.bars.size() == 5);
  CHECK(view.bars[0].css == "start");
  CHECK(view.bars[0].x + view.bars[0].width == view.zero);
  CHECK(view.bars[1].x == view.bars[0].x);
  CHECK(view.bars[3].css == "against");
  CHECK(view.bars[4].css == "total");
  CHECK(view.bars[4].x == view.zero);
  for (const auto& bar : view.bars) CHECK(bar.width >= 2);
}

TEST_CASE("a rule that holds the sum down is a row of its own, with its words") {
  auto held = falling();
  held.veto = "A different forename must be carried by a number";
  held.log_odds = kBit;
  const auto view = waterfall_view(held, "why");
  CHECK(view.rows[5].label == "Held down by a rule");
  CHECK(view.rows[5].words == held.veto);
  CHECK(view.bars[view.bars.size() - 2].label == "Held down by a rule");
}

TEST_CASE("bands say what was asked, decided, expected and found, and dare a verdict only on enough") {
  std::vector<DeskDecision> decisions{decided(1, .96, DeskAnswer::same),
                                      decided(2, .55, DeskAnswer::not_sure)};
  for (int i = 0; i < 30; ++i) decisions.push_back(decided(10 + i, .85, DeskAnswer::different));
  CalibrationPage page;
  show_bands(decisions, page);
  CHECK(page.sentence ==
        "31 questions were decided: 1 the same child, where the probabilities led to expect 26.");
  REQUIRE(page.bands.rows.size() == 3);
  CHECK(page.bands.rows[0].back().text == "None decided");
  CHECK(page.bands.rows[1].front().text == "80% to 90%");
  CHECK(page.bands.rows[1].back().text == "Fewer the same child than expected");
  CHECK(page.bands.rows[2].back().text == "Too few to say");
  CHECK(page.bars.size() == 2);
  CHECK(says(rendered(page), "80% to 90%: expected 85%, found less than 0.01%"));
}

TEST_CASE("with nothing decided the page says so and draws nothing") {
  CalibrationPage page;
  show_bands({}, page);
  CHECK(page.sentence == "Nothing has been decided yet that had a probability.");
  CHECK(page.bars.empty());
  CHECK(says(rendered(page), "No question with a probability was asked yet."));
}

TEST_CASE("a trial says what would have gone otherwise, and lists it") {
  const std::vector decisions{decided(1, .97, DeskAnswer::different), decided(2, .4, DeskAnswer::same),
                              decided(3, .7, DeskAnswer::same)};
  CalibrationPage page;
  show_trial(decisions, {.same_at = .95, .perhaps_at = .5}, page);
  CHECK(page.outcome[0] == "1 pair decided not the same child would have been joined without a question.");
  CHECK(page.outcome[1] == "1 pair decided the same child would never have been asked, and kept apart.");
  CHECK(page.outcome[4] == "1 pair would have been asked all the same.");
  REQUIRE(page.against.rows.size() == 2);
  CHECK(page.against.rows[0].front().href == "/pairs/1");
  CHECK(says(page.to_set, "same_at = 0.95"));
}
