// School weeks cannot be counted without the calendar of the school.
// fails with: use of deleted function
#include "calendar/school_weeks.h"

onroll::Date window_from(onroll::Date session, const onroll::SchoolCalendar& calendar) {
#ifdef MUST_NOT_COMPILE
  return session - onroll::SchoolWeeks{10};
#else
  return onroll::school_weeks_ending_with(session, onroll::SchoolWeeks{10}, calendar).from;
#endif
}
