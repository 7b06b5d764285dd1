#include "web/pages/field_words.h"

#include <fmt/format.h>

#include "matching/traits.h"
#include "web/pages/facts_words.h"

namespace onroll::web {
namespace {

template <typename Identifier>
std::string text_or_nothing(const std::optional<Identifier>& identifier) {
  return identifier ? std::string(identifier->text()) : std::string();
}

std::string with_former(std::string value, const std::string& former) {
  return former.empty() ? value : fmt::format("{}, formerly {}", value, former);
}

// One contact's part, of all who give it.
std::string contacts_of(const Facts& facts, std::string Contact::*part) {
  std::string words;
  for (const auto& contact : facts.contacts) {
    if ((contact.*part).empty()) continue;
    words += (words.empty() ? "" : ", ") + contact.*part;
  }
  return words;
}

// Missing is the council's gap, different is a reason against: not one colour, and never colour alone.
TagColour colour_of(Likeness likeness) {
  switch (likeness) {
    case Likeness::same:
      return TagColour::green;
    case Likeness::similar:
      return TagColour::yellow;
    case Likeness::different:
      return TagColour::red;
    case Likeness::missing_here:
    case Likeness::missing_there:
    case Likeness::missing_both:
      break;
  }
  return TagColour::grey;
}

}  // namespace

std::string value_of(const Facts& facts, MatchField field, const SchoolNamer& school_name) {
  switch (field) {
    case MatchField::upn:
      return with_former(text_or_nothing(facts.upn), text_or_nothing(facts.former_upn));
    case MatchField::nhs_number:
      return text_or_nothing(facts.nhs_number);
    case MatchField::surname:
      return with_former(facts.name.surname, facts.former_name.surname);
    case MatchField::forename: {
      const std::string known(known_as(facts));
      return known.empty() ? facts.name.forename : fmt::format("{}, known as {}", facts.name.forename, known);
    }
    case MatchField::middle_names:
      return facts.name.middle_names;
    case MatchField::date_of_birth:
      return facts.date_of_birth ? in_words(*facts.date_of_birth) : "";
    case MatchField::postcode:
      return text_or_nothing(facts.postcode);
    case MatchField::address:
      return facts.address;
    case MatchField::school:
      return facts.school ? school_name(*facts.school) : std::string();
    case MatchField::contact_name:
      return contacts_of(facts, &Contact::name);
    case MatchField::contact_phone:
      return contacts_of(facts, &Contact::telephone);
    case MatchField::contact_email:
      return contacts_of(facts, &Contact::email);
    case MatchField::sex:
      break;
  }
  return facts.sex == Sex::unknown ? "" : std::string(in_words(facts.sex));
}

Tag likeness_tag(const MatchReason& reason) {
  return {std::string(reason.how), colour_of(reason.likeness)};
}

std::string note_of(const MatchReason& reason) {
  const auto plain = fmt::format("{}: {}", in_words(reason.field), reason.how);
  auto sentence = reason.sentence;
  if (sentence == plain + ".") return {};
  if (sentence.starts_with(plain + ", ")) sentence.erase(0, plain.size() + 2);
  if (sentence.ends_with('.')) sentence.pop_back();
  return sentence;
}

}  // namespace onroll::web
