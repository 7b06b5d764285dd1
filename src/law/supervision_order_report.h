// SAO-15: the council answers a court that directed it to seek an education supervision order.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kSupervisionOrderReport;

}  // namespace onroll
