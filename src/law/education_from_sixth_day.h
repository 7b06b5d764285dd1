// EXC-01: education for a child who was permanently excluded.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kEducationFromSixthDay;

}  // namespace onroll
