// s.8 Education Act 1996: from the start (AGE-01) to the end of the school leaving date (AGE-03).
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kCompulsorySchoolAge;

// Is a child born on `born` of compulsory school age at any time on `on`? Quick: a few nanoseconds.
// REQUIRES on >= kCompulsorySchoolAge.in_force_from.
bool is_of_compulsory_school_age(Date born, Date on);

}  // namespace onroll
