// The children not accounted for: who, why, since when, and what was seen.
#pragma once

#include <string>
#include <vector>

#include "web/components/fields.h"
#include "web/components/shown.h"
#include "web/pages/worklist.h"

namespace onroll::web {

struct UnaccountedPage {
  std::string last_run;  // when every child was last accounted for
  std::string csrf;
  std::string act_key;
  std::vector<CountLink> counts;
  std::vector<Select> filters;
  std::string sort;
  std::string order;
  std::string clear_href;
  std::string csv_href;
  Table children;
  Pagination pages;
};
void render(const UnaccountedPage& page, std::string& out);

}  // namespace onroll::web
