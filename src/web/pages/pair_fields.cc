#include "web/pages/pair_fields.h"

#include <fmt/format.h>

#include <algorithm>

#include "web/pages/field_words.h"
#include "web/pages/naming.h"
#include "web/pages/pair_words.h"

namespace onroll::web {
namespace {

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

bool is(const Judgement& judgement, MatchField field, Likeness likeness) {
  return judgement[field] == likeness;
}

std::string meaning_of(const Waterfall& why, MatchField field) {
  const auto at = comparison_of(field);
  return at < why.steps.size() ? std::string(weight_in_words(why.steps[at].total())) : std::string();
}

std::string whose(const store::ChildStory& story) {
  return fmt::format("{} (child {})", full_name(story.child.forename, story.child.surname),
                     story.child.id.value);
}

}  // namespace

Compared pair_fields(const store::PairSeen& pair, const PairStories& stories,
                     const SchoolNamer& school_name) {
  const auto both = [&](auto value) {
    return std::pair{said(stories.here, pair.sides[0].record, school_name, value),
                     said(stories.there, pair.sides[1].record, school_name, value)};
  };
  Compared compared{
      .here = "Here: " + whose(stories.here), .there = "There: " + whose(stories.there), .fields = {}};
  for (const auto& reason : reasons(pair.judgement)) {
    auto [here, there] = both([&](const Facts& facts) { return value_of(facts, reason.field, school_name); });
    compared.fields.push_back({.label = std::string(in_words(reason.field)),
                               .how = likeness_tag(reason),
                               .note = note_of(reason),
                               .meaning = meaning_of(pair.why, reason.field),
                               .here = std::move(here),
                               .there = std::move(there)});
  }
  return compared;
}

std::vector<std::string> pair_warnings(const store::PairSeen& pair) {
  const auto& judged = pair.judgement;
  if (!is(judged, MatchField::date_of_birth, Likeness::same)) return {};
  const bool one_surname = is(judged, MatchField::surname, Likeness::same);
  const bool other_sex = is(judged, MatchField::sex, Likeness::different);
  const bool other_number = is(judged, MatchField::upn, Likeness::different) ||
                            is(judged, MatchField::nhs_number, Likeness::different);
  const bool forename_alike = is(judged, MatchField::forename, Likeness::similar);
  if (one_surname && (is(judged, MatchField::forename, Likeness::different) ||
                      (forename_alike && (other_sex || other_number)))) {
    return {
        "These may be twins: the surname and the date of birth are the same, the forename is not. Join them "
        "only where a UPN, an NHS number, a school or the family says that they are one child."};
  }
  if (other_sex)
    return {
        "These may be twins given one name or number by mistake: the date of birth is the same, the sex is "
        "not."};
  return {};
}

}  // namespace onroll::web
