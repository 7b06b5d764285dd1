// EXC-05: the governing board considers a permanent exclusion.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kBoardConsidersExclusion;

}  // namespace onroll
