#include "matching/likeness/names.h"

#include <algorithm>
#include <bit>
#include <span>

#include "matching/likeness/cleaning.h"
#include "matching/likeness/letter_masks.h"

namespace onroll {
namespace {

constexpr float kNearly = 0.92F;
constexpr float kAlike = 0.85F;
constexpr float kLittleAlike = 0.78F;
constexpr float kSoundAlike = 0.75F;
constexpr unsigned kShortestForOneLetter = 4;

std::span<const std::uint16_t> parts_of(const NameForm& name) {
  return std::span(name.parts).first(name.part_count);
}

std::size_t shared_parts(const NameForm& a, const NameForm& b) {
  return static_cast<std::size_t>(std::ranges::count_if(
      parts_of(a), [&](auto part) { return std::ranges::find(parts_of(b), part) != parts_of(b).end(); }));
}

// What words in common say. REQUIRES that one of the two has several words.
NameLevel by_words(const NameForm& a, const NameForm& b) {
  const auto& fewer = a.part_count <= b.part_count ? a : b;
  const auto& more = a.part_count <= b.part_count ? b : a;
  const auto shared = std::min(shared_parts(fewer, more), shared_parts(more, fewer));
  if (shared == 0) return NameLevel::different;
  if (shared == more.part_count) return NameLevel::other_order;
  if (shared < fewer.part_count) return NameLevel::shares_word;
  const bool at_start = std::ranges::equal(parts_of(fewer), parts_of(more).first(fewer.part_count));
  return at_start ? NameLevel::more_words : NameLevel::part;
}

// The variant table knows single words: with more words on a side it says less.
NameLevel by_variant(const NameForm& a, const NameForm& b) {
  const auto percent = variant_percent(a.variant, b.variant);
  if (percent == 0) return NameLevel::different;
  const bool single = (a.part_count | b.part_count) == 1;
  return single && percent >= kUsualVariant ? NameLevel::usual_variant : NameLevel::rare_variant;
}

// A code of one letter ("li", "lu") says too little.
bool sound_alike(Sound a, Sound b) {
  constexpr std::uint16_t kTwoLetters = 0x10;
  const bool equal = a.primary == b.primary || a.primary == b.alternate || a.alternate == b.primary;
  return equal && a.primary >= kTwoLetters && b.primary >= kTwoLetters;
}

LetterKinds kinds_of(const NameForm& name) {
  return {name.kinds, std::min<unsigned>(name.size, 32)};
}

// `places`: equal_places of the two. What cannot reach the lowest mark goes no further; a name one letter
// away can (0.83 and more, from four letters on).
NameLevel by_letters(const NameForm& a, const NameForm& b, std::uint32_t places) {
  if (most_likeness(kinds_of(a), kinds_of(b), static_cast<unsigned>(std::countr_one(places))) < kSoundAlike)
    return NameLevel::different;
  if (std::max(a.size, b.size) >= kShortestForOneLetter &&
      one_letter_apart(a.letters, a.size, b.letters, b.size)) {
    return NameLevel::one_letter;
  }
  const float likeness = jaro_winkler(a.letters, a.size, b.letters, b.size);
  if (likeness >= kNearly) return NameLevel::nearly;
  if (likeness >= kSoundAlike && sound_alike(a.sound, b.sound)) return NameLevel::sounds_alike;
  if (likeness >= kAlike) return NameLevel::alike;
  return likeness >= kLittleAlike ? NameLevel::little_alike : NameLevel::different;
}

bool is_initial(const NameForm& a, const NameForm& b) {
  return (a.size == 1 || b.size == 1) && a.letters.text[0] == b.letters.text[0];
}

}  // namespace

NameForm prepare_name(std::string_view clean) {
  NameForm form;
  const auto joined = without_spaces(clean);
  if (joined.empty()) return form;
  form.letters = letters_of(joined);
  form.kinds = letter_kinds(form.letters);
  form.size = static_cast<std::uint16_t>(std::min<std::size_t>(joined.size(), 0xFFFF));
  if (joined.size() > form.letters.text.size())
    form.rest = short_hash(std::string_view(joined).substr(form.letters.text.size()));
  const auto words = words_in(clean);
  form.part_count = static_cast<std::uint8_t>(std::min(words.size(), form.parts.size()));
  for (std::size_t i = 0; i < form.part_count; ++i) form.parts[i] = short_hash(words[i]);
  form.sound = sound_of(words.front());
  form.variant = variant_key(words.front());
  return form;
}

NameLevel compare(const NameForm& a, const NameForm& b) {
  if (a.size == 0 || b.size == 0) return NameLevel::missing;
  const auto places = equal_places(a.letters, b.letters);
  if (places == 0xFFFFFFFFU && a.rest == b.rest) return NameLevel::same;
  auto level = by_letters(a, b, places);
  if (may_be_variants(a.variant, b.variant)) level = std::min(level, by_variant(a, b));
  if ((a.part_count | b.part_count) != 1) level = std::min(level, by_words(a, b));
  if (is_initial(a, b)) level = std::min(level, NameLevel::initial);
  return level;
}

}  // namespace onroll
