// ADM-01a: by when the outcome of an in-year application should come.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kInYearApplicationAim;

}  // namespace onroll
