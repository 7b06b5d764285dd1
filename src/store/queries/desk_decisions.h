// Every question that was put with a probability, what became of it, and whose parameters are in force.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "outputs/desk_calibration.h"
#include "store/engine/connection.h"

namespace onroll::store {

std::vector<DeskDecision> desk_decisions(Connection& connection);

// When and by whom the parameters in force were learned here; nothing where they came with the program.
struct ParametersLearned {
  std::string at;  // ISO, UTC
  std::string by;
};
std::optional<ParametersLearned> parameters_learned(Connection& connection);

}  // namespace onroll::store
