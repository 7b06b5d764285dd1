// Postcodes: United Kingdom ones by sector and outcode, others letter by letter.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "matching/likeness/level.h"

namespace onroll {

// "WR5 2NP" for a United Kingdom one in any spacing; another code as letters and digits alone; "" = missing.
std::string clean_postcode(std::string_view raw);

struct PostcodeForm {
  std::array<char, 12> text{};    // without spaces, the first twelve
  std::uint8_t size = 0;          // 0 = missing
  std::uint8_t outcode_size = 0;  // 0 for a code of another country
  std::uint16_t unused = 0;
  bool operator==(const PostcodeForm&) const = default;
};

PostcodeForm prepare_postcode(std::string_view clean);

enum class PostcodeLevel : std::uint8_t {
  missing,
  same,
  one_edit,  // one letter or digit changed, left out or put in, or two neighbours changed places
  sector,    // "WR5 2"
  outcode,   // "WR5"; of another country's code: all but the last two
  area,      // "WR"; of another country's code: the first two
  different
};

PostcodeLevel compare(const PostcodeForm& a, const PostcodeForm& b);

inline constexpr std::array<LevelWords, 7> kPostcodeWords = {{
    {"missing", Closeness::missing},
    {"same", Closeness::same},
    {"one letter or digit apart", Closeness::similar},
    {"same postcode sector", Closeness::similar},
    {"same postcode district", Closeness::similar},
    {"same postcode area", Closeness::different},
    {"different", Closeness::different},
}};

}  // namespace onroll
