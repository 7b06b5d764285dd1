// FAP-05: an academy answers a request under the protocol.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kAcademyReply;

}  // namespace onroll
