// The table, the drawing and the sentences of the calibration page.
#include <fmt/format.h>

#include <cmath>

#include "web/pages/calibration.h"
#include "web/pages/moments.h"
#include "web/pages/pair_words.h"

namespace onroll::web {
namespace {

constexpr std::size_t kEnough = 20;   // decisions in a band, before it is said to hold or not
constexpr double kFarApart = 2.0;     // standard errors
constexpr std::int64_t kDrawn = 480;  // the length that stands for 100%
constexpr std::int64_t kRowHeight = 34;

std::string edge(double probability) {
  const double share = probability * 100;
  return share == std::floor(share) ? fmt::format("{:.0f}%", share) : fmt::format("{:.1f}%", share);
}

std::string band_in_words(const CalibrationBand& band) {
  return band.to >= 1.0 ? fmt::format("{} and above", edge(band.from))
                        : fmt::format("{} to {}", edge(band.from), edge(band.to));
}

std::string verdict_on(const CalibrationBand& band) {
  if (band.decided() == 0) return "None decided";
  if (band.decided() < kEnough) return "Too few to say";
  const double error =
      std::sqrt(std::max(band.expected * (1 - band.expected), 0.0001) / static_cast<double>(band.decided()));
  if (std::abs(band.found() - band.expected) <= kFarApart * error) return "As expected";
  return band.found() < band.expected ? "Fewer the same child than expected"
                                      : "More the same child than expected";
}

std::string number(std::size_t count) {
  return std::to_string(count);
}

std::vector<Cell> row_of(const CalibrationBand& band) {
  const bool any = band.decided() > 0;
  return {{.text = band_in_words(band)},
          {.text = number(band.asked())},
          {.text = number(band.same)},
          {.text = number(band.different)},
          {.text = number(band.not_sure)},
          {.text = number(band.waiting)},
          {.text = any ? percent(band.expected) : ""},
          {.text = any ? percent(band.found()) : ""},
          {.text = verdict_on(band)}};
}

void draw(const std::vector<CalibrationBand>& bands, CalibrationPage& page) {
  std::int64_t y = 0;
  for (const auto& band : bands) {
    if (band.decided() == 0) continue;
    const auto length = [](double share) {
      return std::max<std::int64_t>(1, std::llround(share * static_cast<double>(kDrawn)));
    };
    page.bars.push_back({.label = band_in_words(band),
                         .label_y = y + 18,
                         .expected_y = y + 4,
                         .expected_width = length(band.expected),
                         .found_y = y + 15,
                         .found_width = length(band.found()),
                         .words = fmt::format("{}: expected {}, found {}", band_in_words(band),
                                              percent(band.expected), percent(band.found()))});
    y += kRowHeight;
  }
  page.view_box = fmt::format("0 0 700 {}", y);
  page.title =
      "For each band of probability the share expected to be the same child, and the share found. The "
      "table above says the same.";
}

std::string all_together(const std::vector<CalibrationBand>& bands) {
  std::size_t decided = 0;
  std::size_t same = 0;
  double expected = 0;
  for (const auto& band : bands) {
    decided += band.decided();
    same += band.same;
    expected += band.expected * static_cast<double>(band.decided());
  }
  if (decided == 0) return "Nothing has been decided yet that had a probability.";
  return fmt::format("{}: {} the same child, where the probabilities led to expect {:.0f}.",
                     count_in_words(decided, "question was decided", "questions were decided"), same,
                     expected);
}

std::string_view in_words(Otherwise how) {
  return how == Otherwise::joined_against ? "Would have been joined without a question"
                                          : "Would never have been asked, and kept apart";
}

}  // namespace

SubNavigation matching_parts(std::string_view current) {
  SubNavigation parts{.label = "Pages about matching"};
  for (const auto& [text, href] :
       {std::pair{"Questions", "/pairs"}, std::pair{"Do they hold?", "/pairs/calibration"},
        std::pair{"What was learned", "/pairs/learned"}})
    parts.items.push_back({text, href, current == href});
  return parts;
}

void show_bands(std::span<const DeskDecision> decisions, CalibrationPage& page) {
  const auto bands = calibration_bands(decisions);
  page.sentence = all_together(bands);
  page.bands = {.caption = "Decisions by the probability of the question",
                .columns = {{"Probability"},
                            {"Asked", true},
                            {"Same child", true},
                            {"Not the same", true},
                            {"Not sure", true},
                            {"Waiting", true},
                            {"Expected", true},
                            {"Found", true},
                            {"In words"}},
                .rows = {},
                .when_empty = "No question with a probability was asked yet."};
  for (const auto& band : bands) page.bands.rows.push_back(row_of(band));
  draw(bands, page);
}

void show_trial(std::span<const DeskDecision> decisions, const MatchThresholds& tried,
                CalibrationPage& page) {
  const auto went = try_thresholds(decisions, tried);
  page.tried = true;
  const auto pairs = [](std::size_t count) { return count_in_words(count, "pair", "pairs"); };
  page.outcome = {
      fmt::format("{} decided not the same child would have been joined without a question.",
                  pairs(went.joined_against)),
      fmt::format("{} decided the same child would never have been asked, and kept apart.",
                  pairs(went.never_asked)),
      fmt::format("{} decided the same child would have been joined without a question: as the desk decided.",
                  pairs(went.joined_unasked)),
      fmt::format("{} decided not the same child would not have been asked: as the desk decided.",
                  pairs(went.kept_unasked)),
      fmt::format("{} would have been asked all the same.", pairs(went.asked_still))};
  page.against = {.caption = "Past decisions that would have gone otherwise",
                  .columns = {{"Question"}, {"Probability", true}, {"What would have happened"}},
                  .rows = {},
                  .when_empty = "No past decision would have gone against what the desk decided."};
  for (const auto& each : went.against) {
    page.against.rows.push_back({{.text = fmt::format("Question {}", each.pair.value),
                                  .href = pair_href(each.pair, QueueShow::waiting)},
                                 {.text = percent(each.probability)},
                                 {.text = std::string(in_words(each.how))}});
  }
  page.to_set = fmt::format(
      "To set these, write same_at = {} and perhaps_at = {} under [matching] in the council's profile, and "
      "put "
      "it in force with \"onroll profile use\".",
      tried.same_at, tried.perhaps_at);
}

}  // namespace onroll::web
