// The site put together: every route, the accounts and sessions in the register, and what stands around the
// pages.
#pragma once

#include "store/engine/database.h"
#include "web/site.h"

namespace onroll::cli {

std::vector<web::Route> all_routes(store::Database& database);

struct SiteSettings {
  web::Transport transport = web::Transport::loopback_http;
  std::optional<Today> demonstration_day;  // pages work as if on this day
};

// REQUIRES: the database outlives the parts.
web::SiteParts site_parts(store::Database& database, const SiteSettings& settings);

}  // namespace onroll::cli
