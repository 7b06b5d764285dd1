#include "matching/traits.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace onroll {
namespace {

constexpr std::array<std::string_view, 24> kNoName = {
    "unknown", "not known",  "notknown", "unk",       "n a",          "none",
    "nil",     "null",       "blank",    "not given", "not stated",   "no name",
    "noname",  "no surname", "unnamed",  "tbc",       "tba",          "to be confirmed",
    "test",    "withheld",   "refused",  "anonymous", "not recorded", "no forename"};
constexpr std::array<std::string_view, 9> kNoForename = {"baby", "infant", "newborn", "new born", "child",
                                                         "boy",  "girl",   "male",    "female"};
constexpr std::array<std::string_view, 5> kNoForenameStart = {"baby ", "infant ", "twin", "triplet",
                                                              "newborn "};

template <typename List>
bool is_one_of(std::string_view word, const List& list) {
  return std::ranges::find(list, word) != list.end();
}

// "twin", "twin 2", "twin one smith", but not the surname-like "twining".
bool starts_as_placeholder(std::string_view name, std::string_view start) {
  if (!name.starts_with(start)) return false;
  const auto rest = name.substr(start.size());
  return start.ends_with(' ') || rest.empty() || rest.front() == ' ' ||
         (rest.front() >= '0' && rest.front() <= '9');
}

FoldedName cut(std::string_view folded) {
  return FoldedName(folded.substr(0, 31));
}

FoldedName surname_of(std::string_view text) {
  const auto folded = fold_name(text);
  return is_placeholder_surname(folded) ? FoldedName() : cut(folded);
}

std::optional<NhsNumber> meaningful(const std::optional<NhsNumber>& number) {
  if (!number) return std::nullopt;
  const auto digits = number->text();
  const bool all_one = digits.find_first_not_of(digits.front()) == std::string_view::npos;
  return all_one ? std::nullopt : number;
}

// ZZ99 and XX99: NHS pseudo-postcodes for "no fixed abode", "not known", "abroad".
std::optional<Postcode> meaningful(const std::optional<Postcode>& postcode) {
  if (!postcode || postcode->outcode() == "ZZ99" || postcode->outcode() == "XX99") return std::nullopt;
  return postcode;
}

std::optional<Date> meaningful(const std::optional<Date>& born) {
  return born && is_placeholder_birth(*born) ? std::nullopt : born;
}

}  // namespace

bool is_placeholder_surname(std::string_view folded) {
  if (folded.size() >= 3 && folded.find_first_not_of(folded.front()) == std::string_view::npos) return true;
  return folded.empty() || is_all_digits(folded) || is_one_of(folded, kNoName);
}

bool is_placeholder_forename(std::string_view folded) {
  if (is_placeholder_surname(folded) || is_one_of(folded, kNoForename)) return true;
  return std::ranges::any_of(kNoForenameStart,
                             [&](auto start) { return starts_as_placeholder(folded, start); });
}

bool is_placeholder_birth(Date day) {
  return day < date(1950, 1, 1) || day > date(2100, 1, 1) || day == date(1970, 1, 1);
}

bool has_permanent_upn(const Traits& traits) {
  return (traits.upn && !traits.upn->temporary()) || (traits.former_upn && !traits.former_upn->temporary());
}

Traits traits_of(const Facts& facts) {
  Traits traits;
  traits.surname = surname_of(facts.name.surname);
  traits.former_surname = surname_of(facts.former_name.surname);
  const auto forename = fold_name(facts.name.forename);
  if (!is_placeholder_forename(forename)) {
    const auto middle = fold_name(facts.name.middle_names);
    traits.forename = cut(forename);
    traits.all_forenames = middle.empty() ? traits.forename : cut(forename + " " + middle);
  }
  traits.date_of_birth = meaningful(facts.date_of_birth);
  traits.upn = facts.upn;
  traits.former_upn = facts.former_upn;
  traits.nhs_number = meaningful(facts.nhs_number);
  traits.postcode = meaningful(facts.postcode);
  traits.sex = facts.sex;
  return traits;
}

}  // namespace onroll
