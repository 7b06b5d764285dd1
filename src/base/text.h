// Text: trimming, splitting and the folding that makes two spellings of one word comparable.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace onroll {

std::string_view trimmed(std::string_view text);  // without white space (and no-break space) at the ends
std::vector<std::string_view> split(std::string_view text, char separator);
std::string lower_ascii(std::string_view text);
std::string upper_ascii(std::string_view text);
bool is_all_digits(std::string_view text);  // false for ""
bool is_valid_utf8(std::string_view text);
bool is_ascii(std::string_view text);

// Any script in Latin letters without accents (ICU "Any-Latin; Latin-ASCII"). ASCII and the accented letters
// of European languages never reach ICU, whose first use takes tens of milliseconds.
std::string to_latin(std::string_view text);

// A name folded for comparison: any script to Latin letters (ICU "Any-Latin; Latin-ASCII"), lower case,
// apostrophes and full stops dropped, hyphens and runs of white space to one space. "O’Brien-Smith" ->
// "obrien smith".
std::string fold_name(std::string_view text);

// A column header folded for look-up: lower case letters and digits only. "Date of Birth*" -> "dateofbirth".
std::string fold_header(std::string_view text);

}  // namespace onroll
