// PN-07: how long a notice to improve runs.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kNoticeToImprove;

}  // namespace onroll
