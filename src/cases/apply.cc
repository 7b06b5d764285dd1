#include <algorithm>

#include "base/contract.h"
#include "cases/decide.h"

namespace onroll {
namespace {

void stand(Case& work, CaseStatus status, Date on) {
  work.status = status;
  work.status_since = on;
}

ClosureProposal* proposal(Case& work, int number) {
  const auto found = std::ranges::find(work.proposals, number, &ClosureProposal::number);
  return found == work.proposals.end() ? nullptr : &*found;
}

void take(Case& work, const CaseOpened& event) {
  work = Case{.id = work.id,
              .child = event.child,
              .status_since = event.on,
              .cause = event.cause,
              .unaccounted_since = event.unaccounted_since,
              .opened_on = event.on};
}

void take(Case& work, const CaseAssigned& event) {
  work.officer = event.officer;
  work.assigned_on = event.on;
}

void take(Case&, const NoteAdded&) {}

void take(Case& work, const ContactRecorded& event) {
  const Date on = event.attempt.on;
  ++work.contacts.attempts;
  work.contacts.last = std::max(work.contacts.last.value_or(on), on);
  if (child_located(event.attempt.outcome))
    work.contacts.last_located = std::max(work.contacts.last_located.value_or(on), on);
}

// A person who goes back to enquiring says that where the child is is not known any more.
void take(Case& work, const StatusChanged& event) {
  const bool lost_again =
      event.to == CaseStatus::enquiring && road_exists({event.from, event.to, RoadMaker::person});
  if (lost_again) work.contacts.last_located.reset();
  stand(work, event.to, event.on);
}

void take(Case& work, const ClosureProposed& event) {
  work.proposals.push_back({.number = event.number,
                            .code = event.code,
                            .evidence = event.evidence,
                            .why = event.why,
                            .proposed_by = event.proposed_by,
                            .on = event.on,
                            .standing = ProposalStanding::waiting});
}

void take(Case& work, const ProposalDismissed& event) {
  ClosureProposal* const answered = proposal(work, event.number);
  require(answered != nullptr, "a dismissed proposal was made before");
  answered->standing = ProposalStanding::dismissed;
}

void take(Case& work, const CaseClosed& event) {
  for (ClosureProposal& each : work.proposals)
    if (each.standing == ProposalStanding::waiting)
      each.standing =
          each.number == event.proposal ? ProposalStanding::accepted : ProposalStanding::overtaken;
  work.closures.push_back({.code = event.code, .on = event.on, .by = event.closed_by});
  stand(work, CaseStatus::closed, event.on);
}

// A reopened case is nobody's until it is assigned, and its enquiries begin again; what was done stays on the
// timeline.
void take(Case& work, const CaseReopened& event) {
  work.officer.reset();
  work.assigned_on = Date{};
  work.contacts = {};
  work.reopened_on = event.on;
  stand(work, CaseStatus::reopened, event.on);
}

}  // namespace

Case apply(Case work, const CaseEvent& event) {
  std::visit([&](const auto& each) { take(work, each); }, event);
  return work;
}

Case replay(CaseId id, const std::vector<CaseEvent>& events) {
  Case work{.id = id};
  for (const CaseEvent& event : events) work = apply(std::move(work), event);
  return work;
}

}  // namespace onroll
