// The part of the site's map about which child is which: questions, what matching has learned, the look-up.
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
      {Method::get, "/pairs/calibration", Permission::decide_pairs, of(calibration_page)},
      {Method::get, "/pairs/learned", Permission::decide_pairs, of(learned_page)},
      {Method::get, "/look-up", Permission::search, of(ask_look_up)},
      {Method::post, "/look-up", Permission::search, of(answer_look_up)},
      {Method::get, "/pairs/{pair_id}", Permission::decide_pairs, of(pair_page)},
      {Method::post, "/pairs/{pair_id}", Permission::decide_pairs, of(decide_pair)},
  };
}

}  // namespace onroll::web
