#include "web/pages/register_routes.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "web/pages/import.h"
#include "web/pages/import_new.h"
#include "web/pages/imports.h"
#include "web/pages/pair_desk.h"
#include "web/pages/quarantine.h"
#include "web/pages/quarantine_row.h"
#include "web/pages/school.h"
#include "web/pages/schools.h"
#include "web/pages/search.h"
#include "web/pages/start.h"

namespace onroll::web {
namespace {

using PageOfRegister = Response (*)(store::Database&, const Visit&);

}  // namespace

std::vector<Route> register_routes(store::Database& database) {
  const auto of = [&database](PageOfRegister answer) {
    return [&database, answer](const Visit& visit) { return answer(database, visit); };
  };
  std::vector<Route> routes{
      {Method::get, "/", Permission::signed_in, start_page},
      {Method::get, "/schools", Permission::see_schools, of(schools_page)},
      // A school sees its own page too: the page itself answers "not found" for every other.
      {Method::get, "/schools/{urn}", Permission::signed_in, of(school_page)},
      {Method::get, "/imports", Permission::import_files, of(imports_page)},
      {Method::get, "/imports/new", Permission::import_files, of(ask_for_file)},
      {Method::post, "/imports", Permission::import_files, of(take_in_file), kUploadBytes},
      {Method::get, "/imports/{import_id}", Permission::import_files, of(import_page)},
      {Method::get, "/imports/{import_id}/refused.csv", Permission::import_files, of(refused_rows_file)},
      {Method::post, "/imports/{import_id}/returned", Permission::correct_rows, of(return_refused_rows)},
      {Method::get, "/imports/{import_id}/undo", Permission::import_files, of(ask_undo_import)},
      {Method::post, "/imports/{import_id}/undo", Permission::import_files, of(undo_import)},
      {Method::get, "/quarantine", Permission::correct_rows, of(quarantine_page)},
      {Method::get, "/imports/{import_id}/rows/{row}", Permission::correct_rows, of(quarantine_row_page)},
      {Method::post, "/imports/{import_id}/rows/{row}", Permission::correct_rows, of(settle_row)},
      {Method::get, "/search", Permission::search, of(ask_search)},
      {Method::post, "/search", Permission::search, of(answer_search)},
  };
  std::ranges::move(pair_routes(database), std::back_inserter(routes));
  return routes;
}

}  // namespace onroll::web
