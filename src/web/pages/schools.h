// The council's schools: which have sent a roll, how new it is, who has gone silent.
#pragma once

#include <string>

#include "store/engine/database.h"
#include "web/components/fields.h"
#include "web/components/shown.h"
#include "web/route.h"

namespace onroll::web {

struct SchoolsPage {
  std::string sentence;  // "43 schools. 3 have been silent for more than 14 days."
  TextInput text;
  Select phase;
  Select silent;
  std::string sort;
  std::string order;
  Table schools;
  Pagination pages;
};
void render(const SchoolsPage& page, std::string& out);

Response schools_page(store::Database& database, const Visit& visit);

}  // namespace onroll::web
