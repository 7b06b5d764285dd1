// The words of addresses: abbreviations written out, and what a word announces.
#pragma once

#include <cstdint>
#include <string_view>

namespace onroll {

// "rd" -> "road" (data/addresses/abbreviations.json); a word of its own stays as it is. "st" is not here: it
// may be a saint.
std::string_view written_out(std::string_view word);

enum class AddressWord : std::uint8_t {
  plain,
  number,        // starts with a digit
  street,        // a kind of street: "road", "lane", "close"
  flat,          // "flat", "unit": its number follows
  number_comes,  // "no", "number": the house's number follows
  storey,        // "ground", "first", "basement": of "first floor flat"
  floor,
};
AddressWord kind_of(std::string_view word);  // of a word written out

}  // namespace onroll
