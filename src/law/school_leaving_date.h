// AGE-03: the day at whose end compulsory school age ends.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kSchoolLeavingDate;

// A problem for one who left before the rule began.
Result<Date> school_leaving_date(Date born);

Date last_friday_in_june(int year);

}  // namespace onroll
