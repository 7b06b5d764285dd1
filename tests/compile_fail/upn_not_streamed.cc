// A UPN is personal: it does not go into a stream unless somebody asks for its text.
// fails with: no match for 'operator<<'
#include <ostream>

#include "people/identifiers.h"

void print(std::ostream& out, const onroll::Upn& upn) {
#ifdef MUST_NOT_COMPILE
  out << upn;
#else
  out << upn.text();
#endif
}
