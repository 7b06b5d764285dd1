// Closing a case: the reason first, then the evidence that this reason needs.
#pragma once

#include <string>

#include "web/components/fields.h"

namespace onroll::web {

struct ClosingReasonPage {
  std::string caption;
  Problems problems;
  std::string action;
  Choices reasons;
};
void render(const ClosingReasonPage& page, std::string& out);

}  // namespace onroll::web
