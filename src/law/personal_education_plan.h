// LAC-02: the personal education plan of a child who becomes looked after.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kPersonalEducationPlan;

}  // namespace onroll
