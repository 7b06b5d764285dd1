// AGE-03: the day at whose end compulsory school age ends.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kSchoolLeavingDate;

// A problem for one who left before the rule began.
Result<Date> school_leaving_date(Date born);

Date last_friday_in_june(int year);

// The same for any birth, whatever the law was then: for arithmetic, never for a screen.
Date last_friday_in_june_of_year_reaching_sixteen(Date born);

}  // namespace onroll
