// The part of the site's map about the questions whether two children are one.
#include "web/pages/pair_desk.h"

namespace onroll::web {
namespace {

using PageOfDesk = Response (*)(PairDesk&, const Visit&);

}  // namespace

std::vector<Route> pair_routes(store::Database& database) {
  const auto desk = std::make_shared<PairDesk>(database);
  const auto of = [&desk](PageOfDesk answer) {
    return [desk, answer](const Visit& visit) { return answer(*desk, visit); };
  };
  return {
      {Method::get, "/pairs", Permission::decide_pairs, of(pairs_page)},
      {Method::get, "/pairs/{pair_id}", Permission::decide_pairs, of(pair_page)},
      {Method::post, "/pairs/{pair_id}", Permission::decide_pairs, of(decide_pair)},
  };
}

}  // namespace onroll::web
