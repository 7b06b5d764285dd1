// How alike two values are, as a small number: every kind of value has an enum of levels. 0 is always
// "missing" (on a side or both), 1 the strongest agreement, the last "different". A pattern keeps four bits a
// level, so no kind has more than fifteen.
#pragma once

#include <cstdint>
#include <string_view>

namespace onroll {

enum class Closeness : std::uint8_t { missing, same, similar, different };

// What a page or report says of a level. Each kind has a constexpr array of these, indexed by its enum.
struct LevelWords {
  std::string_view words;
  Closeness closeness;
};

}  // namespace onroll
