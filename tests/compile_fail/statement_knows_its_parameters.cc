// A parameter the statement does not take is not dropped.
// fails with: has no non-static data member named
#include "sql/schema.h"

onroll::store::sql::AddSchemaStep step() {
#ifdef MUST_NOT_COMPILE
  return onroll::store::sql::AddSchemaStep{.version = 1, .nmae = "0001_first"};
#else
  return onroll::store::sql::AddSchemaStep{.version = 1, .name = "0001_first"};
#endif
}
