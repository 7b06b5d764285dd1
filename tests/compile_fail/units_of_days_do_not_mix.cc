// Five calendar days are not five school days.
// fails with: could not convert
#include "calendar/units.h"

onroll::SchoolDays limit() {
#ifdef MUST_NOT_COMPILE
  return onroll::CalendarDays{5};
#else
  return onroll::SchoolDays{5};
#endif
}
