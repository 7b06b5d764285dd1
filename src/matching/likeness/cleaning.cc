#include "matching/likeness/cleaning.h"

#include <array>

#include "base/hash.h"
#include "base/text.h"

namespace onroll {
namespace {

// What each byte becomes: itself in lower case, kGap between words, or kDropped.
constexpr char kGap = ' ';
constexpr char kDropped = '\0';

using Folding = std::array<char, 256>;

constexpr Folding folding(Digits digits) {
  Folding fold{};
  fold.fill(kGap);
  for (unsigned c = 'a'; c <= 'z'; ++c) fold[c] = fold[c - 'a' + 'A'] = static_cast<char>(c);
  for (unsigned c = '0'; c <= '9'; ++c) fold[c] = digits == Digits::kept ? static_cast<char>(c) : kDropped;
  for (const char c : {'\'', '`', '_', '"'}) fold[static_cast<unsigned char>(c)] = kDropped;
  return fold;
}
constexpr Folding kLetters = folding(Digits::dropped);
constexpr Folding kLettersAndDigits = folding(Digits::kept);

std::string folded(std::string_view ascii, const Folding& fold) {
  std::string plain;
  plain.reserve(ascii.size());
  bool gap = false;
  for (const char c : ascii) {
    const char kept = fold[static_cast<unsigned char>(c)];
    if (kept == kGap) {
      gap = true;
    } else if (kept != kDropped) {
      if (gap && !plain.empty()) plain += ' ';
      gap = false;
      plain += kept;
    }
  }
  return plain;
}

}  // namespace

std::string plain_words(std::string_view raw, Digits digits) {
  const auto& fold = digits == Digits::kept ? kLettersAndDigits : kLetters;
  return is_ascii(raw) ? folded(raw, fold) : folded(to_latin(raw), fold);
}

std::vector<std::string_view> words_in(std::string_view plain) {
  return plain.empty() ? std::vector<std::string_view>{} : split(plain, ' ');
}

std::string without_spaces(std::string_view plain) {
  std::string joined(plain);
  std::erase(joined, ' ');
  return joined;
}

std::string capital_letters(std::string_view raw) {
  auto letters = upper_ascii(to_latin(raw));
  std::erase_if(letters, [](char c) { return c < 'A' || c > 'Z'; });
  return letters;
}

std::uint16_t short_hash(std::string_view word) {
  const auto hash = static_cast<std::uint16_t>(hash64(word) >> 48U);
  return hash == 0 ? 1 : hash;
}

}  // namespace onroll
