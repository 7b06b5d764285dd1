// The words of addresses: abbreviations written out, kinds of street, words that announce a flat.
#pragma once

#include <string>
#include <string_view>

namespace onroll {

// "rd" -> "road" (data/addresses/abbreviations.json); a word of its own stays as it is. "st" is not here: it
// may be a saint.
std::string_view written_out(std::string_view word);

bool is_street_kind(std::string_view word);    // "road", "lane", "close"
bool announces_flat(std::string_view word);    // "flat", "unit"; its number follows
bool announces_number(std::string_view word);  // "no", "number"; the house's number follows
bool is_floor(std::string_view word);          // "ground", "first", "basement": "first floor flat"

}  // namespace onroll
