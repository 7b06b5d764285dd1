#include "matching/learn/explain.h"

#include <fmt/format.h>

#include <numbers>

#include "matching/learn/calibrate.h"

namespace onroll {
namespace {

WaterfallStep step_of(const Model& model, std::size_t at, Level level) {
  const auto& shape = model.shape.comparisons[at];
  if (level == kMissingLevel) return {.label = shape.label, .words = "missing"};
  return {.label = shape.label,
          .words = shape.levels[static_cast<std::size_t>(level - 1)].words,
          .level = level,
          .weight = model.comparisons[at].levels[level].weight};
}

double bits(double log_odds) {
  return log_odds / std::numbers::ln2;
}

void add_interactions(const Model& model, Pattern pattern, std::vector<WaterfallStep>& steps) {
  for (const auto& one : model.interactions) {
    if (!applies(one, model.shape, pattern)) continue;
    steps[one.first].interaction += one.weight / 2;
    steps[one.second].interaction += one.weight / 2;
  }
}

std::string line_of(const WaterfallStep& step) {
  auto line = fmt::format("{:<24} {:<40} {:>+8.2f}", step.label, step.words, bits(step.total()));
  if (step.frequency != 0)
    line += fmt::format("  of it {:+.2f} for how rare the value is", bits(step.frequency));
  if (step.interaction != 0)
    line += fmt::format("  of it {:+.2f} together with others", bits(step.interaction));
  return line + "\n";
}

}  // namespace

Waterfall waterfall(const Model& model, Pattern pattern, std::span<const double> frequency) {
  Waterfall shown;
  shown.prior = model.prior;
  for (std::size_t at = 0; at < model.comparisons.size(); ++at) {
    shown.steps.push_back(step_of(model, at, level_of(pattern, at)));
    if (at < frequency.size()) shown.steps.back().frequency = frequency[at];
  }
  add_interactions(model, pattern, shown.steps);
  auto raw = model.prior;
  auto numbers = 0.0;
  for (std::size_t at = 0; at < shown.steps.size(); ++at) {
    (model.shape.comparisons[at].aspect == Aspect::number ? numbers : raw) += shown.steps[at].total();
  }
  shown.correction = corrected(model.calibration, raw) - raw;
  shown.log_odds = raw + shown.correction + numbers;
  if (const auto* veto = veto_of(model, pattern); veto != nullptr && veto->ceiling < shown.log_odds) {
    shown.veto = veto->words;
    shown.log_odds = veto->ceiling;
  }
  shown.probability = probability(shown.log_odds);
  return shown;
}

std::string in_text(const Waterfall& shown) {
  auto text = fmt::format("{:<65} {:>+8.2f}\n", "Two records compared, before anything is known (bits)",
                          bits(shown.prior));
  for (const auto& step : shown.steps) text += line_of(step);
  if (shown.correction != 0)
    text += fmt::format("{:<65} {:>+8.2f}\n", "Correction by known pairs", bits(shown.correction));
  if (!shown.veto.empty()) text += fmt::format("Held down: {}\n", shown.veto);
  text += fmt::format("{:<65} {:>+8.2f}\n", "Sum", bits(shown.log_odds));
  return text + fmt::format("{:<65} {:>9.4f}\n", "Probability that it is one child", shown.probability);
}

}  // namespace onroll
