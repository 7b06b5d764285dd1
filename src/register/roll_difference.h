// Two snapshots of one school's roll: who came and who went between them.
#pragma once

#include <span>
#include <vector>

#include "people/ids.h"

namespace onroll {

struct RollDifference {
  std::vector<ChildId> joined;  // in the newer, not in the previous; in rising order
  std::vector<ChildId> left;
};

// Children, not records: a child whose record was put right between the snapshots neither came nor went.
RollDifference roll_difference(std::span<const ChildId> previous, std::span<const ChildId> newer);

}  // namespace onroll
