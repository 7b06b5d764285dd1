// ESO-05: how long an education supervision order lasts.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kSupervisionOrderLength;

}  // namespace onroll
