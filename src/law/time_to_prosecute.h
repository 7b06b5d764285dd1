// PRO-01: the last day on which proceedings for an attendance offence may begin.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kTimeToProsecute;

}  // namespace onroll
