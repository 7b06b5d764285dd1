// DIR-02a: what a school may say before it is directed to take a looked-after child.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kLookedAfterDirectionConsultation;

}  // namespace onroll
