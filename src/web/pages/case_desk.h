// What the pages about children and cases stand on: the register, and what is kept of it between pages.
#pragma once

#include <memory>
#include <vector>

#include "store/engine/database.h"
#include "store/queries/child_story.h"
#include "store/queries/worklist.h"
#include "web/route.h"

namespace onroll::web {

struct CaseDesk {
  explicit CaseDesk(store::Database& register_held) : database(register_held) {}

  store::Database& database;
  store::KeptWorklist worklist;
  store::KeptWorld world;
};

using SharedDesk = std::shared_ptr<CaseDesk>;

std::vector<Route> worklist_routes(const SharedDesk& desk);
std::vector<Route> unaccounted_routes(const SharedDesk& desk);
std::vector<Route> case_page_routes(const SharedDesk& desk);
std::vector<Route> case_form_routes(const SharedDesk& desk);
std::vector<Route> closing_routes(const SharedDesk& desk);
std::vector<Route> child_routes(const SharedDesk& desk);
std::vector<Route> open_case_routes(const SharedDesk& desk);

}  // namespace onroll::web
