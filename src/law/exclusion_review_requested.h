// EXC-06: how long a parent may ask for an independent review.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kExclusionReviewRequested;

}  // namespace onroll
