// Disjoint sets whose root is always the smallest member.
#pragma once

#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace onroll {

class UnionFind {
 public:
  explicit UnionFind(std::uint32_t members) : parent_(members) {
    std::iota(parent_.begin(), parent_.end(), 0U);
  }

  std::uint32_t root(std::uint32_t member) {
    while (parent_[member] != member) {
      parent_[member] = parent_[parent_[member]];
      member = parent_[member];
    }
    return member;
  }

  // False when they were together already.
  bool join(std::uint32_t a, std::uint32_t b) {
    a = root(a);
    b = root(b);
    if (a == b) return false;
    if (b < a) std::swap(a, b);
    parent_[b] = a;
    return true;
  }

  // The root of every member: roots are smallest, so one pass from below settles all.
  std::vector<std::uint32_t> roots() const {
    auto settled = parent_;
    for (std::uint32_t member = 0; member < settled.size(); ++member)
      settled[member] = settled[settled[member]];
    return settled;
  }

 private:
  std::vector<std::uint32_t> parent_;
};

}  // namespace onroll
