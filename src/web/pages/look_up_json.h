// The answer of a look-up for a program.
#pragma once

#include <string>

#include "base/result.h"
#include "store/look_up.h"

namespace onroll::web {

// {"band", "searched", "candidates": [{"child", "href", "probability", "band", "fields", "waterfall"}],
// "more", "passed_over", "rules", "parameters"}. Weights are natural logarithms.
std::string look_up_as_json(const store::LookUp& found, const Facts& wanted);

std::string problems_as_json(const Problems& problems);  // {"problems": [{"field", "sentence"}]}

}  // namespace onroll::web
