// FAP-03.12: when four weeks out of education bring a child under the protocol.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kFairAccessOutOfEducation;

}  // namespace onroll
