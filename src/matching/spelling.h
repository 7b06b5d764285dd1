// How alike two folded names are: letters, parts and short forms.
#pragma once

#include <string_view>

namespace onroll {

bool equal_without_spaces(std::string_view a, std::string_view b);

// One letter more, fewer or other, or two neighbours changed places. False for equal names.
bool one_letter_apart(std::string_view a, std::string_view b);

// Winkler 1990: 0 to 1, prefix weight 0.1 for at most four letters. REQUIRES neither above 64 letters.
double jaro_winkler(std::string_view a, std::string_view b);

// Every word of one is a word of the other, and they are not equal: "smith" and "smith jones", "ann marie"
// and "marie".
bool is_part(std::string_view a, std::string_view b);

// One is a short form or variant of the other, in data/names/short_forms.csv: "abby" and "abigail".
bool is_short_form(std::string_view a, std::string_view b);

}  // namespace onroll
