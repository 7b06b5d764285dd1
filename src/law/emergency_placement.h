// LAC-01: education for a looked-after child placed in an emergency.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kEmergencyPlacement;

}  // namespace onroll
