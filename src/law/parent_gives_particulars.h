// CW-14: what a parent tells the register. Not in force.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kParentGivesParticulars;

}  // namespace onroll
