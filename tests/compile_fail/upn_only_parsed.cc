// A UPN comes only from parse, so that an unchecked one cannot exist.
// fails with: is private within this context
#include "people/identifiers.h"

onroll::Result<onroll::Upn> read(std::string_view text) {
#ifdef MUST_NOT_COMPILE
  return onroll::Upn(text);
#else
  return onroll::Upn::parse(text);
#endif
}
