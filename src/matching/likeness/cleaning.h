// Words out of raw text, the same way for every kind: used by the cleaning of names, addresses and texts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace onroll {

enum class Digits : std::uint8_t { dropped, kept };

// Lower case Latin letters (and digits), any script transliterated. Apostrophes and low lines are dropped,
// all else parts words; one space between words.
std::string plain_words(std::string_view raw, Digits digits);

// The words of a text that plain_words gave; none for "".
std::vector<std::string_view> words_in(std::string_view plain);

std::string without_spaces(std::string_view plain);

std::string capital_letters(std::string_view raw);  // Latin letters alone, upper case

std::uint16_t short_hash(std::string_view word);  // never 0

}  // namespace onroll
