// SAO-02: how long a parent has to satisfy the council before an order.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kAttendanceOrderNotice;

}  // namespace onroll
