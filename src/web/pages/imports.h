// The files taken in, newest first.
#pragma once

#include <string>

#include "store/engine/database.h"
#include "web/components/fields.h"
#include "web/components/shown.h"
#include "web/route.h"

namespace onroll::web {

struct ImportsPage {
  std::string waiting;  // "3 rows wait"
  SubNavigation shown;
  Table imports;
  Pagination pages;
};
void render(const ImportsPage& page, std::string& out);

Response imports_page(store::Database& database, const Visit& visit);

}  // namespace onroll::web
