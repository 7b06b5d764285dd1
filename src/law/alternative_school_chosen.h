// SAO-05: the parent picks one of the schools offered.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kAlternativeSchoolChosen;

}  // namespace onroll
