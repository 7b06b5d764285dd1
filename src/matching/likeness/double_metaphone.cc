#include <algorithm>
#include <array>

#include "base/text.h"
#include "matching/likeness/double_metaphone_rules.h"
#include "matching/likeness/phonetic.h"

namespace onroll {
namespace {

constexpr std::size_t kLength = 4;
constexpr bool is_vowel(char letter) {
  constexpr std::uint32_t kVowels =
      1U << 0U | 1U << 4U | 1U << 8U | 1U << 14U | 1U << 20U | 1U << 24U;  // AEIOUY
  return letter >= 'A' && letter <= 'Z' && (kVowels >> static_cast<unsigned>(letter - 'A') & 1U) != 0;
}

bool letter_fits(char letter, char wanted) {
  return wanted == letter || wanted == '.' || (wanted == 'v' && is_vowel(letter));
}

// A word between its end marks, with rules laid on it.
class MetaphoneWord {
 public:
  explicit MetaphoneWord(std::string_view word) : text_("^" + upper_ascii(word) + "$") {
    const bool eastern = text_.find_first_of("WK") != std::string::npos || text_.contains("CZ");
    origin_ = eastern ? WordOrigin::slavic_or_german : WordOrigin::other;
  }

  DoubleMetaphone code() {
    std::size_t at = has(Look{kHead, "GN|KN|PN|WR|PS"}, 1) ? 2 : 1;  // the first letter is silent
    while (text_[at] != '$' && !complete()) at += step(at);
    return std::move(code_);
  }

 private:
  bool complete() const { return code_.primary.size() >= kLength && code_.alternate.size() >= kLength; }

  // What the letter at hand adds; how many letters it takes up.
  std::size_t step(std::size_t at) {
    const char letter = text_[at];
    if (is_vowel(letter)) {
      if (at == 1) add("A", "A");
      return 1;
    }
    if (letter < 'A' || letter > 'Z') return 1;
    const auto rules = metaphone_rules(letter);
    const auto rule = std::ranges::find_if(rules, [&](const auto& tried) { return applies(tried, at); });
    add(rule->primary, rule->alternate);
    if (rule->advance != kPastDouble) return rule->advance;
    return text_[at + 1] == letter ? 2 : 1;
  }

  void add(std::string_view primary, std::string_view alternate) {
    code_.primary += primary.substr(0, kLength - code_.primary.size());
    code_.alternate += alternate.substr(0, kLength - code_.alternate.size());
  }

  bool applies(const MetaphoneRule& rule, std::size_t at) const {
    if (rule.origin != WordOrigin::any && rule.origin != origin_) return false;
    return std::ranges::all_of(
        rule.looks, [&](const Look& look) { return look.pattern.empty() || has(look, at) == look.wanted; });
  }

  // One of the alternatives fits where the look is laid.
  bool has(const Look& look, std::size_t at) const {
    const auto start = start_of(look, at);
    if (start < 0) return false;
    bool fits = true;
    auto place = static_cast<std::size_t>(start);
    for (const char wanted : look.pattern) {
      if (wanted == '|') {
        if (fits) return true;
        fits = true;
        place = static_cast<std::size_t>(start);
      } else {
        fits = fits && place < text_.size() && letter_fits(text_[place], wanted);
        ++place;
      }
    }
    return fits;
  }

  std::ptrdiff_t start_of(const Look& look, std::size_t at) const {
    if (look.at == kHead) return 1;
    if (look.at == kLastTwo) return std::ssize(text_) - 3;
    return static_cast<std::ptrdiff_t>(at) + look.at;
  }

  std::string text_;
  WordOrigin origin_ = WordOrigin::other;
  DoubleMetaphone code_;
};

// Four bits a letter; 0 stands for none, so a code is never 0.
std::uint16_t packed(std::string_view code) {
  constexpr std::string_view kLetters = "?0AFHJKLMNPRSTX ";
  unsigned bits = 0;
  for (const char letter : code) bits = bits << 4U | static_cast<unsigned>(kLetters.find(letter));
  return static_cast<std::uint16_t>(bits);
}

}  // namespace

DoubleMetaphone double_metaphone(std::string_view name) {
  return MetaphoneWord(trimmed(name)).code();
}

Sound sound_of(std::string_view folded_name) {
  const auto code = double_metaphone(folded_name);
  return {packed(code.primary), packed(code.alternate)};
}

}  // namespace onroll
