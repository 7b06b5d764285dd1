// CME-08: no child has to be out of education for any length of time first.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kNoWaitingTime;

// A problem where a council would wait before it counts a child as missing education.
Problems waits_before_a_case(int weeks);

}  // namespace onroll
