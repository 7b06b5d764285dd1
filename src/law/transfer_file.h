// RET-10: the common transfer file that follows a pupil.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kTransferFile;

}  // namespace onroll
