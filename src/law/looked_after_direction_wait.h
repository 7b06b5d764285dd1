// DIR-02b: how long the council waits before directing a school to take a looked-after child.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kLookedAfterDirectionWait;

}  // namespace onroll
