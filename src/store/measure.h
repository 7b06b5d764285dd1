// The measure of matching in force for this register: the parameters learned here, or those the program
// carries, and the council's thresholds.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "matching/measure.h"
#include "store/engine/connection.h"

namespace onroll::store {

// Read anew only where the register's parameters or profile have changed. Thread-safe.
std::shared_ptr<const Measure> measure_in_force(Connection& connection);

// The parameters of that version, learned here or carried by this program; nothing where neither is so.
std::optional<Model> model_of_version(Connection& connection, std::string_view version);

// Log odds as columns and events keep them.
std::int64_t thousandths(double log_odds);
double from_thousandths(std::int64_t log_odds);

}  // namespace onroll::store
