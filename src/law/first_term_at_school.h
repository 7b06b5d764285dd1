// AGE-02: the day by which a child who has reached compulsory school age is first expected in education.
#pragma once

#include "calendar/school_calendar.h"
#include "law/card.h"

namespace onroll {

extern const Card kFirstTermAtSchool;

// The first day of the term after the day compulsory school age begins. A problem where no such term is
// known.
Result<Date> first_term_at_school(Date born, const SchoolCalendar& calendar);

}  // namespace onroll
