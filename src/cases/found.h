// A child with an open case turns up: the closure the program proposes, and why. A person decides.
#pragma once

#include <optional>
#include <string>

#include "cases/acts.h"
#include "cases/case.h"
#include "register/accounting.h"

namespace onroll {

// RETURNS nothing when the child is not accounted for, or when a proposal for the same reason on the same
// records was made before on this case, whatever became of it.
std::optional<ProposeClosure> closure_for(const Case& work, const Accounting& accounting,
                                          const std::string& why);

}  // namespace onroll
