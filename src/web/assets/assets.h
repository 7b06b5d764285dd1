// Style sheet, scripts and icon: carried in the program under names that hold their hash, so that browsers
// may keep them for ever.
#pragma once

#include <string_view>
#include <vector>

#include "web/route.h"

namespace onroll::web {

// "onroll.css" -> "/assets/onroll.6cfba32a2db2.css". REQUIRES: it is one of those made by tools/assets.py.
std::string_view asset_address(std::string_view name);
std::string_view asset_bytes(std::string_view name);  // for what stands alone: a report in one file

std::vector<Route> asset_routes();

}  // namespace onroll::web
