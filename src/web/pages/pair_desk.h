// What the pages of the review desk and the look-up stand on: the register, and what is kept of it between
// pages.
#pragma once

#include <memory>
#include <vector>

#include "store/engine/database.h"
#include "store/queries/child_story.h"
#include "store/queries/pair_queue.h"
#include "web/route.h"

namespace onroll::web {

struct PairDesk {
  explicit PairDesk(store::Database& register_held) : database(register_held) {}

  std::shared_ptr<const PairQueue> queue(store::Connection& connection, Date today) {
    return kept_queue.on(connection, *world.on(connection, today), today);
  }

  store::Database& database;
  store::KeptWorld world;
  store::KeptPairQueue kept_queue;
};

using SharedPairDesk = std::shared_ptr<PairDesk>;

Response pairs_page(PairDesk& desk, const Visit& visit);
Response pair_page(PairDesk& desk, const Visit& visit);
Response decide_pair(PairDesk& desk, const Visit& visit);
Response calibration_page(PairDesk& desk, const Visit& visit);
Response learned_page(PairDesk& desk, const Visit& visit);
Response ask_look_up(PairDesk& desk, const Visit& visit);
// As a page, or as JSON where that is what the request accepts.
Response answer_look_up(PairDesk& desk, const Visit& visit);

// All routes of the desk. REQUIRES: the database outlives them.
std::vector<Route> pair_routes(store::Database& database);

}  // namespace onroll::web
