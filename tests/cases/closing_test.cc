#include <doctest/doctest.h>

#include "cases/decide.h"
#include "cases/samples.h"

using namespace onroll;
using namespace onroll::samples;

namespace {

std::vector<ClosureEvidence> enough_for(ClosureCode code) {
  std::vector<ClosureEvidence> given;
  for (const auto& group : needed_for_closure(code))
    given.push_back({.kind = group.front(), .what = "letter of 12 November", .record = {}});
  return given;
}

Case with(Case work, const CaseAct& act, const ActContext& context) {
  const auto answer = decide(work, act, context);
  REQUIRE_MESSAGE(answer.has_value(), answer.error().sentence);
  return after(work, *answer);
}

}  // namespace

TEST_CASE("each reason closes a case with its evidence, and without it names what is missing") {
  for (const ClosureCode code : all_closure_codes()) {
    CAPTURE(std::string(word(code)));
    const Case work = in_status(CaseStatus::enquiring);
    const auto bare = decide(work, CloseCase{code, {}, "note", 0}, kByOfficer);
    REQUIRE(rule_of(bare) == "case.evidence");
    for (const std::string& missing : missing_for_closure(code, {}))
      CHECK(bare.error().sentence.find(missing) != std::string::npos);
    const auto full = decide(work, CloseCase{code, enough_for(code), "note", 0}, kByOfficer);
    CHECK(rule_of(full) == (sign_off(code) == SignOff::none ? "" : "case.second_person"));
    if (full) CHECK(after(work, *full).status == CaseStatus::closed);
  }
}

TEST_CASE("whereabouts unknown: one person proposes with the panel's decision, a different one closes") {
  const ClosureCode code = ClosureCode::whereabouts_unknown;
  const Case start = in_status(CaseStatus::whereabouts_unknown_overseen);
  const Case work = with(start, ProposeClosure{code, enough_for(code), "Panel of 16 November."}, kByOfficer);
  const CloseCase close{.code = code, .evidence = {}, .note = "Agreed.", .proposal = 1};
  CHECK(rule_of(decide(work, close, kByOfficer)) == "case.second_person");
  CHECK(rule_of(decide(work, CloseCase{code, enough_for(code), "", 0}, kByLead)) == "case.second_person");
  const auto events = events_of(decide(work, close, kByLead));
  REQUIRE(events.size() == 1);
  const auto& closed = std::get<CaseClosed>(events[0]);
  CHECK(closed.proposed_by == kOfficer);
  CHECK(closed.closed_by == kLead);
  CHECK(closed.evidence == enough_for(code));
  CHECK(under_watch(after(work, events)));
}

TEST_CASE("the program's word, or a proposal for another reason, is no second person") {
  const ClosureCode code = ClosureCode::moved_abroad_believed;
  const Case by_program =
      with(in_status(CaseStatus::with_panel), ProposeClosure{code, enough_for(code), "why"}, kByProgram);
  CHECK(rule_of(decide(by_program, CloseCase{code, {}, "", 1}, kByLead)) == "case.second_person");
  const Case other = with(
      in_status(CaseStatus::with_panel),
      ProposeClosure{ClosureCode::whereabouts_unknown, enough_for(ClosureCode::whereabouts_unknown), "why"},
      kByOfficer);
  CHECK(rule_of(decide(other, CloseCase{code, {}, "", 1}, kByLead)) == "case.second_person");
}

TEST_CASE(
    "found on a roll: the program proposes and says why, a person confirms with the proposal's evidence") {
  const Case work = with(in_status(CaseStatus::enquiring), found_on_a_roll(), kByProgram);
  REQUIRE(waiting_proposal(work));
  CHECK(waiting_proposal(work)->why == "On the roll of 16 November.");
  CHECK(waiting_proposal(work)->proposed_by == kProgram);
  const Case closed = with(work, CloseCase{ClosureCode::on_roll_here, {}, "", 1}, kByOfficer);
  CHECK(closed.status == CaseStatus::closed);
  CHECK(closed.proposals[0].standing == ProposalStanding::accepted);
  CHECK_FALSE(waiting_proposal(closed));
  CHECK(closed.closures == std::vector<PastClosure>{{ClosureCode::on_roll_here, kToday, kOfficer}});
}

TEST_CASE("the program does not propose again what waits or was answered; new evidence it does") {
  const Case work = with(in_status(CaseStatus::enquiring), found_on_a_roll(), kByProgram);
  CHECK(rule_of(decide(work, found_on_a_roll(), kByProgram)) == "case.proposal");
  const Case dismissed = with(work, DismissProposal{1, "A cousin of the same name."}, kByOfficer);
  CHECK_FALSE(waiting_proposal(dismissed));
  CHECK(rule_of(decide(dismissed, found_on_a_roll(), kByProgram)) == "case.proposal");
  CHECK(decide(dismissed, found_on_a_roll(), kByOfficer).has_value());
  ProposeClosure newer = found_on_a_roll();
  newer.evidence[0].record = RecordId{902};
  const Case again = with(dismissed, newer, kByProgram);
  CHECK(again.proposals.back().number == 2);
}

TEST_CASE("a proposal overtaken by another closure may be made again after reopening") {
  Case work = with(in_status(CaseStatus::enquiring), found_on_a_roll(), kByProgram);
  work =
      with(work,
           CloseCase{ClosureCode::accepted_by_other_la, enough_for(ClosureCode::accepted_by_other_la), "", 0},
           kByOfficer);
  CHECK(work.proposals[0].standing == ProposalStanding::overtaken);
  work = with(work, ReopenCase{"The receipt was for a brother."}, kByLead);
  CHECK(decide(work, found_on_a_roll(), kByProgram).has_value());
}

TEST_CASE("a proposal is answered once, and says something") {
  const Case work = with(in_status(CaseStatus::enquiring), found_on_a_roll(), kByProgram);
  CHECK(rule_of(decide(work, DismissProposal{2, "no"}, kByOfficer)) == "case.proposal");
  CHECK(rule_of(decide(work, DismissProposal{1, " "}, kByOfficer)) == "case.words");
  CHECK(rule_of(decide(work, CloseCase{ClosureCode::on_roll_here, {}, "", 2}, kByOfficer)) ==
        "case.proposal");
  const Case dismissed = with(work, DismissProposal{1, "no"}, kByOfficer);
  CHECK(rule_of(decide(dismissed, DismissProposal{1, "no"}, kByOfficer)) == "case.proposal");
  ProposeClosure bare = found_on_a_roll();
  bare.evidence.clear();
  CHECK(rule_of(decide(work, bare, kByProgram)) == "case.evidence");
}

TEST_CASE("reopening keeps the history and begins the enquiries again") {
  const Case closed = in_status(CaseStatus::closed);
  const Case work = with(closed, ReopenCase{"The school says the child never came."}, kByLead);
  CHECK(work.status == CaseStatus::reopened);
  CHECK(work.closures == closed.closures);
  CHECK(work.opened_on == closed.opened_on);
  CHECK(work.cause == closed.cause);
  CHECK(work.reopened_on == kToday);
  CHECK_FALSE(work.officer);
  CHECK(work.contacts == ContactsSoFar{});
  CHECK(rule_of(decide(closed, ReopenCase{""}, kByLead)) == "case.words");
  const Case twice = with(with(with(work, AssignCase{kOfficer}, kByLead),
                               CloseCase{ClosureCode::on_roll_here, on_a_roll(), "", 0}, kByOfficer),
                          ReopenCase{"Left again."}, kByLead);
  CHECK(twice.closures.size() == 2);
}
