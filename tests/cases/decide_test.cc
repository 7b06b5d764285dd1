#include "cases/decide.h"

#include <doctest/doctest.h>

#include "cases/samples.h"

using namespace onroll;
using namespace onroll::samples;

namespace {

template <typename Event>
const Event& only(const std::vector<CaseEvent>& events, std::size_t at = 0) {
  REQUIRE(events.size() > at);
  REQUIRE(std::holds_alternative<Event>(events[at]));
  return std::get<Event>(events[at]);
}

CaseStatus status_after(const Case& work, const CaseAct& act, const ActContext& context = kByOfficer) {
  const auto answer = decide(work, act, context);
  REQUIRE_MESSAGE(answer.has_value(), answer.error().sentence);
  return after(work, *answer).status;
}

OpenCase opening(std::optional<Date> since = date(2026, 10, 12)) {
  return {.child = ChildId{7},
          .cause = Cause::left_not_arrived,
          .unaccounted_since = since,
          .why = "On no roll."};
}

Case closed_for(ClosureCode code, Date on = date(2026, 11, 10)) {
  Case work = in_status(CaseStatus::with_panel);
  return apply(work, CaseClosed{code, {}, "", 0, kProgram, kOfficer, on});
}

}  // namespace

TEST_CASE("a case opens new, by the program or a person, with the cause it was opened for") {
  for (const ActContext& context : {kByProgram, kByOfficer}) {
    const auto events = events_of(decide(std::nullopt, opening(), context));
    const Case work = replay(CaseId{3}, events);
    CHECK(work.status == CaseStatus::new_case);
    CHECK(work.child == ChildId{7});
    CHECK(work.cause == Cause::left_not_arrived);
    CHECK(work.opened_on == kToday);
    CHECK(work.id == CaseId{3});
  }
  OpenCase silent = opening();
  silent.why = " ";
  CHECK(rule_of(decide(std::nullopt, silent, kByOfficer)) == "case.words");
}

TEST_CASE("a child has one open case") {
  for (const CaseStatus status : kCaseStatuses)
    if (is_open(status))
      CHECK(rule_of(decide(in_status(status), opening(), kByLead)) == "case.one_open_per_child");
  const ActContext other{.who = kLead, .today = {kToday}, .other_open = CaseId{9}};
  CHECK(rule_of(decide(in_status(CaseStatus::closed), opening(), other)) == "case.one_open_per_child");
  CHECK(rule_of(decide(in_status(CaseStatus::closed), ReopenCase{"Seen again."}, other)) ==
        "case.one_open_per_child");
}

TEST_CASE("reconciling again opens no second case for what a closed one answers; a new episode does") {
  const Case closed = in_status(CaseStatus::closed);  // closed on 10 November
  CHECK(answers_finding(closed, date(2026, 11, 10)));
  CHECK(rule_of(decide(closed, opening(date(2026, 11, 10)), kByProgram)) == "case.finding_answered");
  CHECK(decide(closed, opening(date(2026, 11, 11)), kByProgram).has_value());
  CHECK(decide(closed, opening(), kByOfficer).has_value());
  CHECK_FALSE(answers_finding(in_status(CaseStatus::enquiring), date(2026, 11, 1)));
}

TEST_CASE("a case closed with the child not found is reopened, never begun again") {
  const Case watched = closed_for(ClosureCode::whereabouts_unknown);
  CHECK(under_watch(watched));
  CHECK(rule_of(decide(watched, opening(date(2026, 11, 15)), kByProgram)) == "case.watch_reopens");
  CHECK(rule_of(decide(watched, opening(), kByOfficer)) == "case.watch_reopens");
  CHECK(status_after(watched, ReopenCase{"On a roll in another authority."}, kByProgram) ==
        CaseStatus::reopened);
  CHECK_FALSE(under_watch(in_status(CaseStatus::closed)));
}

TEST_CASE("assigning makes a new case allocated, and enquiring where contacts were made before") {
  const AssignCase assign{kOfficer};
  for (const CaseStatus status : {CaseStatus::new_case, CaseStatus::triage, CaseStatus::reopened}) {
    const Case untouched = in_status(status, Officer::none, Located::no);
    CHECK(status_after(untouched, assign, kByLead) == CaseStatus::allocated);
    CHECK(status_after(in_status(status, Officer::none), assign, kByLead) == CaseStatus::enquiring);
    CHECK(after(untouched, events_of(decide(untouched, assign, kByLead))).officer == kOfficer);
  }
}

TEST_CASE("reassigning work under way keeps its status; to the same officer changes nothing") {
  const Case work = in_status(CaseStatus::place_sought);
  CHECK(status_after(work, AssignCase{UserId{44}}, kByLead) == CaseStatus::place_sought);
  CHECK(rule_of(decide(work, AssignCase{kOfficer}, kByLead)) == "case.nothing_changes");
  CHECK(rule_of(decide(work, AssignCase{UserId{}}, kByLead)) == "case.words");
}

TEST_CASE("the first contact attempt makes an allocated case enquiring") {
  const Case work = in_status(CaseStatus::allocated, Officer::assigned, Located::no);
  const auto events = events_of(decide(work, RecordContact{call()}, kByOfficer));
  CHECK(only<ContactRecorded>(events).attempt == call());
  CHECK(only<StatusChanged>(events, 1).to == CaseStatus::enquiring);
  CHECK(after(work, events).contacts ==
        ContactsSoFar{.attempts = 1, .last = date(2026, 11, 5), .last_located = {}});
}

TEST_CASE("a child seen is a child located, once the case has an officer") {
  const RecordContact seen{call(ContactOutcome::child_seen)};
  for (const CaseStatus status : {CaseStatus::allocated, CaseStatus::enquiring, CaseStatus::waiting_other_la,
                                  CaseStatus::whereabouts_unknown_overseen})
    CHECK(status_after(in_status(status), seen) == CaseStatus::located_no_place);
  CHECK(status_after(in_status(CaseStatus::place_sought), seen) == CaseStatus::place_sought);
  CHECK(status_after(in_status(CaseStatus::waiting_other_la, Officer::none), seen) ==
        CaseStatus::waiting_other_la);
}

TEST_CASE("a contact says when, and who answered") {
  const Case work = in_status(CaseStatus::enquiring);
  const auto refused = [&](auto change) {
    ContactAttempt attempt = call(ContactOutcome::answered);
    change(attempt);
    return rule_of(decide(work, RecordContact{attempt}, kByOfficer));
  };
  CHECK(refused([](ContactAttempt&) {}) == "");
  CHECK(refused([](ContactAttempt& a) { a.on = kToday + std::chrono::days{1}; }) == "case.contact");
  CHECK(refused([](ContactAttempt& a) { a.at = "2.30pm"; }) == "case.contact");
  CHECK(refused([](ContactAttempt& a) { a.at = "24:00"; }) == "case.contact");
  CHECK(refused([](ContactAttempt& a) { a.at = "23:60"; }) == "case.contact");
  CHECK(refused([](ContactAttempt& a) { a.at = ""; }) == "");
  CHECK(refused([](ContactAttempt& a) { a.spoken_to = " "; }) == "case.contact");
  CHECK(refused([](ContactAttempt& a) { a.note = "\xFF"; }) == "case.words");
}

TEST_CASE("notes and contacts are taken in every status, closed too: a concern never waits") {
  for (const CaseStatus status : kCaseStatuses) {
    CAPTURE(std::string(word(status)));
    CHECK(decide(in_status(status), AddNote{"The health visitor called."}, kByOfficer).has_value());
    CHECK(decide(in_status(status), RecordContact{call()}, kByOfficer).has_value());
  }
  CHECK(rule_of(decide(in_status(CaseStatus::enquiring), AddNote{"\n "}, kByOfficer)) == "case.words");
}

TEST_CASE("a child nobody has located has no place sought") {
  const Case work = in_status(CaseStatus::with_panel, Officer::assigned, Located::no);
  for (const CaseStatus to : {CaseStatus::located_no_place, CaseStatus::place_sought, CaseStatus::monitoring,
                              CaseStatus::place_offered_awaiting_start, CaseStatus::sao_in_progress})
    CHECK(rule_of(decide(work, ChangeStatus{to, "because"}, kByOfficer)) == "case.locate_first");
  const Case on_roll = after(work, events_of(decide(work, found_on_a_roll(), kByProgram)));
  CHECK(status_after(on_roll, ChangeStatus{CaseStatus::monitoring, "Started on Monday."}) ==
        CaseStatus::monitoring);
  const Case not_it = after(on_roll, events_of(decide(on_roll, DismissProposal{1, "A cousin."}, kByOfficer)));
  CHECK(rule_of(decide(not_it, ChangeStatus{CaseStatus::monitoring, "x"}, kByOfficer)) ==
        "case.locate_first");
}

TEST_CASE("a child lost again must be located again") {
  const Case located = in_status(CaseStatus::place_sought);
  const Case lost =
      after(located, events_of(decide(located, ChangeStatus{CaseStatus::enquiring, "Moved."}, kByOfficer)));
  CHECK_FALSE(lost.contacts.last_located);
  CHECK(lost.contacts.attempts == 1);
  CHECK(rule_of(decide(lost, ChangeStatus{CaseStatus::located_no_place, "x"}, kByOfficer)) ==
        "case.locate_first");
}

TEST_CASE("casework needs an officer") {
  const Case work = in_status(CaseStatus::waiting_other_la, Officer::none);
  CHECK(rule_of(decide(work, ChangeStatus{CaseStatus::enquiring, "Not with them."}, kByLead)) ==
        "case.officer_first");
}

TEST_CASE("a refused status says what may be chosen, or which act brings it") {
  const auto no_road =
      decide(in_status(CaseStatus::not_cme), ChangeStatus{CaseStatus::monitoring, "x"}, kByOfficer);
  CHECK(no_road.error() ==
        Refusal{"case.no_road",
                "A case that is 'Not missing education' cannot become 'Started, monitoring'. It "
                "can become: In triage, Enquiring."});
  const auto by_hand = decide(new_case(), ChangeStatus{CaseStatus::allocated, "x"}, kByLead);
  CHECK(by_hand.error() ==
        Refusal{"case.evidence_decides",
                "A case becomes 'Allocated' by itself when an officer is assigned. It is not chosen "
                "by hand."});
  CHECK(rule_of(decide(in_status(CaseStatus::enquiring), ChangeStatus{CaseStatus::with_panel, ""},
                       kByOfficer)) == "case.words");
}

TEST_CASE("what needs judgement is done by a person") {
  const Case work = in_status(CaseStatus::enquiring);
  const CloseCase close{
      .code = ClosureCode::on_roll_here, .evidence = on_a_roll(), .note = "", .proposal = 0};
  for (const CaseAct& act :
       {CaseAct{close}, CaseAct{AssignCase{kLead}}, CaseAct{RecordContact{call()}},
        CaseAct{DismissProposal{1, "no"}}, CaseAct{ChangeStatus{CaseStatus::with_panel, "x"}}})
    CHECK(rule_of(decide(work, act, kByProgram)) == "case.a_person_decides");
}

TEST_CASE("without a case every act but opening is refused") {
  CHECK(rule_of(decide(std::nullopt, AddNote{"text"}, kByOfficer)) == "case.none");
  CHECK(rule_of(decide(std::nullopt, ReopenCase{"text"}, kByOfficer)) == "case.none");
}

TEST_CASE("every rule that refuses has a word of its own") {
  for (std::size_t i = 0; i < case_rules().size(); ++i)
    for (std::size_t j = i + 1; j < case_rules().size(); ++j)
      CHECK(case_rules()[i].word != case_rules()[j].word);
}
