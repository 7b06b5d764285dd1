// How alike two words are letter by letter: Jaro-Winkler on padded letters, and edits counted up to a few.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace onroll {

// The first 32 letters of a word, padded with zero bytes, so that 16 letters are compared by one instruction.
struct Letters {
  std::array<char, 32> text{};
  bool operator==(const Letters&) const = default;
};

Letters letters_of(std::string_view word);
std::uint32_t letter_kinds(const Letters& word);  // a bit for each letter it has; a few letters share a bit

// Winkler 1990: 0 to 1, prefix weight 0.1 for at most four letters. Symmetric: the shorter word is always
// taken first, for its letters choose their partners. Only the first 32 letters count.
float jaro_winkler(const Letters& a, unsigned a_size, const Letters& b, unsigned b_size);
float jaro_winkler(std::string_view a, std::string_view b);

// Optimal string alignment: letters put in, left out, changed, or two neighbours that changed places.
// The number of edits when it is at most `most`, otherwise `most` + 1. REQUIRES most <= 8.
unsigned edits(std::string_view a, std::string_view b, unsigned most);

// Exactly one edit. False for equal words.
bool one_letter_apart(std::string_view a, std::string_view b);
bool one_letter_apart(const Letters& a, unsigned a_size, const Letters& b,
                      unsigned b_size);  // false above 32 letters

bool equal_without_spaces(std::string_view a, std::string_view b);

// Every word of one is a word of the other, and they are not equal: "smith" and "smith jones", "ann marie"
// and "marie".
bool is_part(std::string_view a, std::string_view b);

}  // namespace onroll
