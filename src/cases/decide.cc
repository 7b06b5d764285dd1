#include "cases/decide.h"

#include <array>

#include "base/contract.h"
#include "base/text.h"
#include "cases/deciding.h"

namespace onroll {
namespace deciding {
namespace {

constexpr std::array kRules{
    CaseRule{"case.one_open_per_child", "A child has one open case at a time."},
    CaseRule{"case.finding_answered", "A closed case answers the finding it was opened for."},
    CaseRule{"case.watch_reopens", "A case closed with the child not found is reopened, not begun again."},
    CaseRule{"case.none", "There must be a case."},
    CaseRule{"case.not_open", "Only an open case is worked on."},
    CaseRule{"case.not_closed", "Only a closed case is reopened."},
    CaseRule{"case.no_road", "A status is reached only by a road from the present one."},
    CaseRule{"case.evidence_decides", "A status that follows from an act is not chosen by hand."},
    CaseRule{"case.officer_first", "Casework needs an officer who does it."},
    CaseRule{"case.locate_first", "A place is sought and watched over for a child who has been located."},
    CaseRule{"case.nothing_changes", "An act changes something."},
    CaseRule{"case.words", "An act says why, in words."},
    CaseRule{"case.contact", "A contact attempt says when, and who answered."},
    CaseRule{"case.proposal", "A proposal is answered once, and not made again with the same evidence."},
    CaseRule{"case.evidence", "A case closes with the evidence its reason needs."},
    CaseRule{"case.second_person", "Closing without having found the child takes two people."},
    CaseRule{"case.a_person_decides", "What needs judgement is done by a person, not by the program."},
};
static_assert(kRules.size() == static_cast<std::size_t>(Rule::a_person_decides) + 1);

bool is_time_of_day(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return false;
  const auto hour = text.substr(0, 2), minute = text.substr(3);
  return is_all_digits(hour) && is_all_digits(minute) && hour < "24" && minute < "60";
}

StatusChanged moved(const Case& work, CaseStatus to, std::string_view because, const ActContext& context) {
  return {.from = work.status, .to = to, .reason = std::string(because), .on = context.today.date};
}

Answer answer(const Case& work, const AssignCase& act, const ActContext& context) {
  if (!is_open(work.status))
    return refused(Rule::not_open, "This case is closed. Reopen it before you assign it.");
  if (act.officer == UserId{}) return refused(Rule::words, "Choose the officer who is to have the case.");
  const CaseStatus next = work.contacts.attempts == 0 ? CaseStatus::allocated : CaseStatus::enquiring;
  const bool moves = road_exists({work.status, next, RoadMaker::assigning});
  if (!moves && work.officer == act.officer)
    return refused(Rule::nothing_changes,
                   "This officer has the case already. Choose another, or leave it as it is.");
  std::vector<CaseEvent> events{CaseAssigned{act.officer, context.today.date}};
  if (moves) events.push_back(moved(work, next, "An officer was assigned.", context));
  return events;
}

Answer answer(const Case&, const AddNote& act, const ActContext& context) {
  if (!readable(act.text)) return refused(Rule::words, "Write the note before you save it.");
  return std::vector<CaseEvent>{NoteAdded{act.text, context.today.date}};
}

std::optional<CaseStatus> status_after(const Case& work, const ContactAttempt& attempt) {
  const bool seen = attempt.outcome == ContactOutcome::child_seen && work.officer;
  if (seen && road_exists({work.status, CaseStatus::located_no_place, RoadMaker::child_seen}))
    return CaseStatus::located_no_place;
  if (road_exists({work.status, CaseStatus::enquiring, RoadMaker::first_contact}))
    return CaseStatus::enquiring;
  return std::nullopt;
}

Answer answer(const Case& work, const RecordContact& act, const ActContext& context) {
  const ContactAttempt& attempt = act.attempt;
  if (attempt.on > context.today.date)
    return refused(Rule::contact, "The day of the contact is in the future. Give the day it was made.");
  if (!attempt.at.empty() && !is_time_of_day(attempt.at))
    return refused(Rule::contact,
                   "Give the time as hours and minutes, for example 14:30, or leave it empty.");
  if (somebody_answered(attempt.outcome) && !readable(attempt.spoken_to))
    return refused(Rule::contact, "Somebody answered: write who it was.");
  if (!is_valid_utf8(attempt.used) || !is_valid_utf8(attempt.spoken_to) || !is_valid_utf8(attempt.note))
    return refused(Rule::words, "Part of the text cannot be read. Type it again.");
  std::vector<CaseEvent> events{ContactRecorded{attempt}};
  if (const auto next = status_after(work, attempt))
    events.push_back(moved(
        work, *next,
        *next == CaseStatus::located_no_place ? "The child was seen." : "The first contact attempt was made.",
        context));
  return events;
}

Answer answer(const Case& work, const ChangeStatus& act, const ActContext& context) {
  return change_status(work, act, context);
}

Answer answer(const Case& work, const ProposeClosure& act, const ActContext& context) {
  return propose(work, act, context);
}

Answer answer(const Case& work, const DismissProposal& act, const ActContext& context) {
  return dismiss(work, act, context);
}

Answer answer(const Case& work, const CloseCase& act, const ActContext& context) {
  return close(work, act, context);
}

Answer answer(const Case& work, const ReopenCase& act, const ActContext& context) {
  if (is_open(work.status))
    return refused(Rule::not_closed, "This case is open: there is nothing to reopen.");
  if (context.other_open != CaseId{})
    return refused(Rule::one_open_per_child,
                   "The child has another open case. A child has one open case at a time: work on that one.");
  if (!readable(act.reason)) return refused(Rule::words, "Say why the case is reopened.");
  return std::vector<CaseEvent>{CaseReopened{act.reason, context.today.date}};
}

Answer open(const std::optional<Case>& current, const OpenCase& act, const ActContext& context) {
  require(act.child != ChildId{}, "a case is opened for a child");
  require(!current || current->child == act.child, "the case given is the same child's");
  if ((current && is_open(current->status)) || context.other_open != CaseId{})
    return refused(Rule::one_open_per_child,
                   "The child has an open case. A child has one open case at a time: work on that one.");
  const bool answered = current && act.unaccounted_since && answers_finding(*current, *act.unaccounted_since);
  if (answered && by_program(context))
    return refused(
        Rule::finding_answered,
        "The child's last case was closed after this began. A person may still open a case by hand.");
  if (current && under_watch(*current))
    return refused(
        Rule::watch_reopens,
        "The child's last case was closed without the child being found. Reopen that case, so that what "
        "was done before stays with it.");
  if (!readable(act.why)) return refused(Rule::words, "Say why the case is opened.");
  return std::vector<CaseEvent>{CaseOpened{.child = act.child,
                                           .cause = act.cause,
                                           .unaccounted_since = act.unaccounted_since,
                                           .why = act.why,
                                           .on = context.today.date}};
}

Answer answer(const Case& work, const OpenCase& act, const ActContext& context) {
  return open(work, act, context);
}

bool needs_a_person(const CaseAct& act) {
  return std::holds_alternative<AssignCase>(act) || std::holds_alternative<RecordContact>(act) ||
         std::holds_alternative<ChangeStatus>(act) || std::holds_alternative<DismissProposal>(act) ||
         std::holds_alternative<CloseCase>(act);
}

}  // namespace

std::unexpected<Refusal> refused(Rule rule, std::string sentence) {
  return std::unexpected(
      Refusal{std::string(kRules.at(static_cast<std::size_t>(rule)).word), std::move(sentence)});
}

bool by_program(const ActContext& context) {
  return context.who == UserId{};
}

bool readable(std::string_view text) {
  return !trimmed(text).empty() && is_valid_utf8(text);
}

}  // namespace deciding

std::expected<std::vector<CaseEvent>, Refusal> decide(const std::optional<Case>& current, const CaseAct& act,
                                                      const ActContext& context) {
  using namespace deciding;
  if (by_program(context) && needs_a_person(act))
    return refused(Rule::a_person_decides, "This needs a person's judgement: sign in and do it yourself.");
  if (const auto* opening = std::get_if<OpenCase>(&act); opening && !current)
    return open(current, *opening, context);
  if (!current) return refused(Rule::no_case, "There is no such case. Open one for the child first.");
  return std::visit([&](const auto& each) { return answer(*current, each, context); }, act);
}

std::span<const CaseRule> case_rules() {
  return deciding::kRules;
}

std::string_view word(const CaseAct& act) {
  static constexpr std::array<std::string_view, std::variant_size_v<CaseAct>> kActs{
      "open_case",       "assign_case",      "add_note",   "record_contact", "change_status",
      "propose_closure", "dismiss_proposal", "close_case", "reopen_case"};
  return kActs.at(act.index());
}

}  // namespace onroll
