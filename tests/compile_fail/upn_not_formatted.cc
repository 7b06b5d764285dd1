// A UPN is personal: fmt does not print it unless somebody asks for its text.
// fails with: Cannot format an argument
#include <fmt/format.h>

#include "people/identifiers.h"

std::string printed(const onroll::Upn& upn) {
#ifdef MUST_NOT_COMPILE
  return fmt::format("{}", upn);
#else
  return fmt::format("{}", upn.text());
#endif
}
