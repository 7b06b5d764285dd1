// The waterfall: how the prior became the probability, step by step, as values and as text.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "matching/learn/model.h"

namespace onroll {

struct WaterfallStep {
  std::string label;  // the comparison
  std::string words;  // the level: "same", "one letter apart", "missing"
  Level level = 0;
  double weight = 0;       // of the level
  double frequency = 0;    // what rarity adds
  double interaction = 0;  // its half of what it says together with others
  double total() const { return weight + frequency + interaction; }
};

struct Waterfall {
  double prior = 0;
  std::vector<WaterfallStep> steps;  // in the order of the comparisons
  double correction = 0;             // by calibration
  std::string veto;                  // words of the veto that held the sum down, or ""
  double log_odds = 0;
  double probability = 0;
};

// `frequency` as frequency_adjustment gave it, per comparison; may be empty. The steps, prior and correction
// sum to log_odds unless a veto holds it down; log_odds equals log_odds(model, pattern, sum of frequency).
Waterfall waterfall(const Model& model, Pattern pattern, std::span<const double> frequency = {});

// A line a step, weights in bits with their sign; no personal values: there are none in it.
std::string in_text(const Waterfall& waterfall);

}  // namespace onroll
