// A statement whose parameter was forgotten is not asked with an empty one.
// fails with: could not convert
#include "sql/schema.h"

onroll::store::sql::AddSchemaStep step() {
#ifdef MUST_NOT_COMPILE
  return {.version = 1};
#else
  return {.version = 1, .name = "0001_first"};
#endif
}
