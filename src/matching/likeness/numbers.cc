#include "matching/likeness/numbers.h"

#include <algorithm>

#include "base/hash.h"
#include "base/text.h"
#include "matching/likeness/placeholders.h"
#include "matching/likeness/spelling.h"

namespace onroll {
namespace {

constexpr std::size_t kShortestForOneEdit = 4;
constexpr std::array<std::string_view, 8> kFemale = {"f", "female", "girl", "woman",
                                                     "w", "2",      "fem",  "femme"};
constexpr std::array<std::string_view, 7> kMale = {"m", "male", "boy", "man", "1", "mal", "homme"};

std::string_view text_of(const NumberForm& form) {
  return {form.text.data(), std::min<std::size_t>(form.size, form.text.size())};
}

}  // namespace

std::string clean_number(std::string_view raw) {
  auto number = upper_ascii(is_ascii(raw) ? std::string(raw) : to_latin(raw));
  std::erase_if(number, [](char c) { return !((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')); });
  return is_placeholder_number(number) ? std::string() : number;
}

std::string clean_sex(std::string_view raw) {
  const auto word = lower_ascii(trimmed(raw));
  if (std::ranges::find(kFemale, word) != kFemale.end()) return "F";
  return std::ranges::find(kMale, word) != kMale.end() ? "M" : "";
}

NumberForm prepare_number(std::string_view clean) {
  NumberForm form;
  form.size = static_cast<std::uint32_t>(clean.size());
  const auto held = std::min(clean.size(), form.text.size());
  std::ranges::copy(clean.substr(0, held), form.text.begin());
  if (clean.size() > held) form.rest = static_cast<std::uint32_t>(hash64(clean.substr(held)));
  return form;
}

NumberLevel compare(const NumberForm& a, const NumberForm& b) {
  if (a.size == 0 || b.size == 0) return NumberLevel::missing;
  if (a == b) return NumberLevel::same;
  const bool held = a.rest == b.rest && std::max(a.size, b.size) >= kShortestForOneEdit;
  return held && one_letter_apart(text_of(a), text_of(b)) ? NumberLevel::one_edit : NumberLevel::different;
}

}  // namespace onroll
