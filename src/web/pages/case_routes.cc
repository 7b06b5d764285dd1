#include "web/pages/case_routes.h"

#include <algorithm>
#include <iterator>

#include "web/pages/case_desk.h"

namespace onroll::web {

std::vector<Route> case_routes(store::Database& database) {
  const auto desk = std::make_shared<CaseDesk>(database);
  std::vector<Route> all = worklist_routes(desk);
  std::ranges::move(unaccounted_routes(desk), std::back_inserter(all));
  return all;
}

}  // namespace onroll::web
