// SAO-06: the parent applies elsewhere and is offered a place.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kPlaceFoundByParent;

}  // namespace onroll
