#include "register/derived_child.h"

#include <algorithm>
#include <functional>
#include <tuple>

#include "base/contract.h"
#include "base/text.h"

namespace onroll {
namespace {

// Who is believed first for name, birth, sex and UPN: schools, then those who deal with the family about
// school.
int distance(Source source) {
  switch (source) {
    case Source::roll:
    case Source::joiner:
    case Source::leaver:
      return 0;
    case Source::admission_application:
    case Source::admission_offer:
    case Source::home_education:
    case Source::alternative_provision:
      return 1;
    case Source::health:
    case Source::birth:
    case Source::social_care:
    case Source::other_authority:
      return 2;
    case Source::housing:
    case Source::other_list:
      return 3;
  }
  return 3;
}

using Order = std::vector<const Saying*>;
using ValueOf = std::function<std::string(const Facts&)>;

Order ordered(std::span<const Saying> sayings, const std::function<int(const Saying&)>& first) {
  Order order;
  for (const auto& saying : sayings) order.push_back(&saying);
  std::ranges::sort(order, [&](const Saying* a, const Saying* b) {
    return std::tuple{first(*a), b->last_listed, b->record} <
           std::tuple{first(*b), a->last_listed, a->record};
  });
  return order;
}

// The first in `order` that says anything.
const Facts* first_saying(const Order& order, const ValueOf& value) {
  const auto at =
      std::ranges::find_if(order, [&](const Saying* saying) { return !value(*saying->facts).empty(); });
  return at == order.end() ? nullptr : (*at)->facts;
}

// Notes a conflict where `order` gives two values that `folded` does not make one.
void note(DerivedChild& child, std::string_view field, const Order& order, const ValueOf& value,
          const ValueOf& folded) {
  Conflict conflict{field, {}};
  std::vector<std::string> keys;
  for (const auto* saying : order) {
    auto key = folded(*saying->facts);
    if (key.empty()) continue;
    const auto at = std::ranges::find(keys, key);
    if (at == keys.end()) {
      keys.push_back(std::move(key));
      conflict.values.push_back({value(*saying->facts), {saying->record}});
    } else {
      conflict.values[static_cast<std::size_t>(at - keys.begin())].said_by.push_back(saying->record);
    }
  }
  if (conflict.values.size() > 1) child.conflicts.push_back(std::move(conflict));
}

std::string born(const Facts& facts) {
  return facts.date_of_birth ? in_words(*facts.date_of_birth) : "";
}
std::string upn(const Facts& facts) {
  return facts.upn ? std::string(facts.upn->text()) : "";
}
std::string nhs(const Facts& facts) {
  return facts.nhs_number ? std::string(facts.nhs_number->text()) : "";
}
std::string postcode(const Facts& facts) {
  return facts.postcode ? std::string(facts.postcode->text()) : "";
}
std::string sex(const Facts& facts) {
  if (facts.sex == Sex::unknown) return "";
  return facts.sex == Sex::female ? "Female" : "Male";
}
std::string surname(const Facts& facts) {
  return facts.name.surname;
}
std::string forename(const Facts& facts) {
  return facts.name.forename;
}
std::string folded_surname(const Facts& facts) {
  return fold_name(facts.name.surname);
}
std::string folded_forename(const Facts& facts) {
  return fold_name(facts.name.forename);
}

bool is_temporary(const Saying& saying) {
  return saying.facts->upn && saying.facts->upn->temporary();
}

void derive_name(DerivedChild& child, const Order& order) {
  if (const auto* facts = first_saying(order, surname)) child.name.surname = facts->name.surname;
  if (const auto* facts = first_saying(order, forename)) {
    child.name.forename = facts->name.forename;
    child.name.middle_names = facts->name.middle_names;
  }
  if (!child.name.middle_names.empty()) return;
  const ValueOf middle = [&](const Facts& facts) {
    return fold_name(facts.name.forename) == fold_name(child.name.forename) ? facts.name.middle_names : "";
  };
  if (const auto* facts = first_saying(order, middle)) child.name.middle_names = facts->name.middle_names;
}

void derive_numbers(DerivedChild& child, std::span<const Saying> sayings) {
  const auto upns =
      ordered(sayings, [](const Saying& s) { return distance(s.source) + (is_temporary(s) ? 10 : 0); });
  if (const auto* facts = first_saying(upns, upn)) child.upn = facts->upn;
  note(child, "UPN", upns, upn, upn);
  const auto numbers = ordered(sayings, [](const Saying& s) { return s.source == Source::health ? 0 : 1; });
  if (const auto* facts = first_saying(numbers, nhs)) child.nhs_number = facts->nhs_number;
  note(child, "NHS number", numbers, nhs, nhs);
}

void derive_address(DerivedChild& child, std::span<const Saying> sayings) {
  const auto order = ordered(sayings, [](const Saying&) { return 0; });
  const auto* facts = first_saying(order, postcode);
  if (facts == nullptr) facts = first_saying(order, [](const Facts& f) { return f.address; });
  if (facts == nullptr) return;
  child.postcode = facts->postcode;
  child.address = facts->address;
  note(child, "Postcode", order, postcode, postcode);
}

std::string school(const Facts& facts) {
  return facts.school ? facts.school->text() : "";
}
std::string year_group(const Facts& facts) {
  return facts.year_group;
}

void derive_school(DerivedChild& child, std::span<const Saying> sayings) {
  const auto order = ordered(sayings, [](const Saying&) { return 0; });
  Order of_schools;
  std::ranges::copy_if(order, std::back_inserter(of_schools),
                       [](const Saying* s) { return distance(s->source) == 0; });
  if (const auto* facts = first_saying(of_schools, school)) child.school = facts->school;
  if (const auto* facts = first_saying(order, year_group)) child.year_group = facts->year_group;
}

}  // namespace

DerivedChild derive_child(std::span<const Saying> sayings) {
  require(!sayings.empty(), "a child has at least one record");
  DerivedChild child;
  const auto order = ordered(sayings, [](const Saying& saying) { return distance(saying.source); });
  derive_name(child, order);
  note(child, "Surname", order, surname, folded_surname);
  note(child, "Forename", order, forename, folded_forename);
  if (const auto* facts = first_saying(order, born)) child.date_of_birth = facts->date_of_birth;
  note(child, "Date of birth", order, born, born);
  if (const auto* facts = first_saying(order, sex)) child.sex = facts->sex;
  note(child, "Sex", order, sex, sex);
  derive_numbers(child, sayings);
  derive_address(child, sayings);
  derive_school(child, sayings);
  return child;
}

}  // namespace onroll
