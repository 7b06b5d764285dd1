#include "cli/site.h"

#include <chrono>
#include <iterator>

#include "cli/opening.h"
#include "cli/sign_in_stores.h"
#include "store/world.h"
#include "web/log.h"
#include "web/pages/case_routes.h"
#include "web/pages/register_routes.h"

namespace onroll::cli {
namespace {

web::Clock clock_for(const SiteSettings& settings) {
  return {.today = [day = settings.demonstration_day] { return day ? *day : today_in_england(); },
          .now = [] { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }};
}

web::Surroundings surroundings(store::Database& database, web::Transport transport) {
  web::Surroundings around{.transport = transport};
  around.council =
      database.read([](store::Connection& connection) { return store::council_profile(connection).name; });
  if (is_demonstration(database)) around.banner = "Demonstration: nobody in this county is real.";
  around.navigation = {{"Worklist", "/worklist", Permission::see_worklist},
                       {"Not accounted for", "/unaccounted", Permission::see_worklist},
                       {"Search", "/search", Permission::search},
                       {"Look up", "/look-up", Permission::search},
                       {"Same child?", "/pairs", Permission::decide_pairs},
                       {"Schools", "/schools", Permission::see_schools},
                       {"Imports", "/imports", Permission::import_files}};
  return around;
}

}  // namespace

std::vector<web::Route> all_routes(store::Database& database) {
  auto routes = web::case_routes(database);
  std::ranges::move(web::register_routes(database), std::back_inserter(routes));
  return routes;
}

web::SiteParts site_parts(store::Database& database, const SiteSettings& settings) {
  return {.routes = all_routes(database),
          .sessions = session_store(database),
          .accounts = account_store(database),
          .clock = clock_for(settings),
          .surroundings = surroundings(database, settings.transport),
          .on_fault = web::log_fault};
}

}  // namespace onroll::cli
