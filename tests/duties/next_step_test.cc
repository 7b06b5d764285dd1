#include "duties/next_step.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "cases/samples.h"

using namespace onroll;
using namespace onroll::samples;

namespace {

// In the samples a case is opened on Monday 2 November 2026, assigned on the 3rd, in its status since Friday
// the 6th.
const Today kOnTheDay{date(2026, 11, 9)};

NextStep step_in(CaseStatus status, Located located = Located::no, Today today = kOnTheDay) {
  return next_step(in_status(status, Officer::assigned, located), CaseworkLimits{}, today);
}

Case with(Case work, const CaseAct& act, const ActContext& context) {
  const auto answer = decide(work, act, context);
  REQUIRE_MESSAGE(answer.has_value(), answer.error().sentence);
  return after(work, *answer);
}

}  // namespace

TEST_CASE(
    "a new case is to be allocated the day it opens, on the next working day if it opens at a weekend") {
  const NextStep step = next_step(new_case(), {}, kOnTheDay);
  CHECK(step.kind == StepKind::allocate);
  CHECK(step.by == date(2026, 11, 2));
  CHECK(step.why == "Nobody has this case since 2 November 2026.");
  CHECK(is_overdue(step, kOnTheDay));
  CaseOpened saturday = opened();
  saturday.on = date(2026, 11, 7);
  CHECK(next_step(replay(CaseId{3}, {saturday}), {}, kOnTheDay).by == date(2026, 11, 9));
  CHECK_FALSE(is_overdue(next_step(replay(CaseId{3}, {saturday}), {}, kOnTheDay), kOnTheDay));
}

TEST_CASE("an allocated case: the first contact, counted in working days from the assignment") {
  const NextStep step = step_in(CaseStatus::allocated);
  CHECK(step.kind == StepKind::first_contact);
  CHECK(step.by == date(2026, 11, 5));
  CHECK(
      step.why ==
      "No contact has been tried yet. Due 2 working days after 3 November 2026, when the case was assigned.");
  const CaseworkLimits slower{.first_contact = WorkingDays{4}};
  CHECK(next_step(in_status(CaseStatus::allocated), slower, kOnTheDay).by == date(2026, 11, 9));
}

TEST_CASE("weekends and bank holidays are not counted") {
  Case work = new_case();
  work = apply(work, CaseAssigned{kOfficer, date(2026, 12, 23)});
  work = apply(work, StatusChanged{CaseStatus::new_case, CaseStatus::allocated, "", date(2026, 12, 23)});
  // 24 Thursday; 25 Christmas Day; 26, 27 weekend; 28 substitute Boxing Day; 29 Tuesday.
  CHECK(next_step(work, {}, kOnTheDay).by == date(2026, 12, 29));
}

TEST_CASE("enquiring: the next enquiry after the last, the status once located, the panel after four weeks") {
  const NextStep next = step_in(CaseStatus::enquiring);
  CHECK(next.kind == StepKind::next_enquiry);
  CHECK(next.by == date(2026, 11, 13));
  Case work = in_status(CaseStatus::enquiring, Officer::assigned, Located::no);
  ContactAttempt later = call();
  later.on = date(2026, 11, 10);
  work = apply(work, ContactRecorded{later});
  CHECK(next_step(work, {}, kOnTheDay).by == date(2026, 11, 17));
  CHECK(step_in(CaseStatus::enquiring, Located::yes).kind == StepKind::record_located);
  CHECK(step_in(CaseStatus::enquiring, Located::no, {date(2026, 12, 3)}).kind == StepKind::next_enquiry);
  const NextStep panel = step_in(CaseStatus::enquiring, Located::no, {date(2026, 12, 4)});
  CHECK(panel.kind == StepKind::take_to_panel);
  CHECK(panel.by == date(2026, 12, 4));
}

TEST_CASE("a proposal that waits comes first in every open status") {
  for (const CaseStatus status : kCaseStatuses) {
    if (!is_open(status)) continue;
    const Case work = with(in_status(status), found_on_a_roll(), kByProgram);
    const NextStep step = next_step(work, {}, kOnTheDay);
    CHECK(step.kind == StepKind::answer_proposal);
    CHECK(step.by == date(2026, 11, 24));
    CHECK(step.why ==
          "Proposed: On roll at a school in this authority. On the roll of 16 November. Due 2 working days "
          "after 20 "
          "November 2026.");
    CHECK(next_step(with(work, DismissProposal{1, "A cousin."}, kByOfficer), {}, kOnTheDay).kind !=
          StepKind::answer_proposal);
  }
}

TEST_CASE("a closure that takes two people asks for the second") {
  const ProposeClosure unknown{ClosureCode::whereabouts_unknown,
                               {{EvidenceKind::panel_decision, "Panel of 16 November", {}}},
                               "Agreed."};
  const Case work = with(in_status(CaseStatus::whereabouts_unknown_overseen), unknown, kByOfficer);
  CHECK(next_step(work, {}, kOnTheDay).what.find("second person") != std::string::npos);
}

TEST_CASE("every open status has a next thing with a reason and a day; no two situations share a word") {
  std::set<StepKind> kinds;
  for (const CaseStatus status : kCaseStatuses) {
    if (!is_open(status)) continue;
    CAPTURE(std::string(word(status)));
    const NextStep step = step_in(status);
    CHECK(step.by.has_value());
    CHECK_FALSE(step.what.empty());
    CHECK_FALSE(step.why.empty());
    kinds.insert(step.kind);
  }
  CHECK(kinds.size() ==
        kCaseStatuses.size() - 3);  // new, triage and reopened are all to be allocated; closed is apart
  std::set<std::string_view> words;
  for (int kind = 0; kind <= static_cast<int>(StepKind::nothing); ++kind)
    words.insert(word(static_cast<StepKind>(kind)));
  CHECK(words.size() == static_cast<std::size_t>(StepKind::nothing) + 1);
}

TEST_CASE("a closed case asks nothing, unless the child was never found: then it is searched for again") {
  const NextStep nothing = step_in(CaseStatus::closed);
  CHECK(nothing.kind == StepKind::nothing);
  CHECK_FALSE(is_overdue(nothing, {date(2030, 1, 1)}));
  const Case watched =
      apply(in_status(CaseStatus::with_panel),
            CaseClosed{ClosureCode::whereabouts_unknown, {}, "", 1, kOfficer, kLead, kToday});
  const NextStep again = next_step(watched, {}, kOnTheDay);
  CHECK(again.kind == StepKind::search_again);
  CHECK(again.by == date(2026, 12, 18));
}

TEST_CASE("a reopened case counts from its reopening") {
  const Case work = with(in_status(CaseStatus::closed), ReopenCase{"Left again."}, kByLead);
  CHECK(next_step(work, {}, kOnTheDay).kind == StepKind::allocate);
  CHECK(next_step(work, {}, kOnTheDay).by == kToday);
}

TEST_CASE("a child in transit waits until the day a case opens") {
  const NextStep step = next_step_in_transit(date(2026, 12, 1));
  CHECK(step.kind == StepKind::wait_for_arrival);
  CHECK(step.by == date(2026, 12, 1));
  CHECK(step.why == "The child is between schools. A case opens by itself on 1 December 2026.");
}

TEST_CASE("the steps ahead tell the step of every day without asking which day it is") {
  std::vector<Case> cases{new_case()};
  for (const CaseStatus status : kCaseStatuses) {
    if (!is_open(status) || status == CaseStatus::new_case) continue;
    for (const Located located : {Located::no, Located::yes})
      cases.push_back(in_status(status, Officer::assigned, located));
  }
  for (const Case& work : cases) {
    const StepsAhead ahead = steps_ahead(work, {});
    for (Date day = date(2026, 10, 25); day < date(2027, 2, 1); day += std::chrono::days(1)) {
      const bool later = ahead.later && *ahead.later->by <= day;
      CAPTURE(word(work.status));
      CHECK(next_step(work, {}, Today{day}) == (later ? *ahead.later : ahead.first));
    }
  }
}

TEST_CASE("the reason for a proposal is a sentence of its own") {
  Case work = in_status(CaseStatus::enquiring);
  work.proposals.push_back(
      {.number = 1, .code = ClosureCode::on_roll_here, .why = "On a roll", .on = date(2026, 11, 9)});
  CHECK(next_step(work, {}, kOnTheDay).why ==
        "Proposed: On roll at a school in this authority. On a roll. Due 2 working days after 9 November "
        "2026.");
}

TEST_CASE("every step has words for a page and a word of its own") {
  std::set<std::string> words;
  for (int i = 0; i <= static_cast<int>(StepKind::nothing); ++i) {
    const auto kind = static_cast<StepKind>(i);
    CHECK(words.emplace(word(kind)).second);
    CHECK(parse_step_kind(word(kind)) == kind);
    CHECK_FALSE(in_words(kind).empty());
  }
  CHECK_FALSE(parse_step_kind("allocated").has_value());
}
