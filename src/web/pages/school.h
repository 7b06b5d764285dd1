// One school: details, rolls received, the roll of today, and what became of those who left.
#pragma once

#include <string>

#include "store/engine/database.h"
#include "web/components/shown.h"
#include "web/route.h"

namespace onroll::web {

struct SchoolPage {
  std::string name;
  Tag silence;
  std::string heard;  // "Last heard from 3 days ago."
  SubNavigation parts;
  // Which part is shown; one of them.
  bool about = false;
  bool roll = false;
  bool left = false;
  bool calendar = false;

  SummaryList details;
  Table links;
  Table rolls;
  std::string roll_sentence;
  Table pupils;
  Pagination pages;
  std::string left_sentence;
  Table gone;
  std::string calendar_sentence;
  Table terms;
};
void render(const SchoolPage& page, std::string& out);

// For those who may see every school, and for a school its own; for anybody else there is no such page.
Response school_page(store::Database& database, const Visit& visit);

}  // namespace onroll::web
