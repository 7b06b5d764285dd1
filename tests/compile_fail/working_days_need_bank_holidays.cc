// Working days cannot be counted without the bank holidays.
// fails with: use of deleted function
#include "calendar/counting.h"

onroll::Date tenth_working_day(onroll::Date start, const onroll::BankHolidays& holidays) {
#ifdef MUST_NOT_COMPILE
  return start + onroll::WorkingDays{10};
#else
  return onroll::count_after(start, onroll::WorkingDays{10}, holidays).due.earliest;
#endif
}
