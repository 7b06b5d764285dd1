// PN-02b: how long a penalty notice may be paid before the council must decide.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kPenaltyNoticeFullSum;

}  // namespace onroll
