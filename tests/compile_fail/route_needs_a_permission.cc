// A route without a permission does not compile: there is no door that nobody thought about.
// fails with: no matching function for call to 'onroll::web::Route::Route
#include "web/route.h"

using namespace onroll;
using namespace onroll::web;

Response answer(const Visit&) {
  return {};
}

#ifdef MUST_NOT_COMPILE
const Route route(Method::get, "/children", answer);
#else
const Route route(Method::get, "/children", Permission::see_child, answer);
#endif
