// DP-06: the answer to somebody who asks what is held about them.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kSubjectAccess;

}  // namespace onroll
