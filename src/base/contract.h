// A contract check: what only a programmer can have got wrong. Throws ContractBroken, which tests do not
// catch and the server answers as a logged 500 with a reference.
#pragma once

#include <source_location>
#include <stdexcept>

namespace onroll {

struct ContractBroken : std::logic_error {
  using std::logic_error::logic_error;
};

// NEVER give `what` personal data: it is logged.
void require(bool holds, const char* what, std::source_location where = std::source_location::current());

}  // namespace onroll
