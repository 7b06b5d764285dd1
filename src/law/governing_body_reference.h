// SAO-08: a school that is to be named may go to the Secretary of State.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kGoverningBodyReference;

}  // namespace onroll
