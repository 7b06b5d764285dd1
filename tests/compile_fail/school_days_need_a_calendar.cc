// School days cannot be counted without the calendar of the school.
// fails with: use of deleted function
#include "calendar/counting.h"

onroll::Date tenth_school_day(onroll::Date leave_ended, const onroll::SchoolCalendar& calendar) {
#ifdef MUST_NOT_COMPILE
  return leave_ended + onroll::SchoolDays{10};
#else
  return onroll::count_after(leave_ended, onroll::SchoolDays{10}, calendar).due.earliest;
#endif
}
