// The children a person is asked about: may two be one?
#pragma once

#include <string>

#include "store/engine/database.h"
#include "web/components/shown.h"
#include "web/route.h"

namespace onroll::web {

struct PairsPage {
  std::string sentence;
  SubNavigation states;
  Table pairs;
  Pagination pages;
};
void render(const PairsPage& page, std::string& out);

Response pairs_page(store::Database& database, const Visit& visit);

}  // namespace onroll::web
