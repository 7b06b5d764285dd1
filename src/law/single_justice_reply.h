// PRO-09: how long a defendant has to answer a single justice procedure notice.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kSingleJusticeReply;

}  // namespace onroll
