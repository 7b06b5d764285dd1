#include "web/pages/pair_fields.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
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

std::string said_by(const store::RecordHeld& record, const SchoolNamer& school_name) {
  auto words = std::string(in_words(record.source));
  if (record.facts.school) words += ", " + school_name(*record.facts.school);
  if (!record.listings.empty()) words += ", " + short_day(record.listings.back().as_of);
  return words;
}

// Each value once, by the newest record that says it; first the one that raised the question, then newest
// first.
template <typename ValueOf>
std::vector<SaidValue> said(const store::ChildStory& story, RecordId asked, const SchoolNamer& school_name,
                            ValueOf value_of_facts) {
  std::vector<const store::RecordHeld*> records;
  for (const auto& record : story.records) {
    if (!record.listings.empty()) records.push_back(&record);
  }
  std::ranges::stable_sort(records, std::ranges::greater{},
                           [](const auto* record) { return record->listings.back().as_of; });
  std::vector<SaidValue> values;
  std::string value_asked;
  for (const auto* record : records) {
    auto value = value_of_facts(record->facts);
    if (record->id == asked) value_asked = value;
    if (value.empty() || std::ranges::find(values, value, &SaidValue::value) != values.end()) continue;
    values.push_back({std::move(value), said_by(*record, school_name)});
  }
  const auto first = std::ranges::find(values, value_asked, &SaidValue::value);
  if (first != values.end()) std::rotate(values.begin(), first, first + 1);
  if (values.empty()) values.push_back({"Not given", ""});
  return values;
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

// The sentence where it says more than the tag does.
std::string note_of(const MatchReason& reason) {
  const auto plain = fmt::format("{}: {}", in_words(reason.field), reason.how);
  auto sentence = reason.sentence;
  if (sentence == plain + ".") return {};
  if (sentence.starts_with(plain + ", ")) sentence.erase(0, plain.size() + 2);
  if (sentence.ends_with('.')) sentence.pop_back();
  return sentence;
}

bool is(const Judgement& judgement, MatchField field, Likeness likeness) {
  return judgement[field] == likeness;
}

}  // namespace

std::vector<PairField> pair_fields(const store::PairSeen& pair, const PairStories& stories,
                                   const SchoolNamer& school_name) {
  const auto both = [&](auto value) {
    return std::pair{said(stories.here, pair.sides[0].record, school_name, value),
                     said(stories.there, pair.sides[1].record, school_name, value)};
  };
  std::vector<PairField> fields;
  for (const auto& reason : reasons(pair.judgement)) {
    auto [here, there] = both([&](const Facts& facts) { return value_of(facts, reason.field, school_name); });
    fields.push_back({.label = std::string(in_words(reason.field)),
                      .how = {std::string(reason.how), colour_of(reason.likeness)},
                      .note = note_of(reason),
                      .here = std::move(here),
                      .there = std::move(there)});
  }
  return fields;
}

std::vector<std::string> pair_warnings(const store::PairSeen& pair) {
  const auto& judged = pair.judgement;
  const bool one_birth = is(judged, MatchField::date_of_birth, Likeness::same);
  const bool one_surname = is(judged, MatchField::surname, Likeness::same);
  const bool forenames_alike = is(judged, MatchField::forename, Likeness::same);
  std::vector<std::string> warnings;
  if (one_birth && one_surname && !forenames_alike) {
    warnings.emplace_back(
        "These may be twins: the surname and the date of birth are the same, the forename is not. Join them "
        "only where a UPN, an NHS number, a school or the family says that they are one child.");
  } else if (one_birth && is(judged, MatchField::sex, Likeness::different)) {
    warnings.emplace_back(
        "These may be twins given one name or number by mistake: the date of birth is the same, the sex is "
        "not.");
  }
  return warnings;
}

}  // namespace onroll::web
