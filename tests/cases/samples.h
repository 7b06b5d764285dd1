// Cases to test on: one in each status, made by replaying events, and an act of each kind.
#pragma once

#include <string>
#include <vector>

#include "cases/decide.h"

namespace onroll::samples {

inline const Date kToday = date(2026, 11, 20);
inline const UserId kOfficer{11};
inline const UserId kLead{12};
inline const UserId kProgram{};
inline const ActContext kByOfficer{.who = kOfficer, .today = {kToday}};
inline const ActContext kByLead{.who = kLead, .today = {kToday}};
inline const ActContext kByProgram{.who = kProgram, .today = {kToday}};

inline CaseOpened opened() {
  return {.child = ChildId{7},
          .cause = Cause::left_not_arrived,
          .unaccounted_since = date(2026, 10, 12),
          .why = "Left on 9 October and is on no roll since.",
          .on = date(2026, 11, 2)};
}

inline Case new_case() {
  return apply(Case{.id = CaseId{3}}, opened());
}

inline ContactAttempt call(ContactOutcome outcome = ContactOutcome::no_answer) {
  return {.channel = ContactChannel::telephone,
          .whom = ContactParty::parent_or_carer,
          .outcome = outcome,
          .on = date(2026, 11, 5),
          .at = "14:30",
          .used = "mobile",
          .spoken_to = somebody_answered(outcome) ? "mother" : "",
          .note = ""};
}

inline std::vector<ClosureEvidence> on_a_roll() {
  return {{.kind = EvidenceKind::roll_record, .what = "", .record = RecordId{901}}};
}

inline ProposeClosure found_on_a_roll() {
  return {.code = ClosureCode::on_roll_here, .evidence = on_a_roll(), .why = "On the roll of 16 November."};
}

enum class Officer { none, assigned };
enum class Located { no, yes };

// A case in `status`. A closed one was closed as on roll, with what was waiting overtaken.
inline Case in_status(CaseStatus status, Officer officer = Officer::assigned,
                      Located located = Located::yes) {
  Case work = new_case();
  if (officer == Officer::assigned) work = apply(work, CaseAssigned{kOfficer, date(2026, 11, 3)});
  if (located == Located::yes) work = apply(work, ContactRecorded{call(ContactOutcome::answered)});
  if (status == CaseStatus::closed)
    return apply(work, CaseClosed{.code = ClosureCode::on_roll_here,
                                  .evidence = on_a_roll(),
                                  .note = "",
                                  .proposal = 0,
                                  .proposed_by = kProgram,
                                  .closed_by = kOfficer,
                                  .on = date(2026, 11, 10)});
  return apply(
      work, StatusChanged{.from = work.status, .to = status, .reason = "as it was", .on = date(2026, 11, 6)});
}

inline std::vector<CaseEvent> events_of(const std::expected<std::vector<CaseEvent>, Refusal>& answer) {
  return answer ? *answer : std::vector<CaseEvent>{};
}

inline std::string rule_of(const std::expected<std::vector<CaseEvent>, Refusal>& answer) {
  return answer ? "" : answer.error().rule;
}

inline Case after(Case work, const std::vector<CaseEvent>& events) {
  for (const CaseEvent& event : events) work = apply(work, event);
  return work;
}

}  // namespace onroll::samples
