// What the register measures likeness by: what is compared, the learned parameters, how common names are, and
// the council's thresholds. The same in every node, for it depends on nothing that happens to be loaded.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "matching/engine/scheme.h"
#include "matching/engine/table.h"
#include "matching/learn/model.h"
#include "profiles/profile.h"

namespace onroll {

struct Measure {
  Scheme scheme;
  Model model;
  MatchThresholds thresholds;
  std::string parameters;  // version(model)
};

// REQUIRES: the model was learned for pupil_scheme().
std::shared_ptr<const Measure> measure_of(Model model, const MatchThresholds& thresholds);

// The parameters the program carries (data/matching/pupils.json).
const Model& shipped_model();
// With them, and the thresholds of the default profile.
std::shared_ptr<const Measure> shipped_measure();

// What rarity adds to a pair, by comparison, from those shares: beside the pattern, what log_odds and
// waterfall want.
std::vector<double> rarity(const Measure& measure, const Table& table, Pattern pattern, RecordNo a,
                           RecordNo b);

}  // namespace onroll
