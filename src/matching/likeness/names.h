// Forenames and surnames: cleaned to plain letters, prepared once for each distinct value, compared by level.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "matching/likeness/level.h"
#include "matching/likeness/phonetic.h"
#include "matching/likeness/spelling.h"
#include "matching/likeness/variants.h"

namespace onroll {

// Lower case Latin letters and single spaces: any script transliterated, digits, apostrophes and low lines
// dropped, all else parts words. Titles and "known as" are left out where something remains. "" for a
// placeholder, so an empty answer means missing. Cleaning what is clean changes nothing.
std::string clean_forename(std::string_view raw);
std::string clean_surname(std::string_view raw);

// The steps of that, as NHS England's record linkage names them: all words; and the first `most` distinct
// ones, without some.
enum class LeftOut : std::uint8_t { nothing, titles, baby };  // titles: and "known as"
std::string name_words(std::string_view raw);
std::vector<std::string> name_tokens(std::string_view raw, LeftOut left_out, std::size_t most);

// What is compared of a name. 64 bytes: one cache line.
struct NameForm {
  Letters letters;                       // without spaces, the first 32
  std::array<std::uint16_t, 4> parts{};  // a hash of each of the first four words
  Sound sound;                           // of the first word
  VariantKey variant;                    // of the first word
  std::uint32_t kinds = 0;               // letter_kinds of the letters
  std::uint16_t size = 0;                // letters without spaces; 0 = missing
  std::uint16_t rest = 0;                // a hash of the letters after the 32nd
  std::uint8_t part_count = 0;           // at most four
  bool operator==(const NameForm&) const = default;
};
static_assert(sizeof(NameForm) <= 64 && std::is_trivially_copyable_v<NameForm>);

NameForm prepare_name(std::string_view clean);  // of what clean_forename or clean_surname gave
inline NameForm prepare_forename(std::string_view raw) {
  return prepare_name(clean_forename(raw));
}
inline NameForm prepare_surname(std::string_view raw) {
  return prepare_name(clean_surname(raw));
}

// Names that changed places, and a changed surname, are seen by comparing across columns, not here.
enum class NameLevel : std::uint8_t {
  missing,
  same,
  other_order,    // the same words in another order: "smith jones", "jones smith"
  one_letter,     // one edit, in a name of four letters or more
  more_words,     // the first words equal, and one has no more: "ann", "ann marie"
  part,           // all words of one are among the other's: "marie", "ann marie"
  nearly,         // Jaro-Winkler at least 0.92
  usual_variant,  // variant_percent at least kUsualVariant
  sounds_alike,   // a Double Metaphone code in common, and Jaro-Winkler at least 0.75
  rare_variant,   // any lower variant_percent, or variants with more words after them
  alike,          // Jaro-Winkler at least 0.85
  shares_word,    // "smith jones", "jones brown"
  initial,        // "j", "john"
  little_alike,   // Jaro-Winkler at least 0.78
  different
};
inline constexpr unsigned kUsualVariant = 20;

NameLevel compare(const NameForm& a, const NameForm& b);  // symmetric; compare(a, a) is same, or missing

inline constexpr std::array<LevelWords, 15> kNameWords = {{
    {"missing", Closeness::missing},
    {"same", Closeness::same},
    {"same names in another order", Closeness::same},
    {"one letter apart", Closeness::similar},
    {"same first name, more names after it", Closeness::similar},
    {"one is part of the other", Closeness::similar},
    {"nearly the same letters", Closeness::similar},
    {"short form or variant", Closeness::similar},
    {"sounds alike", Closeness::similar},
    {"perhaps a variant", Closeness::similar},
    {"similar letters", Closeness::similar},
    {"one part in common", Closeness::similar},
    {"initial only", Closeness::similar},
    {"a little alike", Closeness::different},
    {"different", Closeness::different},
}};

}  // namespace onroll
