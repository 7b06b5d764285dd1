#include "matching/learn/observations.h"

#include <algorithm>

namespace onroll {

std::vector<PatternCount> gathered(std::vector<PatternCount> counts) {
  std::ranges::sort(counts, {}, [](const PatternCount& one) { return std::pair(one.pattern, one.count); });
  std::size_t kept = 0;
  for (const auto& one : counts) {
    if (kept > 0 && counts[kept - 1].pattern == one.pattern) {
      counts[kept - 1].count += one.count;
    } else {
      counts[kept++] = one;
    }
  }
  counts.resize(kept);
  return counts;
}

}  // namespace onroll
