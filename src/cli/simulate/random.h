// The invented county's own dice: PCG32 (M. O'Neill, pcg-random.org), the same numbers on every machine.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/contract.h"

namespace onroll::cli {

class Random {
 public:
  // Two streams of one seed never run in step, so that a new use of one does not disturb the other.
  explicit Random(std::uint64_t seed, std::uint64_t stream = 0);

  std::uint32_t next();
  std::int32_t below(std::int32_t limit);                     // 0 .. limit-1. REQUIRES: limit > 0
  std::int32_t between(std::int32_t low, std::int32_t high);  // low .. high, both included
  bool per_million(std::int32_t rate) { return below(1'000'000) < rate; }

  template <typename Value>
  const Value& pick(std::span<const Value> values) {
    require(!values.empty(), "something to pick from");
    return values[static_cast<std::size_t>(below(static_cast<std::int32_t>(values.size())))];
  }

 private:
  std::uint64_t state_ = 0;
  std::uint64_t step_;
};

}  // namespace onroll::cli
