// Which pairs of children are worth a person's time: asked once, and not where their numbers settle it.
#pragma once

#include <vector>

#include "matching/gather.h"

namespace onroll {

// Two children that names alone bring together are not asked about when permanent UPNs tell all their records
// apart.
bool worth_asking(const Candidates& candidates, ChildId a, ChildId b, const Judgement& judgement);

Perhaps in_order(const Perhaps& perhaps);           // with a < b
void keep_one_a_pair(std::vector<Perhaps>& pairs);  // the strongest question of each two children, by (a, b)

}  // namespace onroll
