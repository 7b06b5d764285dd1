// S19-01: education for a child who cannot attend because of health.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kHealthAbsenceProvision;

}  // namespace onroll
