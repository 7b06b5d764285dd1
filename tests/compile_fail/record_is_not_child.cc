// A record's number is not a child's: what one source said is not yet who it was about.
// fails with: could not convert
#include "people/ids.h"

std::int64_t number(onroll::ChildId child) {
  return child.value;
}

std::int64_t passed(onroll::RecordId record, onroll::ChildId child) {
#ifdef MUST_NOT_COMPILE
  return number(record);
#else
  return number(child) + record.value;
#endif
}
