// RET-01: the new-pupil return that a school makes when it enters a name in its admission register.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kNewPupilReturn;

}  // namespace onroll
