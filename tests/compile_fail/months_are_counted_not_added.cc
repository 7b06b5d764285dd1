// Whether the first day counts must be said: months are counted after a day or beginning with it.
// fails with: use of deleted function
#include "calendar/counting.h"

onroll::Date last_day_to_prosecute(onroll::Date offence) {
#ifdef MUST_NOT_COMPILE
  return offence + onroll::Months{6};
#else
  return onroll::count_after(offence, onroll::Months{6}).due.earliest;
#endif
}
