// Places, schools, single words and free text: letters and words in common.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include "matching/likeness/level.h"
#include "matching/likeness/spelling.h"

namespace onroll {

std::string clean_text(std::string_view raw);  // folded words; "" for what stands for nothing

struct TextForm {
  Letters letters;                        // without spaces
  std::array<std::uint16_t, 10> words{};  // a hash of each of the first ten distinct words, rising
  std::uint32_t kinds = 0;                // letter_kinds of the letters
  std::uint32_t whole = 0;                // a hash of all letters without spaces
  std::uint16_t size = 0;                 // letters without spaces; 0 = missing
  std::uint8_t word_count = 0;
  std::uint8_t unused = 0;
  bool operator==(const TextForm&) const = default;
};
static_assert(sizeof(TextForm) <= 64 && std::is_trivially_copyable_v<TextForm>);

TextForm prepare_text(std::string_view clean);

enum class TextLevel : std::uint8_t {
  missing,
  same,        // spaces, accents, case aside
  same_words,  // in another order
  one_letter,
  nearly,      // Jaro-Winkler at least 0.92
  contained,   // all words of one are among the other's
  alike,       // Jaro-Winkler at least 0.8
  half,        // two words or more are shared, and half of all
  some_words,  // a word in common
  different
};

TextLevel compare(const TextForm& a, const TextForm& b);

inline constexpr std::array<LevelWords, 10> kTextWords = {{
    {"missing", Closeness::missing},
    {"same", Closeness::same},
    {"same words in another order", Closeness::same},
    {"one letter apart", Closeness::similar},
    {"nearly the same letters", Closeness::similar},
    {"all words of one are in the other", Closeness::similar},
    {"similar letters", Closeness::similar},
    {"half of the words in common", Closeness::similar},
    {"a word in common", Closeness::different},
    {"different", Closeness::different},
}};

}  // namespace onroll
