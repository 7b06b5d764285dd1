// The worklist: open cases with what to do next, and the closed ones.
#pragma once

#include <string>
#include <vector>

#include "web/components/fields.h"
#include "web/components/shown.h"

namespace onroll::web {

// A number that leads to its rows.
struct CountLink {
  std::string number;
  std::string label;
  std::string href;
};

struct WorklistPage {
  SubNavigation views;
  std::vector<CountLink> counts;
  std::vector<Select> filters;
  std::string sort;
  std::string order;
  std::string clear_href;  // "": nothing is filtered
  Table cases;
  Pagination pages;
};
void render(const WorklistPage& page, std::string& out);

struct ClosedCasesPage {
  SubNavigation views;
  std::vector<Select> filters;
  std::string clear_href;
  Table cases;
  Pagination pages;
};
void render(const ClosedCasesPage& page, std::string& out);

}  // namespace onroll::web
