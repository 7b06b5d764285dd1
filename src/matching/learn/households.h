// Brothers and sisters, told apart without labels: pairs of one home are a third kind beside true pairs and
// strangers, for what a home shares agrees all at once or not at all.
#pragma once

#include <span>
#include <vector>

#include "matching/learn/logistic.h"
#include "matching/learn/model.h"
#include "matching/learn/observations.h"

namespace onroll {

// How many pairs of each candidate pattern are true: expectation maximisation with three kinds of pairs,
// which begins with the model's m, u and prior. Empty where the shape knows no forename and date of birth to
// tell a family's children apart, or where hardly any pair is of one home: then the model is as good as it
// gets.
std::vector<LabelledPattern> told_apart(const Model& model, std::span<const PatternCount> candidates,
                                        double possible_pairs);

}  // namespace onroll
