// What matching was told or has learned: what each level of each field weighs, when, by whom, from what.
#pragma once

#include <string>
#include <vector>

#include "matching/learn/model.h"
#include "web/components/shown.h"

namespace onroll::web {

struct LearnedPage {
  SubNavigation parts;
  SummaryList about;
  std::vector<Table> fields;
  Table together;                   // what fields say together beyond the sum of both
  std::vector<std::string> vetoes;  // what never joins by itself
};
void render(const LearnedPage& page, std::string& out);

void show_model(const Model& model, LearnedPage& page);

}  // namespace onroll::web
