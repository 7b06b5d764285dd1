// ADM-03: a school answers how many places it has.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kVacanciesTold;

}  // namespace onroll
