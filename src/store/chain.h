// The chain of acts and events, recomputed.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "people/ids.h"
#include "store/engine/connection.h"

namespace onroll::store {

// The act an event belongs to, as applying the event needs it.
struct ActOfEvent {
  std::string at;
  UserId by;
};

struct ChainRead {
  std::map<std::int64_t, ActOfEvent> acts;
  std::int64_t events = 0;
  std::int64_t disposed = 0;
  std::vector<std::string> findings;
};

// Numbers without gaps, every hash and commitment recomputed, every event in an act and every act with
// events.
ChainRead read_chain(Connection& connection);

}  // namespace onroll::store
