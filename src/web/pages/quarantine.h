// Every row that waits for a person, the newest import first.
#pragma once

#include <string>
#include <vector>

#include "store/engine/database.h"
#include "web/components/shown.h"
#include "web/route.h"

namespace onroll::web {

struct WaitingImport {
  std::string title;  // "roll.csv, School roll of 2 Nov 2026"
  std::string href;
  Table rows;
};

struct QuarantinePage {
  std::string sentence;
  std::vector<WaitingImport> imports;
  Pagination pages;
};
void render(const QuarantinePage& page, std::string& out);

Response quarantine_page(store::Database& database, const Visit& visit);

}  // namespace onroll::web
