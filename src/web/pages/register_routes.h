// The part of the site's map about schools, imports, quarantine, search and pairs.
#pragma once

#include <vector>

#include "store/engine/database.h"
#include "web/route.h"

namespace onroll::web {

// REQUIRES: the database outlives the routes.
std::vector<Route> register_routes(store::Database& database);

}  // namespace onroll::web
