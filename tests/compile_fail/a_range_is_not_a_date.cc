// A count that ended in a range gives no date unless somebody looks whether there is one.
// fails with: to non-scalar type
#include "calendar/counting.h"

bool is_over(const onroll::Due& due, onroll::Today today) {
#ifdef MUST_NOT_COMPILE
  onroll::Date day = due;
  return day < today.date;
#else
  return due.date() && *due.date() < today.date;
#endif
}
