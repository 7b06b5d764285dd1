// The review desk's queue: which children may be one, first those whose answer changes most.
#pragma once

#include <string>
#include <vector>

#include "web/components/shown.h"
#include "web/pages/worklist.h"

namespace onroll::web {

struct PairsPage {
  SubNavigation parts;
  std::string sentence;
  SubNavigation states;
  std::vector<CountLink> counts;  // parts of the queue; none on the lists of what was decided
  std::string begin_href;         // the first question of the part shown; "" where there is none
  Table pairs;
  Pagination pages;
};
void render(const PairsPage& page, std::string& out);

}  // namespace onroll::web
