#include "web/pages/case_routes.h"

#include <algorithm>
#include <iterator>

#include "web/pages/case_desk.h"

namespace onroll::web {

std::vector<Route> case_routes(store::Database& database) {
  const auto desk = std::make_shared<CaseDesk>(database);
  std::vector<Route> all;
  for (const auto part : {worklist_routes, unaccounted_routes, case_page_routes, case_form_routes,
                          closing_routes, child_routes, open_case_routes})
    std::ranges::move(part(desk), std::back_inserter(all));
  return all;
}

}  // namespace onroll::web
