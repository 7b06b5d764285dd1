// CW-16: how often a parent may be asked about providers. Not in force.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kProviderParticularsAgain;

}  // namespace onroll
