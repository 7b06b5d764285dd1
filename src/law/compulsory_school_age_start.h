// AGE-01: when compulsory school age begins.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kCompulsorySchoolAgeStart;

// The day it begins. A problem for one whose age began before the rule did.
Result<Date> compulsory_school_age_start(Date born);

// The same for any birth, whatever the law was then: for arithmetic, never for a screen.
Date prescribed_day_from_fifth_birthday(Date born);

}  // namespace onroll
