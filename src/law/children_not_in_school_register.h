// CW-03: the register of children not in school. Not in force.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kChildrenNotInSchoolRegister;

}  // namespace onroll
