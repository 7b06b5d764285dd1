// Addresses: house number, flat, street and the other words are told apart, so that the house next door is a
// contradiction and not nearly the same.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

#include "matching/likeness/level.h"
#include "matching/likeness/spelling.h"

namespace onroll {

// Lower case words, abbreviations written out ("rd" -> "road"), lines parted by ", ", a postcode left out;
// "" = missing. Lines may be parted by commas, semicolons or line ends.
std::string clean_address(std::string_view raw);

struct AddressForm {
  Letters street;  // the street's words without spaces; or all words when no street is seen
  std::array<std::uint16_t, 5> words{};  // a hash of each further word: house name, locality, town
  std::uint32_t kinds = 0;               // letter_kinds of the street
  std::uint32_t number = 0;              // of the house; 0 = none
  std::uint16_t number_to = 0;           // how far a range goes on: "10-14" -> 4
  std::uint16_t flat = 0;                // number, or a hash of its name; 0 = none
  std::uint16_t whole = 0;               // a hash of everything
  std::uint8_t street_size = 0;
  std::uint8_t word_count = 0;
  char suffix = 0;  // the "a" of "12a"
  bool has_street = false;
  bool missing = true;
  std::uint8_t unused = 0;
  bool operator==(const AddressForm&) const = default;
};
static_assert(sizeof(AddressForm) <= 64 && std::is_trivially_copyable_v<AddressForm>);

AddressForm prepare_address(std::string_view clean);

enum class AddressLevel : std::uint8_t {
  missing,
  same,            // number, flat and street agree; or every word, where there is no number
  similar_street,  // number and flat agree; the street is a slip away, or the towns differ
  flat_missing,    // number and street agree, one side has no flat
  in_range,        // one number lies in the other's range, or the "a" of "12a" is missing on one side
  number_missing,  // same street, one side has no number
  similar_words,   // no number to go by; most words agree
  other_flat,      // number and street agree, the flats differ: a contradiction
  other_number,    // same street, another number: a contradiction
  some_words,      // a third or more of the words agree
  different
};

AddressLevel compare(const AddressForm& a, const AddressForm& b);

inline constexpr std::array<LevelWords, 11> kAddressWords = {{
    {"missing", Closeness::missing},
    {"same", Closeness::same},
    {"nearly the same", Closeness::similar},
    {"same house, flat missing on one side", Closeness::similar},
    {"same street, house numbers overlap", Closeness::similar},
    {"same street, house number missing on one side", Closeness::similar},
    {"similar words", Closeness::similar},
    {"same house, another flat", Closeness::different},
    {"same street, another house", Closeness::different},
    {"some words in common", Closeness::different},
    {"different", Closeness::different},
}};

}  // namespace onroll
