// Learning from anchors: pairs whose two records both carry a valid UPN or NHS number. Equal = match,
// different = not; the number stays out of the fit and is weighed afterwards.
#pragma once

#include "matching/learn/model.h"
#include "matching/learn/observations.h"

namespace onroll {

struct AnchoredOptions {
  double least_matches = 2000;  // fewer anchored true pairs: expectation maximisation alone
  double ridge = 1.0;           // on weights; interactions are held ten times as firmly
  int most_rounds = 100;
};

// How many of the candidates are known by number to be true pairs.
double anchored_matches(const ModelShape& shape, const Observations& seen);

// A logistic model over the levels with pairwise interactions of closeness, fitted to the anchored
// candidates. REQUIRES anchored matches and non-matches. Allows for numbers that are wrong: a true pair may
// carry two different numbers and two children may be given one; both rates are estimated with the fit.
Model learn_from_anchors(const ModelShape& shape, const Observations& seen,
                         const AnchoredOptions& options = {});

// The one to call: anchored where there are enough anchors, else expectation. Calibrated, with thresholds.
Model learn(const ModelShape& shape, const Observations& seen, const AnchoredOptions& options = {});

}  // namespace onroll
