#include "web/pages/look_up.h"

#include <fmt/format.h>

#include "store/look_up.h"
#include "web/page.h"
#include "web/pages/case_words.h"
#include "web/pages/field_words.h"
#include "web/pages/look_up_form.h"
#include "web/pages/look_up_json.h"
#include "web/pages/moments.h"
#include "web/pages/naming.h"
#include "web/pages/pair_desk.h"
#include "web/pages/pair_words.h"
#include "web/pages/waterfall_words.h"

namespace onroll::web {
namespace {

TagColour colour_of(Band band) {
  switch (band) {
    case Band::match:
      return TagColour::green;
    case Band::potential_match:
    case Band::many_match:
      return TagColour::yellow;
    case Band::low_confidence:
    case Band::no_match:
      break;
  }
  return TagColour::grey;
}

std::string meaning_of(const store::LookUp& found) {
  if (found.given == store::LookUp::Given::too_little) return "Too little was given to look by";
  switch (found.band) {
    case Band::match:
      return "This child is held, as good as certainly";
    case Band::potential_match:
      return "One child held may be this one: a person must look";
    case Band::low_confidence:
      return "Somebody a little like this child is held, but it is probably another";
    case Band::many_match:
      return "Two or more children held are about equally likely: a person must choose";
    case Band::no_match:
      break;
  }
  return "Nobody held is like this child";
}

std::string searched_in_words(const Facts& wanted) {
  std::string words;
  const auto given = fields_given(wanted);
  for (std::size_t i = 0; i < given.size(); ++i) {
    if (i > 0) words += i + 1 == given.size() ? " and " : ", ";
    words += given[i];
  }
  return fmt::format("Searched by {}, in every record of every source not undone.", words);
}

std::vector<SaidValue> given(std::string value) {
  return {{.value = value.empty() ? "Not given" : std::move(value)}};
}

// What neither side gives is left out.
Compared fields_of(const store::LookUpCandidate& candidate, const Facts& wanted,
                   const SchoolNamer& school_name) {
  Compared compared{.here = "You entered", .there = "The register holds", .fields = {}};
  for (const auto& reason : candidate.reasons) {
    if (reason.likeness == Likeness::missing_both) continue;
    compared.fields.push_back({.label = std::string(in_words(reason.field)),
                               .how = likeness_tag(reason),
                               .note = note_of(reason),
                               .here = given(value_of(wanted, reason.field, school_name)),
                               .there = given(value_of(candidate.facts, reason.field, school_name))});
  }
  return compared;
}

CandidateView view_of(const store::LookUpCandidate& candidate, const Facts& wanted,
                      const SchoolNamer& school_name) {
  const auto& facts = candidate.facts;
  return {.heading = full_name(facts.name.forename, facts.name.surname),
          .href = child_href(candidate.child),
          .note = fmt::format("Child {}, born {}", candidate.child.value,
                              facts.date_of_birth ? in_words(*facts.date_of_birth) : "on a day not known"),
          .band = {std::string(in_words(candidate.band)), colour_of(candidate.band)},
          .sentence = fmt::format("Probability: {}. {}", percent(candidate.probability),
                                  probability_in_words(candidate.probability)),
          .fields = fields_of(candidate, wanted, school_name),
          .why = waterfall_view(candidate.why, fmt::format("why-{}", candidate.child.value))};
}

void show_answer(const store::LookUp& found, const Facts& wanted, const SchoolNamer& school_name,
                 LookUpPage& content) {
  content.asked = true;
  content.band = {std::string(in_words(found.band)), colour_of(found.band)};
  content.answer = meaning_of(found);
  content.searched = searched_in_words(wanted);
  if (found.passed_over > 0) content.searched += " " + passed_over_in_words(found);
  for (const auto& candidate : found.candidates)
    content.candidates.push_back(view_of(candidate, wanted, school_name));
  if (found.more > 0)
    content.more = fmt::format("{} less likely, not shown. Add what you know to tell them apart.",
                               count_in_words(found.more, "child is", "children are"));
  if (found.candidates.empty()) {
    content.what_to_try = {"A date of birth or a postcode beside the name: one name alone leads to nobody.",
                           "The name as the school writes it, or a former surname.",
                           "Fewer fields: what is wrong counts against everybody.",
                           "Whether the school's newest roll has come: see Schools."};
  }
  content.version = fmt::format("Rules {}, parameters {}.", found.rules, found.parameters);
}

bool wants_json(const Request& request) {
  return request.header("Accept").starts_with("application/json");
}

Response refuse(const Visit& visit, const Problems& problems) {
  if (wants_json(visit.request)) return json_response(Status::unprocessable, problems_as_json(problems));
  return page(visit,
              {.title = "Is this child in the register?",
               .status = Status::unprocessable,
               .standing = Standing::with_problems},
              look_up_form(visit, problems));
}

}  // namespace

Response ask_look_up(PairDesk&, const Visit& visit) {
  return page(visit, {.title = "Is this child in the register?"}, look_up_form(visit, {}));
}

Response answer_look_up(PairDesk& desk, const Visit& visit) {
  const auto wanted = read_look_up(visit.request.form);
  if (!wanted) return refuse(visit, wanted.error());
  auto content = look_up_form(visit, {});
  const auto found = desk.database.read([&](store::Connection& connection) {
    auto answer = store::look_up(connection, *wanted);
    const auto world = desk.world.on(connection, visit.today.date);
    show_answer(
        answer, *wanted, [&](Urn urn) { return world->school_name(urn); }, content);
    return answer;
  });
  if (wants_json(visit.request))
    return json_response(Status::ok, look_up_as_json(found, *wanted)).with("Cache-Control", "no-store");
  return page(visit, {.title = "Is this child in the register?"}, content).with("Cache-Control", "no-store");
}

}  // namespace onroll::web
