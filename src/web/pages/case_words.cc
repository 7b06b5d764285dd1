#include "web/pages/case_words.h"

#include <algorithm>

#include "register/accounting.h"
#include "web/pages/moments.h"

namespace onroll::web {
namespace {

TagColour colour_of(CaseStatus status) {
  switch (status) {
    case CaseStatus::new_case:
    case CaseStatus::reopened:
      return TagColour::blue;
    case CaseStatus::triage:
    case CaseStatus::allocated:
      return TagColour::teal;
    case CaseStatus::enquiring:
      return TagColour::purple;
    case CaseStatus::located_no_place:
    case CaseStatus::place_sought:
    case CaseStatus::place_offered_awaiting_start:
      return TagColour::yellow;
    case CaseStatus::monitoring:
      return TagColour::green;
    case CaseStatus::with_panel:
    case CaseStatus::sao_in_progress:
      return TagColour::orange;
    case CaseStatus::whereabouts_unknown_overseen:
      return TagColour::red;
    case CaseStatus::waiting_other_la:
    case CaseStatus::referred_on:
    case CaseStatus::not_cme:
    case CaseStatus::closed:
      return TagColour::grey;
  }
  return TagColour::grey;
}

}  // namespace

std::string case_href(CaseId id) {
  return "/cases/" + std::to_string(id.value);
}

std::string child_href(ChildId id) {
  return "/children/" + std::to_string(id.value);
}

std::string case_name(CaseId id) {
  return "Case " + std::to_string(id.value);
}

Tag status_tag(CaseStatus status) {
  return {.text = std::string(in_words(status)), .colour = colour_of(status)};
}

DueWords due_in_words(const std::optional<Date>& due, Date today) {
  if (!due) return {};
  if (*due == today) return {.sentence = "Due today", .tag = {}};
  DueWords words{.sentence = "Due " + in_words(*due), .tag = {}};
  if (*due < today) words.tag = {.text = days_in_words(*due, today) + " overdue", .colour = TagColour::red};
  return words;
}

Select filter_by(std::string name, std::string label, std::vector<Choice> choices, std::string_view chosen) {
  for (Choice& choice : choices) choice.chosen = choice.value == chosen;
  return {.name = std::move(name), .label = std::move(label), .choices = std::move(choices)};
}

std::vector<Choice> officer_choices(const std::vector<store::Colleague>& colleagues) {
  std::vector<Choice> choices{{"", "Anybody"}, {"mine", "Me"}, {"nobody", "Nobody yet"}};
  for (const auto& colleague : colleagues) {
    if (colleague.role != Role::officer && colleague.role != Role::lead) continue;
    choices.push_back({std::to_string(colleague.id.value),
                       colleague.enabled ? colleague.name : colleague.name + " (account closed)"});
  }
  return choices;
}

std::vector<Choice> cause_choices() {
  std::vector<Choice> choices{{"", "Any"}};
  for (const Cause cause : all_causes())
    choices.push_back({std::string(word(cause)), std::string(in_words(cause))});
  return choices;
}

std::optional<UserId> officer_asked(std::string_view word, UserId me) {
  if (word == "mine") return me;
  if (word == "nobody") return UserId{};
  return parse_id<UserKind>(word);
}

}  // namespace onroll::web
