#include "register/roll_difference.h"

#include <algorithm>
#include <iterator>

namespace onroll {
namespace {

std::vector<ChildId> each_once(std::span<const ChildId> children) {
  std::vector<ChildId> sorted(children.begin(), children.end());
  std::ranges::sort(sorted);
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  return sorted;
}

}  // namespace

RollDifference roll_difference(std::span<const ChildId> previous, std::span<const ChildId> newer) {
  const auto before = each_once(previous);
  const auto after = each_once(newer);
  RollDifference difference;
  std::ranges::set_difference(after, before, std::back_inserter(difference.joined));
  std::ranges::set_difference(before, after, std::back_inserter(difference.left));
  return difference;
}

}  // namespace onroll
