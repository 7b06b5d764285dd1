// Learning without labels: expectation maximisation on pattern counts (Fellegi and Sunter 1969; Winkler
// 1988).
#pragma once

#include "matching/learn/model.h"
#include "matching/learn/observations.h"

namespace onroll {

// Whether brothers and sisters are told apart (households.h), where the records are of such families:
// interactions then say that what a home shares counts once.
enum class Households : std::uint8_t { not_asked, told_apart };

struct ExpectationOptions {
  Households households = Households::told_apart;
  int most_rounds = 200;
  double enough = 1e-6;        // stop when no m moves more than this
  double prior_strength = 20;  // how many pairs the first guess of a comparison's m is worth
};

// u from the random pairs, less the true pairs among them; m by rounds over the candidates, starting from
// what the closeness of the levels means; the prior is that of all possible pairs. Levels stay in order (a
// stronger level never weighs less than a weaker one), and a weak mixture falls back on the first guess:
// agreement always speaks for, disagreement against. Deterministic; each round costs the number of distinct
// patterns.
Model learn_by_expectation(const ModelShape& shape, const Observations& seen,
                           const ExpectationOptions& options = {});

}  // namespace onroll
