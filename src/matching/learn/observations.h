// What a model learns from: how often each pattern was seen, among random pairs and among pairs brought
// together.
#pragma once

#include <span>
#include <vector>

#include "matching/engine/pattern.h"
#include "matching/learn/shape.h"

namespace onroll {

struct PatternCount {
  Pattern pattern = 0;
  double count = 0;
  bool operator==(const PatternCount&) const = default;
};

struct Observations {
  std::vector<PatternCount> random;  // pairs drawn at random from all possible ones (1e6, or all if fewer)
  std::vector<PatternCount>
      candidates;  // pairs brought together by at least one rule that is not a number's own
  std::vector<PatternCount> by_number;  // pairs brought together by a number's own rule only
  std::vector<double> mean_shares;  // per comparison: chance that two people's values are equal, the sum of
                                    // squared shares; 0 = not adjusted by frequency; may be empty
  double possible_pairs = 0;        // n (n - 1) / 2 within one file; n * m between two
};

// Equal patterns added together, in the order of the patterns: the form every fit here begins with, so that
// the order of counting never matters.
std::vector<PatternCount> gathered(std::vector<PatternCount> counts);

}  // namespace onroll
