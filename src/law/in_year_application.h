// ADM-01: the outcome of an in-year application.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kInYearApplication;

}  // namespace onroll
