// ATT-01: how long a pupil may stand in the register with the reason not established.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kReasonForAbsence;

}  // namespace onroll
