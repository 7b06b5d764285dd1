// What follows from pairs: two records that a third one joins are one child too, however little they have in
// common themselves.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "matching/learn/clusters.h"

namespace onroll {

// For every two records of a cluster the way between them whose weakest pair is the strongest: given where
// that is surer than the pair by itself, a little less sure than that weakest pair; by (a, b), a < b. Of
// clusters of at most `largest` records: beyond that a cluster is a mistake, not a child. Near-linear in the
// pairs.
std::vector<ScoredPair> pairs_by_way_of_others(const Clusters& clusters, std::span<const ScoredPair> pairs,
                                               std::size_t largest = 60);

}  // namespace onroll
