// PRO-06: how long the other side may object to a written statement.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kStatementObjection;

}  // namespace onroll
