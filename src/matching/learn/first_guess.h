// What a level is worth before anything is learned: by its closeness alone. And what is known for certain
// whatever the counts say: a stronger level never weighs less than a weaker one.
#pragma once

#include <array>
#include <span>

#include "matching/learn/model.h"
#include "matching/learn/observations.h"

namespace onroll {

// By level; 0 = missing.
std::array<double, 16> first_guess(const ComparisonShape& comparison);  // of true pairs: shares, sum 1
std::array<double, 16> first_chance(
    const ComparisonShape& comparison);  // of two people: fractions of one pair

// ln(m/u) by level, neighbours pooled until none rises; agreement never against, disagreement never for.
std::array<double, 16> ordered_weights(const ComparisonShape& comparison, std::span<const double, 16> m,
                                       std::span<const double, 16> u);

// Where the candidates, by the model's own probabilities, are right 999 times in 1,000, and where a person is
// asked.
void set_thresholds(Model& model, std::span<const PatternCount> candidates);

}  // namespace onroll
