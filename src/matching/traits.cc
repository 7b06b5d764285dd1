#include "matching/traits.h"

#include <algorithm>

#include "base/hash.h"
#include "base/text.h"
#include "matching/engine/scheme.h"
#include "matching/likeness/placeholders.h"

namespace onroll {
namespace {

FoldedName cut(std::string_view folded) {
  return FoldedName(folded.substr(0, 47));
}

FoldedName surname_of(std::string_view text) {
  const auto folded = fold_name(text);
  return is_placeholder_surname(folded) ? FoldedName() : cut(folded);
}

FoldedName forename_of(std::string_view text) {
  if (text.empty()) return {};
  const auto folded = fold_name(text);
  return is_placeholder_forename(folded) ? FoldedName() : cut(folded);
}

std::optional<NhsNumber> meaningful(const std::optional<NhsNumber>& number) {
  return number && is_placeholder_number(number->text()) ? std::nullopt : number;
}

std::optional<Postcode> meaningful(const std::optional<Postcode>& postcode) {
  return postcode && is_placeholder_outcode(postcode->outcode()) ? std::nullopt : postcode;
}

std::optional<Date> meaningful(const std::optional<Date>& born) {
  return born && is_placeholder_childs_birth(*born) ? std::nullopt : born;
}

// The first that is given of each; two telephones, for a child has two parents.
void add_contacts(Traits& traits, const std::vector<Contact>& contacts) {
  std::size_t phones = 0;
  for (const auto& contact : contacts) {
    if (traits.contact_name.empty()) traits.contact_name = contact.name;
    if (traits.contact_email.empty()) traits.contact_email = contact.email;
    if (contact.telephone.empty() || phones == 2) continue;
    if (phones++ > 0) traits.contact_phones += ' ';
    traits.contact_phones += contact.telephone;
  }
}

// As intake's columns are headed, and CTF's element.
bool heads_known_as(std::string_view header) {
  const auto folded = fold_header(header);
  return folded == "knownas" || folded == "preferredforename" || folded == "preferredfirstname" ||
         folded == "preferredgivenname" || folded == "chosenname" || folded == "chosenforename";
}

std::string_view sex_text(Sex sex) {
  if (sex == Sex::unknown) return "";
  return sex == Sex::female ? "F" : "M";
}

// Schools are compared as words, by which two neighbouring numbers would look alike: so each URN has a word
// of its own.
std::string school_word(const std::optional<Urn>& urn) {
  if (!urn) return {};
  constexpr std::size_t kLetters = 13;
  auto rest = hash64(urn->text());
  std::string word(kLetters, 'a');
  for (auto& letter : word) {
    letter = static_cast<char>('a' + rest % 26);
    rest /= 26;
  }
  return word;
}

// Known-as; or, where there is none, all forenames together, as another source writes them in one cell.
std::string other_forename(const Traits& traits) {
  if (!traits.known_as.view().empty() || traits.middle_names.view().empty())
    return std::string(traits.known_as.view());
  return std::string(traits.forename.view()) + ' ' + std::string(traits.middle_names.view());
}

template <typename Identifier>
std::string_view text_of(const std::optional<Identifier>& identifier) {
  return identifier ? identifier->text() : std::string_view();
}

bool has_upn(const Traits& traits) {
  return traits.upn || traits.former_upn;
}

bool equal_and_there(const std::optional<Upn>& a, const std::optional<Upn>& b) {
  return a && b && *a == *b;
}

}  // namespace

std::string_view known_as(const Facts& facts) {
  const auto found =
      std::ranges::find_if(facts.also, [](const auto& said) { return heads_known_as(said.first); });
  return found == facts.also.end() ? std::string_view() : std::string_view(found->second);
}

bool has_permanent_upn(const Traits& traits) {
  return (traits.upn && !traits.upn->temporary()) || (traits.former_upn && !traits.former_upn->temporary());
}

bool upns_contradict(const Traits& a, const Traits& b) {
  if (!has_upn(a) || !has_upn(b) || !has_permanent_upn(a) || !has_permanent_upn(b)) return false;
  return !equal_and_there(a.upn, b.upn) && !equal_and_there(a.upn, b.former_upn) &&
         !equal_and_there(a.former_upn, b.upn) && !equal_and_there(a.former_upn, b.former_upn);
}

Traits traits_of(const Facts& facts) {
  Traits traits;
  traits.surname = surname_of(facts.name.surname);
  traits.former_surname = surname_of(facts.former_name.surname);
  traits.forename = forename_of(facts.name.forename);
  traits.known_as = forename_of(known_as(facts));
  if (!traits.forename.view().empty()) traits.middle_names = cut(fold_name(facts.name.middle_names));
  traits.date_of_birth = meaningful(facts.date_of_birth);
  traits.upn = facts.upn;
  traits.former_upn = facts.former_upn;
  traits.nhs_number = meaningful(facts.nhs_number);
  traits.postcode = meaningful(facts.postcode);
  traits.sex = facts.sex;
  traits.school = facts.school;
  traits.address = facts.address;
  add_contacts(traits, facts.contacts);
  return traits;
}

TraitCells::TraitCells(const Traits& traits)
    : other_forename_(other_forename(traits)),
      born_(traits.date_of_birth ? iso(*traits.date_of_birth) : std::string()),
      school_(school_word(traits.school)) {
  const auto set = [&](PupilColumn column, std::string_view text) {
    cells_[static_cast<std::size_t>(column)] = text;
  };
  set(PupilColumn::upn, text_of(traits.upn));
  set(PupilColumn::former_upn, text_of(traits.former_upn));
  set(PupilColumn::nhs_number, text_of(traits.nhs_number));
  set(PupilColumn::surname, traits.surname.view());
  set(PupilColumn::former_surname, traits.former_surname.view());
  set(PupilColumn::forename, traits.forename.view());
  set(PupilColumn::known_as, other_forename_);
  set(PupilColumn::middle_names, traits.middle_names.view());
  set(PupilColumn::birth_date, born_);
  set(PupilColumn::postcode, text_of(traits.postcode));
  set(PupilColumn::address, traits.address);
  set(PupilColumn::sex, sex_text(traits.sex));
  set(PupilColumn::school, school_);
  set(PupilColumn::contact_name, traits.contact_name);
  set(PupilColumn::contact_phone, traits.contact_phones);
  set(PupilColumn::contact_email, traits.contact_email);
}

}  // namespace onroll
