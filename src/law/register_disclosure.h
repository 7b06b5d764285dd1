// CW-40: who may be told what the register says. Not in force.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kRegisterDisclosure;

}  // namespace onroll
