// ADM-02: a school that is its own admission authority tells the council.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kInYearOutcomeTold;

}  // namespace onroll
