// Whole names in one column: "John Smith", "SMITH, John". Split into forenames and surname, compared both
// ways.
#pragma once

#include "matching/likeness/names.h"

namespace onroll {

std::string clean_full_name(std::string_view raw);  // "smith, john"; "" = missing

struct FullNameForm {
  NameForm forenames;
  NameForm surname;  // the last word, or what stood before a comma
  bool operator==(const FullNameForm&) const = default;
};

FullNameForm prepare_full_name(std::string_view clean);

enum class FullNameLevel : std::uint8_t {
  missing,
  same,
  swapped,      // the same words, the order changed
  more_words,   // one has more forenames
  one_similar,  // one of the two names equal, the other a variant, a letter apart, nearly the same
  both_similar,
  initial,       // surname equal, forename an initial
  surname_only,  // surname equal
  forename_only,
  different
};

FullNameLevel compare(const FullNameForm& a, const FullNameForm& b);

inline constexpr std::array<LevelWords, 10> kFullNameWords = {{
    {"missing", Closeness::missing},
    {"same", Closeness::same},
    {"names changed places", Closeness::same},
    {"same, with more forenames", Closeness::same},
    {"one name the same, the other similar", Closeness::similar},
    {"both names similar", Closeness::similar},
    {"same surname and initial", Closeness::similar},
    {"same surname, another forename", Closeness::different},
    {"same forename, another surname", Closeness::different},
    {"different", Closeness::different},
}};

}  // namespace onroll
