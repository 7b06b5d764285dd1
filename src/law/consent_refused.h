// CW-11: no new request after consent was refused. Not in force.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kConsentRefused;

}  // namespace onroll
