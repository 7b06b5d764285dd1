// PN-02a: how long the lower sum of a first penalty notice may be paid.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kPenaltyNoticeLowerSum;

}  // namespace onroll
