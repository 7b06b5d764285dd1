// The agreement pattern of a pair: one level a comparison, packed into one integer.
#pragma once

#include <cstddef>
#include <cstdint>

namespace onroll {

// 4 bits a comparison, the first in the lowest bits. Level 0: missing on a side or both; 1: the strongest
// agreement; the last level of a comparison: everything else.
using Pattern = std::uint64_t;
using Level = std::uint8_t;

inline constexpr std::size_t kMostComparisons = 16;
inline constexpr Level kMissingLevel = 0;

constexpr Level level_of(Pattern pattern, std::size_t comparison) {
  return static_cast<Level>((pattern >> (4 * comparison)) & 0xF);
}

constexpr Pattern with_level(Pattern pattern, std::size_t comparison, Level level) {
  const auto shift = 4 * comparison;
  return (pattern & ~(Pattern{0xF} << shift)) | (Pattern{level} << shift);
}

}  // namespace onroll
