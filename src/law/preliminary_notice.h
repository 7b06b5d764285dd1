// CW-19: the notice before a new school attendance order. Not in force.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kPreliminaryNotice;

}  // namespace onroll
