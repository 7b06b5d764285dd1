// Numbers and codes (UPN, NHS number, numbers of unknown kind), and sex: same, one slip apart, or different.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "matching/likeness/level.h"

namespace onroll {

// Letters and digits alone, upper case; "" for a placeholder. Whether a UPN or NHS number is *valid* is for
// Upn::parse and NhsNumber::parse: an invalid one may still be a slip away from the right one.
std::string clean_number(std::string_view raw);
std::string clean_sex(std::string_view raw);  // "F" or "M"; "" for anything else

struct NumberForm {
  std::array<char, 16> text{};  // the first sixteen characters
  std::uint32_t rest = 0;       // a hash of the others
  std::uint32_t size = 0;       // 0 = missing
  bool operator==(const NumberForm&) const = default;
};

NumberForm prepare_number(std::string_view clean);

enum class NumberLevel : std::uint8_t {
  missing,
  same,
  one_edit,  // one character changed, left out or put in, or two neighbours changed places; of four or more
  different
};

NumberLevel compare(const NumberForm& a, const NumberForm& b);

inline constexpr std::array<LevelWords, 4> kNumberWords = {{
    {"missing", Closeness::missing},
    {"same", Closeness::same},
    {"one slip apart", Closeness::similar},
    {"different", Closeness::different},
}};

// Sex, and any code where only equality tells: the interned values are compared.
enum class CodeLevel : std::uint8_t { missing, same, different };

inline constexpr std::array<LevelWords, 3> kCodeWords = {{
    {"missing", Closeness::missing},
    {"same", Closeness::same},
    {"different", Closeness::different},
}};

}  // namespace onroll
