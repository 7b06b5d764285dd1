#include "matching/traits.h"

#include "base/text.h"
#include "matching/likeness/placeholders.h"

namespace onroll {
namespace {

FoldedName cut(std::string_view folded) {
  return FoldedName(folded.substr(0, 31));
}

FoldedName surname_of(std::string_view text) {
  const auto folded = fold_name(text);
  return is_placeholder_surname(folded) ? FoldedName() : cut(folded);
}

std::optional<NhsNumber> meaningful(const std::optional<NhsNumber>& number) {
  if (!number) return std::nullopt;
  return is_placeholder_number(number->text()) ? std::nullopt : number;
}

std::optional<Postcode> meaningful(const std::optional<Postcode>& postcode) {
  if (!postcode || is_placeholder_outcode(postcode->outcode())) return std::nullopt;
  return postcode;
}

std::optional<Date> meaningful(const std::optional<Date>& born) {
  return born && is_placeholder_childs_birth(*born) ? std::nullopt : born;
}

}  // namespace

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
