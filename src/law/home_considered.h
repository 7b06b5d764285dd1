// CW-13: the council considers where a registered child lives. Not in force.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kHomeConsidered;

}  // namespace onroll
