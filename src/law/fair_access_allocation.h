// FAP-02: a place under the fair access protocol.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kFairAccessAllocation;

}  // namespace onroll
