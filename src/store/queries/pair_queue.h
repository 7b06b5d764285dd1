// The queue of questions as it stands: each with what joining the two would change.
#pragma once

#include <memory>
#include <utility>

#include "outputs/pair_queue.h"
#include "store/engine/connection.h"
#include "store/queries/kept.h"
#include "store/world.h"

namespace onroll::store {

PairQueue load_pair_queue(Connection& connection, const World& world, Date today);

// The queue kept between pages, read again after any event and on a new day.
class KeptPairQueue {
 public:
  std::shared_ptr<const PairQueue> on(Connection& connection, const World& world, Date today);

 private:
  Kept<PairQueue, std::pair<std::int64_t, Date>> kept_;  // the newest event, the day
};

}  // namespace onroll::store
