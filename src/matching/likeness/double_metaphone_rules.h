// The rules of Double Metaphone (Lawrence Philips, "The Double Metaphone Search Algorithm", C/C++ Users
// Journal, June 2000), one row each, tried in order for the letter at hand.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace onroll {

// Where a pattern is laid: so many letters after the letter at hand (negative: before it), at the start of
// the word, or on its last two letters.
inline constexpr int kHead = 100;
inline constexpr int kLastTwo = 101;

// Patterns: letters stand for themselves, ^ and $ for the ends of the word, v for a vowel (AEIOUY), . for
// anything; alternatives are parted by |. An empty pattern asks nothing.
struct Look {
  int at = 0;
  std::string_view pattern;
  bool wanted = true;
};

enum class WordOrigin : std::uint8_t { any, slavic_or_german, other };

inline constexpr unsigned kPastDouble = 0;  // past the letter, and past the next when it is the same

struct MetaphoneRule {
  char letter = 0;
  std::array<Look, 4> looks{};
  std::string_view primary;
  std::string_view alternate;
  unsigned advance = 1;
  WordOrigin origin = WordOrigin::any;
};

std::span<const MetaphoneRule> metaphone_rules(char letter);  // for 'A' to 'Z'; the last always applies

}  // namespace onroll
