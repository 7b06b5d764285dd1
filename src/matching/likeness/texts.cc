#include "matching/likeness/texts.h"

#include <algorithm>
#include <span>

#include "base/hash.h"
#include "matching/likeness/cleaning.h"
#include "matching/likeness/letter_masks.h"
#include "matching/likeness/placeholders.h"

namespace onroll {
namespace {

constexpr float kNearly = 0.92F;
constexpr float kAlike = 0.8F;
constexpr unsigned kShortestForOneLetter = 4;

std::span<const std::uint16_t> words_of(const TextForm& text) {
  return std::span(text.words).first(text.word_count);
}

unsigned shared_words(const TextForm& a, const TextForm& b) {
  unsigned shared = 0;
  for (std::size_t i = 0, k = 0; i < a.word_count && k < b.word_count;) {
    shared += static_cast<unsigned>(a.words[i] == b.words[k]);
    const bool a_first = a.words[i] <= b.words[k];
    k += static_cast<std::size_t>(b.words[k] <= a.words[i]);
    i += static_cast<std::size_t>(a_first);
  }
  return shared;
}

// What words in common say. REQUIRES that one of the two has several words.
TextLevel by_words(const TextForm& a, const TextForm& b) {
  const unsigned shared = shared_words(a, b);
  const unsigned fewer = std::min(a.word_count, b.word_count);
  const unsigned more = std::max(a.word_count, b.word_count);
  if (shared == 0) return TextLevel::different;
  if (shared == more) return TextLevel::same_words;
  if (shared == fewer) return TextLevel::contained;
  return shared >= 2 && 2 * shared >= more ? TextLevel::half : TextLevel::some_words;
}

// What cannot reach the lowest mark goes no further; a text one letter away can (0.83 and more, from four
// letters on).
TextLevel by_letters(const TextForm& a, const TextForm& b) {
  const LetterKinds kinds_a{a.kinds, std::min<unsigned>(a.size, 32)};
  const LetterKinds kinds_b{b.kinds, std::min<unsigned>(b.size, 32)};
  if (most_likeness(kinds_a, kinds_b, equal_start(a.letters, b.letters)) < kAlike)
    return TextLevel::different;
  if (std::max(a.size, b.size) >= kShortestForOneLetter &&
      one_letter_apart(a.letters, a.size, b.letters, b.size)) {
    return TextLevel::one_letter;
  }
  const float likeness = jaro_winkler(a.letters, a.size, b.letters, b.size);
  if (likeness >= kNearly) return TextLevel::nearly;
  return likeness >= kAlike ? TextLevel::alike : TextLevel::different;
}

}  // namespace

std::string clean_text(std::string_view raw) {
  auto text = plain_words(raw, Digits::kept);
  return is_placeholder_word(text) ? std::string() : text;
}

TextForm prepare_text(std::string_view clean) {
  TextForm form;
  const auto joined = without_spaces(clean);
  if (joined.empty()) return form;
  form.letters = letters_of(joined);
  form.kinds = letter_kinds(form.letters);
  form.size = static_cast<std::uint16_t>(std::min<std::size_t>(joined.size(), 0xFFFF));
  form.whole = static_cast<std::uint32_t>(hash64(joined));
  for (const auto word : words_in(clean)) {
    const auto hash = short_hash(word);
    if (form.word_count == form.words.size()) break;
    if (std::ranges::find(words_of(form), hash) == words_of(form).end()) form.words[form.word_count++] = hash;
  }
  std::ranges::sort(std::span(form.words).first(form.word_count));
  return form;
}

TextLevel compare(const TextForm& a, const TextForm& b) {
  if (a.size == 0 || b.size == 0) return TextLevel::missing;
  if (a.whole == b.whole && same_letters(a.letters, b.letters)) return TextLevel::same;
  const auto level = by_letters(a, b);
  return (a.word_count | b.word_count) == 1 ? level : std::min(level, by_words(a, b));
}

}  // namespace onroll
