// CW-17: an out-of-school provider answers the council. Not in force.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kProviderAnswers;

}  // namespace onroll
