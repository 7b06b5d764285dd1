#include "matching/likeness/full_names.h"

#include <algorithm>
#include <array>

#include "matching/likeness/cleaning.h"

namespace onroll {
namespace {

constexpr std::string_view kBetween = ", ";  // surname, forenames
constexpr std::array<std::string_view, 24> kParticles = {
    "van", "von", "der",  "den", "de", "del", "della", "la",  "le",  "los", "al", "el",
    "bin", "ibn", "bint", "mac", "mc", "st",  "da",    "dos", "das", "di",  "du", "ap"};

bool is_particle(std::string_view word) {
  return std::ranges::find(kParticles, word) != kParticles.end();
}

struct Halves {
  std::string surname;
  std::string forenames;
};

Halves at_comma(std::string_view raw, std::size_t comma) {
  return {clean_surname(raw.substr(0, comma)), clean_forename(raw.substr(comma + 1))};
}

// The surname is the last word, with the "van der" before it.
Halves at_last_word(std::string_view raw) {
  const auto name = clean_surname(raw);
  auto start = name.rfind(' ');
  if (start == std::string::npos) return {name, ""};
  while (start > 0) {
    const auto before = name.rfind(' ', start - 1);
    if (before == std::string::npos ||
        !is_particle(std::string_view(name).substr(before + 1, start - before - 1)))
      break;
    start = before;
  }
  return {clean_surname(std::string_view(name).substr(start + 1)),
          clean_forename(std::string_view(name).substr(0, start))};
}

bool same(NameLevel level) {
  return level == NameLevel::same || level == NameLevel::other_order;
}

bool similar(NameLevel level) {
  return level != NameLevel::missing && level <= NameLevel::shares_word;
}

bool swapped(const FullNameForm& a, const FullNameForm& b) {
  return compare(a.forenames, b.surname) == NameLevel::same &&
         compare(a.surname, b.forenames) == NameLevel::same;
}

// One side has a single word, which may be either name of the other.
FullNameLevel of_single_word(const FullNameForm& a, const FullNameForm& b) {
  if (a.forenames.size == 0 && b.forenames.size == 0) {
    const auto level = compare(a.surname, b.surname);
    if (same(level)) return FullNameLevel::same;
    return similar(level) ? FullNameLevel::both_similar : FullNameLevel::different;
  }
  if (same(compare(a.surname, b.surname))) return FullNameLevel::surname_only;
  const bool forename = compare(a.surname, b.forenames) == NameLevel::same ||
                        compare(a.forenames, b.surname) == NameLevel::same;
  return forename ? FullNameLevel::forename_only : FullNameLevel::different;
}

FullNameLevel of_both(NameLevel surname, NameLevel forenames) {
  if (same(surname) && same(forenames)) return FullNameLevel::same;
  if (same(surname) && (forenames == NameLevel::more_words || forenames == NameLevel::part))
    return FullNameLevel::more_words;
  if ((same(surname) && similar(forenames)) || (same(forenames) && similar(surname)))
    return FullNameLevel::one_similar;
  if (similar(surname) && similar(forenames)) return FullNameLevel::both_similar;
  if (same(surname) && forenames == NameLevel::initial) return FullNameLevel::initial;
  if (same(surname)) return FullNameLevel::surname_only;
  return same(forenames) ? FullNameLevel::forename_only : FullNameLevel::different;
}

}  // namespace

std::string clean_full_name(std::string_view raw) {
  const auto comma = raw.find(',');
  auto [surname, forenames] = comma == std::string_view::npos ? at_last_word(raw) : at_comma(raw, comma);
  if (surname.empty()) std::swap(surname, forenames);
  if (forenames.empty()) return surname;
  return surname + std::string(kBetween) + forenames;
}

FullNameForm prepare_full_name(std::string_view clean) {
  const auto comma = clean.find(kBetween);
  if (comma == std::string_view::npos) return {.surname = prepare_name(clean)};
  return {.forenames = prepare_name(clean.substr(comma + kBetween.size())),
          .surname = prepare_name(clean.substr(0, comma))};
}

FullNameLevel compare(const FullNameForm& a, const FullNameForm& b) {
  if (a.surname.size == 0 || b.surname.size == 0) return FullNameLevel::missing;
  if (a.forenames.size == 0 || b.forenames.size == 0) return of_single_word(a, b);
  const auto level = of_both(compare(a.surname, b.surname), compare(a.forenames, b.forenames));
  return level > FullNameLevel::swapped && swapped(a, b) ? FullNameLevel::swapped : level;
}

}  // namespace onroll
