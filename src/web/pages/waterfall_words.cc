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
constexpr double kTelling = 0.1;  // natural logarithm: less is not worth a word

std::string note_of(const WaterfallStep& step, std::string_view value) {
  const auto what = value.empty() ? std::string("the value") : fmt::format("“{}”", value);
  std::string note;
  if (step.frequency > kTelling)
    note = fmt::format("{} is rare and counts more: {} of it", what, bits(step.frequency));
  if (step.frequency < -kTelling)
    note = fmt::format("{} is common and counts less: {} of it", what, bits(step.frequency));
  if (std::abs(step.interaction) > kTelling) {
    if (!note.empty()) note += "; ";
    note += fmt::format("{} of it for what it says together with other fields", bits(step.interaction));
  }
  return note;
}

WaterfallRow row_of(const WaterfallStep& step, std::string_view value) {
  return {.label = step.label,
          .words = step.words,
          .weight = bits(step.total()),
          .meaning = std::string(weight_in_words(step.total())),
          .note = note_of(step, value)};
}

// A row for each field that both sides give; those that one of them lacks share a row.
void add_steps(const Waterfall& waterfall, std::span<const std::string> values, WaterfallView& view) {
  std::string missing;
  for (std::size_t i = 0; i < waterfall.steps.size(); ++i) {
    const auto& step = waterfall.steps[i];
    if (step.level == kMissingLevel) {
      missing += (missing.empty() ? "" : ", ") + step.label;
    } else {
      view.rows.push_back(row_of(step, i < values.size() ? std::string_view(values[i]) : ""));
    }
  }
  if (missing.empty()) return;
  view.rows.push_back({.label = "Missing",
                       .words = std::move(missing),
                       .weight = bits(0),
                       .meaning = std::string(weight_in_words(0)),
                       .note = {}});
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

WaterfallView waterfall_view(const Waterfall& waterfall, std::string name,
                             std::span<const std::string> values) {
  WaterfallView view{.name = std::move(name)};
  view.rows.push_back({.label = "Before comparing",
                       .words = "two records that some key brought together",
                       .weight = bits(waterfall.prior),
                       .meaning = std::string(weight_in_words(waterfall.prior)),
                       .note = {}});
  add_steps(waterfall, values, view);
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
