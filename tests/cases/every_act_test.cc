// Every act from every status is a road or a refusal, as this table says; and replaying what was decided
// gives the case that was worked on.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <array>

#include "cases/decide.h"
#include "cases/event_text.h"
#include "cases/samples.h"

using namespace onroll;
using namespace onroll::samples;

namespace {

// open, assign, note, contact, propose, dismiss, close, reopen: "" a road, else the rule without "case."
constexpr std::array<std::string_view, 8> kOpenRow{"one_open_per_child", "", "",          "", "",
                                                   "proposal",           "", "not_closed"};
constexpr std::array<std::string_view, 8> kClosedRow{"",         "not_open", "",         "",
                                                     "not_open", "proposal", "not_open", ""};

std::array<CaseAct, 8> acts() {
  return {OpenCase{ChildId{7}, Cause::left_not_arrived, date(2026, 11, 12), "On no roll."},
          AssignCase{UserId{44}},
          AddNote{"A note."},
          RecordContact{call()},
          found_on_a_roll(),
          DismissProposal{1, "No."},
          CloseCase{ClosureCode::on_roll_here, on_a_roll(), "", 0},
          ReopenCase{"Left again."}};
}

}  // namespace

TEST_CASE("each act from each status is the road or the refusal of the table") {
  for (const CaseStatus from : kCaseStatuses) {
    const auto& row = is_open(from) ? kOpenRow : kClosedRow;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const CaseAct act = acts()[i];
      CAPTURE(std::string(word(from)) + " " + std::string(word(act)));
      const auto answer = decide(in_status(from), act, kByLead);
      const std::string expected = row[i].empty() ? "" : "case." + std::string(row[i]);
      CHECK(rule_of(answer) == expected);
      if (!answer) CHECK_FALSE(answer.error().sentence.empty());
    }
  }
}

TEST_CASE("each change of status is exactly the roads a person may choose") {
  for (const CaseStatus from : kCaseStatuses)
    for (const CaseStatus to : kCaseStatuses) {
      CAPTURE(std::string(word(from)) + " -> " + std::string(word(to)));
      const Case work = in_status(from);
      const auto answer = decide(work, ChangeStatus{to, "Because."}, kByLead);
      CHECK(answer.has_value() == road_exists({from, to, RoadMaker::person}));
      if (answer) CHECK(after(work, *answer).status == to);
      if (!answer) CHECK_FALSE(answer.error().sentence.empty());
    }
}

namespace {

template <typename Value>
Value any_of(std::span<const Value> values) {
  return values[*rc::gen::inRange<std::size_t>(0, values.size())];
}

std::string some_words() {
  return *rc::gen::element<std::string>("", "Because.", "Łódź “quoted” \\ \n", "x");
}

std::vector<ClosureEvidence> some_evidence(ClosureCode code) {
  std::vector<ClosureEvidence> given;
  for (const auto& group : needed_for_closure(code))
    if (*rc::gen::inRange(0, 5) > 0)
      given.push_back({.kind = any_of<EvidenceKind>(group), .what = some_words(), .record = RecordId{5}});
  return given;
}

ContactAttempt some_contact() {
  return {.channel = any_of(all_contact_channels()),
          .whom = any_of(all_contact_parties()),
          .outcome = any_of(all_contact_outcomes()),
          .on = kToday - std::chrono::days{*rc::gen::inRange(-1, 30)},
          .at = *rc::gen::element<std::string>("", "09:00", "9am"),
          .used = some_words(),
          .spoken_to = some_words(),
          .note = some_words()};
}

CaseAct some_act() {
  const ClosureCode code = any_of(all_closure_codes());
  switch (*rc::gen::inRange(0, 9)) {
    case 0:
      return OpenCase{ChildId{7}, any_of(all_causes()), kToday, some_words()};
    case 1:
      return AssignCase{UserId{*rc::gen::inRange<std::int64_t>(0, 4)}};
    case 2:
      return AddNote{some_words()};
    case 3:
      return RecordContact{some_contact()};
    case 4:
      return ProposeClosure{code, some_evidence(code), some_words()};
    case 5:
      return DismissProposal{*rc::gen::inRange(0, 4), some_words()};
    case 6:
      return CloseCase{code, some_evidence(code), some_words(), *rc::gen::inRange(0, 3)};
    case 7:
      return ReopenCase{some_words()};
    default:
      return ChangeStatus{any_of<CaseStatus>(kCaseStatuses), some_words()};
  }
}

// The roads taken are roads of the table: what the events moved the status by.
bool by_a_road(CaseStatus from, CaseStatus to) {
  if (from == to) return true;
  for (const StatusRoad& road : status_roads())
    if (road.from == from && road.to == to) return true;
  return false;
}

}  // namespace

TEST_CASE("whatever is done to a case, replaying its events, from text too, gives the case as it stands") {
  CHECK(rc::check([] {
    std::vector<CaseEvent> history{opened()};
    Case work = replay(CaseId{3}, history);
    const int steps = *rc::gen::inRange(0, 60);
    for (int step = 0; step < steps; ++step) {
      const ActContext context{.who = UserId{*rc::gen::inRange<std::int64_t>(0, 4)}, .today = {kToday}};
      const auto answer = decide(work, some_act(), context);
      if (!answer) {
        RC_ASSERT(!answer.error().sentence.empty());
        continue;
      }
      if (std::holds_alternative<CaseOpened>(answer->front())) continue;  // begins another case
      const CaseStatus before = work.status;
      for (const CaseEvent& event : *answer) {
        history.push_back(event);
        work = apply(work, event);
      }
      RC_ASSERT(by_a_road(before, work.status));
    }
    std::vector<CaseEvent> read_back;
    for (const CaseEvent& event : history) {
      const auto read = decode_case_event(kind_of(event).name, encode(event));
      RC_ASSERT(read.has_value());
      read_back.push_back(*read);
    }
    RC_ASSERT(read_back == history);
    RC_ASSERT(replay(CaseId{3}, read_back) == work);
  }));
}
