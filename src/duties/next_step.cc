#include "duties/next_step.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "calendar/counting.h"
#include "cases/word_table.h"

namespace onroll {
namespace {

constexpr std::array kSteps{
    Worded<StepKind>{StepKind::answer_proposal, "answer_proposal", "Answer the proposed closure"},
    Worded<StepKind>{StepKind::allocate, "allocate", "Allocate the case to an officer"},
    Worded<StepKind>{StepKind::first_contact, "first_contact", "Make the first contact with the family"},
    Worded<StepKind>{StepKind::next_enquiry, "next_enquiry", "Make the next enquiry"},
    Worded<StepKind>{StepKind::record_located, "record_located", "Change the status: the child is located"},
    Worded<StepKind>{StepKind::take_to_panel, "take_to_panel", "Take the case to the panel"},
    Worded<StepKind>{StepKind::seek_place, "seek_place",
                     "Find out what the child needs and seek a school place"},
    Worded<StepKind>{StepKind::chase_place, "chase_place", "Ask admissions how far the place is"},
    Worded<StepKind>{StepKind::check_start, "check_start",
                     "Check with the school that the child has started"},
    Worded<StepKind>{StepKind::end_monitoring, "end_monitoring",
                     "Check the attendance so far and close the case"},
    Worded<StepKind>{StepKind::panel_decision, "panel_decision", "Record the panel's decision"},
    Worded<StepKind>{StepKind::chase_other_la, "chase_other_la", "Ask the other authority again"},
    Worded<StepKind>{StepKind::search_again, "search_again", "Search the national and local databases again"},
    Worded<StepKind>{StepKind::review_order, "review_order", "Review the school attendance order"},
    Worded<StepKind>{StepKind::confirm_handover, "confirm_handover",
                     "Confirm that the other team has taken the case, and close it"},
    Worded<StepKind>{StepKind::close_not_cme, "close_not_cme", "Close the case with the evidence"},
    Worded<StepKind>{StepKind::wait_for_arrival, "wait_for_arrival",
                     "Wait: another school may still send the arrival"},
    Worded<StepKind>{StepKind::nothing, "nothing", "Nothing: the case is closed"},
};
static_assert(in_order(kSteps));

NextStep step(StepKind kind, std::string why, std::optional<Date> by) {
  return {.kind = kind, .what = std::string(in_words(kind)), .why = std::move(why), .by = by};
}

// What a case waits for in a status, counted from the last thing done.
struct Waiting {
  CaseStatus status;
  StepKind kind;
  std::string_view why;
  WorkingDays CaseworkLimits::*within;
};

using enum CaseStatus;

constexpr std::array kWaiting{
    Waiting{enquiring, StepKind::next_enquiry, "Nothing recorded yet shows where the child is.",
            &CaseworkLimits::next_enquiry},
    Waiting{located_no_place, StepKind::seek_place, "The child is located and has no school place.",
            &CaseworkLimits::seek_place},
    Waiting{place_sought, StepKind::chase_place, "A place is being sought for the child.",
            &CaseworkLimits::chase_place},
    Waiting{place_offered_awaiting_start, StepKind::check_start,
            "A place is offered; the child is missing education until they attend.",
            &CaseworkLimits::check_start},
    Waiting{monitoring, StepKind::end_monitoring, "The first four weeks after a start are watched.",
            &CaseworkLimits::monitoring},
    Waiting{with_panel, StepKind::panel_decision, "The panel meets weekly.", &CaseworkLimits::panel},
    Waiting{waiting_other_la, StepKind::chase_other_la,
            "The case stays open until the child's registration there is confirmed.",
            &CaseworkLimits::other_la},
    Waiting{whereabouts_unknown_overseen, StepKind::search_again,
            "The child has not been found; searches go on until they are, or are past school age.",
            &CaseworkLimits::search_again},
    Waiting{sao_in_progress, StepKind::review_order, "An order is in progress and has dates of its own.",
            &CaseworkLimits::review_order},
    Waiting{referred_on, StepKind::confirm_handover, "The case was referred on.", &CaseworkLimits::handover},
    Waiting{not_cme, StepKind::close_not_cme, "The child was found not to be missing education.",
            &CaseworkLimits::close_not_cme},
};

struct Clock {
  const CaseworkLimits& limits;
  Today today;
  const BankHolidays& holidays;

  Date after(Date start, WorkingDays days) const { return count_after(start, days, holidays).due.latest; }
  Date from(Date start, WorkingDays days) const {
    return count_beginning_with(start, days, holidays).due.latest;
  }
};

std::string days_after(WorkingDays days, Date start) {
  return fmt::format("Due {} working day{} after {}", days.count, days.count == 1 ? "" : "s",
                     in_words(start));
}

Date episode_start(const Case& work) {
  return work.reopened_on.value_or(work.opened_on);
}

// A contact made before the status changed does not start the count again.
Date last_done(const Case& work) {
  return std::max(work.status_since, work.contacts.last.value_or(work.status_since));
}

std::string ended(std::string sentence) {
  const bool has_end = !sentence.empty() && std::string_view(".!?").contains(sentence.back());
  return has_end ? sentence : sentence + ".";
}

NextStep answer(const ClosureProposal& proposal, const Clock& clock) {
  const WorkingDays days = clock.limits.answer_proposal;
  const bool two_people = sign_off(proposal.code) == SignOff::second_person;
  return {.kind = StepKind::answer_proposal,
          .what = two_people ? "Sign the proposed closure off, as a second person, or dismiss it"
                             : "Confirm the proposed closure, or dismiss it",
          .why = fmt::format("Proposed: {}. {} {}.", in_words(proposal.code), ended(proposal.why),
                             days_after(days, proposal.on)),
          .by = clock.after(proposal.on, days)};
}

NextStep allocate(const Case& work, const Clock& clock) {
  const Date start = work.status == triage ? work.status_since : episode_start(work);
  return step(StepKind::allocate, fmt::format("Nobody has this case since {}.", in_words(start)),
              clock.from(start, clock.limits.allocate));
}

NextStep first_contact(const Case& work, const Clock& clock) {
  const WorkingDays days = clock.limits.first_contact;
  return step(StepKind::first_contact,
              fmt::format("No contact has been tried yet. {}, when the case was assigned.",
                          days_after(days, work.assigned_on)),
              clock.after(work.assigned_on, days));
}

NextStep record_located(const Case& work) {
  const Date told = *work.contacts.last_located;
  return step(StepKind::record_located,
              fmt::format("The contact of {} told where the child is.", in_words(told)), told);
}

NextStep take_to_panel(const Case& work, const Clock& clock) {
  const WorkingDays days = clock.limits.take_to_panel;
  const Date start = work.status_since;
  return step(StepKind::take_to_panel,
              fmt::format("Enquiries have not found the child. {}.", days_after(days, start)),
              clock.after(start, days));
}

NextStep wait_in(const Waiting& line, Date start, const Clock& clock) {
  const WorkingDays days = clock.limits.*line.within;
  return step(line.kind, fmt::format("{} {}.", line.why, days_after(days, start)), clock.after(start, days));
}

const Waiting& line_of(CaseStatus status) {
  return *std::ranges::find(kWaiting, status,
                            &Waiting::status);  // closed and unallocated cases never come here
}

NextStep enquire(const Case& work, const Clock& clock) {
  if (work.contacts.last_located) return record_located(work);
  NextStep panel = take_to_panel(work, clock);
  if (*panel.by <= clock.today.date) return panel;
  return wait_in(line_of(enquiring), last_done(work), clock);
}

NextStep after_closing_step(const Case& work, const Clock& clock) {
  if (under_watch(work)) return wait_in(line_of(whereabouts_unknown_overseen), last_done(work), clock);
  return step(StepKind::nothing, "", {});
}

}  // namespace

std::string_view word(StepKind kind) {
  return worded(kSteps, kind).word;
}

std::string_view in_words(StepKind kind) {
  return worded(kSteps, kind).in_words;
}

std::optional<StepKind> parse_step_kind(std::string_view text) {
  return value_of(kSteps, text);
}

NextStep next_step(const Case& work, const CaseworkLimits& limits, Today today,
                   const BankHolidays& holidays) {
  const Clock clock{limits, today, holidays};
  if (!is_open(work.status)) return after_closing_step(work, clock);
  if (const auto proposal = waiting_proposal(work)) return answer(*proposal, clock);
  const bool unallocated = work.status == new_case || work.status == triage || work.status == reopened;
  if (unallocated) return allocate(work, clock);
  if (work.status == allocated) return first_contact(work, clock);
  if (work.status == enquiring) return enquire(work, clock);
  return wait_in(line_of(work.status), last_done(work), clock);
}

// The one step that depends on the day is the panel's: it is asked for from the day it is due.
StepsAhead steps_ahead(const Case& work, const CaseworkLimits& limits, const BankHolidays& holidays) {
  static constexpr Today kBeforeAll{date(1900, 1, 1)};
  static constexpr Today kAfterAll{date(9999, 12, 31)};
  NextStep first = next_step(work, limits, kBeforeAll, holidays);
  NextStep later = next_step(work, limits, kAfterAll, holidays);
  if (first == later) return {.first = std::move(first), .later = {}};
  return {.first = std::move(first), .later = std::move(later)};
}

NextStep next_step_in_transit(Date case_due) {
  return step(StepKind::wait_for_arrival,
              fmt::format("The child is between schools. A case opens by itself on {}.", in_words(case_due)),
              case_due);
}

bool is_overdue(const NextStep& step, Today today) {
  return step.by && *step.by < today.date;
}

}  // namespace onroll
