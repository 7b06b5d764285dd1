#include "web/pages/waterfall_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "web/pages/pair_words.h"

namespace onroll::web {
namespace {

constexpr std::int64_t kLabelWidth = 240;
constexpr std::int64_t kChartWidth = 480;
constexpr std::int64_t kRowHeight = 24;
constexpr double kTelling = 0.05;  // natural logarithm: less is not worth a word

std::string note_of(const WaterfallStep& step) {
  std::string note;
  if (step.frequency > kTelling)
    note = fmt::format("{} of it because the value is rare: it counts more", bits(step.frequency));
  if (step.frequency < -kTelling)
    note = fmt::format("{} of it because the value is common: it counts less", bits(step.frequency));
  if (std::abs(step.interaction) > kTelling) {
    if (!note.empty()) note += "; ";
    note += fmt::format("{} of it for what it says together with other fields", bits(step.interaction));
  }
  return note;
}

WaterfallRow row_of(const WaterfallStep& step) {
  return {.label = step.label,
          .words = step.words,
          .weight = bits(step.total()),
          .meaning = std::string(weight_in_words(step.total())),
          .note = note_of(step)};
}

// The part of the sum between two running totals.
struct Stretch {
  std::string label;
  double from = 0;
  double to = 0;
  std::string css;
};

std::vector<Stretch> stretches_of(const Waterfall& waterfall) {
  std::vector<Stretch> all{{"Before comparing", 0, waterfall.prior, "start"}};
  double sum = waterfall.prior;
  const auto add = [&](const std::string& label, double weight) {
    if (std::abs(weight) <= kTelling) return;
    all.push_back({label, sum, sum + weight, weight > 0 ? "for" : "against"});
    sum += weight;
  };
  for (const auto& step : waterfall.steps) add(step.label, step.total());
  add("Correction", waterfall.correction);
  add("Held down by a rule", waterfall.log_odds - sum);
  all.push_back({"All together", 0, waterfall.log_odds, "total"});
  return all;
}

void draw(const Waterfall& waterfall, WaterfallView& view) {
  const auto stretches = stretches_of(waterfall);
  double least = 0;
  double most = 0;
  for (const auto& each : stretches) {
    least = std::min({least, each.from, each.to});
    most = std::max({most, each.from, each.to});
  }
  const double whole = std::max(most - least, 1.0);
  const auto x = [&](double at) { return kLabelWidth + std::llround((at - least) / whole * kChartWidth); };
  view.zero = x(0);
  std::int64_t y = 0;
  for (const auto& each : stretches) {
    const auto left = x(std::min(each.from, each.to));
    view.bars.push_back({.x = left,
                         .width = std::max<std::int64_t>(2, x(std::max(each.from, each.to)) - left),
                         .y = y + 4,
                         .css = each.css,
                         .label = each.label,
                         .label_y = y + 17,
                         .words = fmt::format("{}: {}", each.label, bits(each.to - each.from))});
    y += kRowHeight;
  }
  view.foot = y;
  view.view_box = fmt::format("0 0 {} {}", kLabelWidth + kChartWidth + 10, y + 4);
  view.title =
      "Each field moves the sum to the right where it speaks for one child, to the left where it "
      "speaks against. The table above says the same in words.";
}

}  // namespace

WaterfallView waterfall_view(const Waterfall& waterfall, std::string name, std::string version) {
  WaterfallView view{.name = std::move(name), .version = std::move(version)};
  view.rows.push_back({.label = "Before comparing",
                       .words = "two records that some key brought together",
                       .weight = bits(waterfall.prior),
                       .meaning = std::string(weight_in_words(waterfall.prior)),
                       .note = {}});
  for (const auto& step : waterfall.steps) view.rows.push_back(row_of(step));
  if (std::abs(waterfall.correction) > kTelling)
    view.rows.push_back({.label = "Correction",
                         .words = "by what is known to be right",
                         .weight = bits(waterfall.correction),
                         .meaning = std::string(weight_in_words(waterfall.correction)),
                         .note = {}});
  if (!waterfall.veto.empty())
    view.rows.push_back({.label = "Held down by a rule",
                         .words = waterfall.veto,
                         .weight = {},
                         .meaning = "the probability may go no higher",
                         .note = {}});
  view.rows.push_back({.label = "All together",
                       .words = percent(waterfall.probability),
                       .weight = bits(waterfall.log_odds),
                       .meaning = std::string(weight_in_words(waterfall.log_odds)),
                       .note = {}});
  view.sentence = probability_in_words(waterfall.probability);
  draw(waterfall, view);
  return view;
}

}  // namespace onroll::web
