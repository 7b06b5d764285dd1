// Numbers (UPN, NHS number) as labels: what they say of a pair, how often they are wrong, and what they
// weigh.
#pragma once

#include <optional>
#include <span>

#include "matching/learn/logistic.h"
#include "matching/learn/model.h"
#include "matching/learn/observations.h"

namespace onroll {

enum class NumberLabel : std::uint8_t { same, different };

// Nothing when no number is there on both sides, when one is only similar, or when two contradict each other.
std::optional<NumberLabel> label_of(const ModelShape& shape, Pattern pattern);
Pattern without_numbers(const ModelShape& shape, Pattern pattern);

// From patterns that are beyond doubt without the number: everything agrees, or neither name nor date of
// birth.
LabelErrors number_errors(const Model& model, std::span<const PatternCount> candidates);

// The share of a labelled pair that is true, given the log odds by everything else.
double truth_of_label(NumberLabel label, double log_odds_by_rest, const LabelErrors& errors);

// m, u and weight of each comparison of numbers, one by one, by the same patterns.
void weigh_numbers(Model& model, std::span<const PatternCount> candidates);

}  // namespace onroll
