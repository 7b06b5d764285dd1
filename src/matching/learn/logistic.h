// Fits a model's weights, interactions and prior to labelled patterns.
#pragma once

#include <span>
#include <vector>

#include "matching/learn/model.h"

namespace onroll {

struct LabelledPattern {
  Pattern pattern = 0;
  double same = 0;  // pairs labelled so
  double different = 0;
};

struct LabelErrors {
  double differs_when_same = 0;  // share of true pairs labelled different
  double same_when_differs = 0;
};

struct LogisticOptions {
  LabelErrors errors;
  double ridge = 1;               // holds each weight to what it was before
  double interaction_ridge = 10;  // holds each interaction to what it was before: at first to nothing
  int most_rounds = 100;
  double enough = 5;  // stop when ten rounds make the labels less than e^5 times as likely
};

// Maximum likelihood with ridge by limited-memory BFGS, scaled by curvature; deterministic. Comparisons of
// numbers are left as they are. What the model holds is where the fit begins and what the ridge pulls
// towards, so that few labels change little.
void fit_logistic(Model& model, std::span<const LabelledPattern> labelled,
                  const LogisticOptions& options = {});

}  // namespace onroll
