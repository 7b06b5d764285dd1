// REG-KEEP: how long an entry in a register is kept.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kRegisterEntriesKept;

}  // namespace onroll
