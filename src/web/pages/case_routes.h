// The pages about children not accounted for and the work on them: worklist, unaccounted list, child, case.
#pragma once

#include <vector>

#include "store/engine/database.h"
#include "web/route.h"

namespace onroll::web {

// REQUIRES: `database` outlives the routes.
std::vector<Route> case_routes(store::Database& database);

}  // namespace onroll::web
