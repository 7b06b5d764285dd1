// ChangeStatus: the roads a person may choose, and what must be true before some of them.
#include <algorithm>

#include "base/text.h"
#include "cases/deciding.h"

namespace onroll::deciding {
namespace {

std::string quoted(CaseStatus status) {
  return "'" + std::string(in_words(status)) + "'";
}

bool follows_from_an_act(CaseStatus to) {
  return std::ranges::none_of(status_roads(), [&](const StatusRoad& road) {
    return road.to == to && road.maker == RoadMaker::person;
  });
}

// Another act that leads from here to `to`.
std::optional<RoadMaker> act_that_leads(CaseStatus from, CaseStatus to) {
  for (const StatusRoad& road : status_roads())
    if (road.from == from && road.to == to && road.maker != RoadMaker::person) return road.maker;
  return std::nullopt;
}

std::optional<RoadMaker> act_that_makes(CaseStatus to) {
  for (const StatusRoad& road : status_roads())
    if (road.to == to) return road.maker;
  return std::nullopt;
}

std::unexpected<Refusal> the_act_decides(CaseStatus to, RoadMaker maker) {
  return refused(Rule::evidence_decides, "A case becomes " + quoted(to) + " by itself when " +
                                             std::string(in_words(maker)) + ". It is not chosen by hand.");
}

std::unexpected<Refusal> no_road(CaseStatus from, CaseStatus to) {
  std::string sentence =
      "A case that is " + quoted(from) + " cannot become " + quoted(to) + ". It can become: ";
  const auto choices = statuses_a_person_may_choose(from);
  for (const CaseStatus choice : choices) {
    if (choice != choices.front()) sentence += ", ";
    sentence += in_words(choice);
  }
  return refused(Rule::no_road, sentence + ".");
}

bool is_casework(CaseStatus status) {
  using enum CaseStatus;
  static constexpr std::array kCasework{
      enquiring, located_no_place, place_sought, place_offered_awaiting_start, monitoring, sao_in_progress};
  return std::ranges::find(kCasework, status) != kCasework.end();
}

bool needs_the_child_located(CaseStatus status) {
  return is_casework(status) && status != CaseStatus::enquiring;
}

bool shows_on_roll(const ClosureProposal& proposal) {
  return proposal.standing == ProposalStanding::waiting &&
         std::ranges::find(proposal.evidence, EvidenceKind::roll_record, &ClosureEvidence::kind) !=
             proposal.evidence.end();
}

// A contact that told where the child is, or a roll that lists the child and that nobody has dismissed.
bool located(const Case& work) {
  return work.contacts.last_located || std::ranges::any_of(work.proposals, shows_on_roll);
}

}  // namespace

Answer change_status(const Case& work, const ChangeStatus& act, const ActContext& context) {
  if (!is_open(work.status))
    return refused(Rule::not_open, "This case is closed. Reopen it before you change its status.");
  if (act.to == work.status)
    return refused(Rule::nothing_changes,
                   "The case is " + quoted(act.to) + " already. Choose another status.");
  if (!road_exists({work.status, act.to, RoadMaker::person})) {
    if (const auto maker = act_that_leads(work.status, act.to)) return the_act_decides(act.to, *maker);
    if (const auto maker = act_that_makes(act.to); maker && follows_from_an_act(act.to))
      return the_act_decides(act.to, *maker);
    return no_road(work.status, act.to);
  }
  if (is_casework(act.to) && !work.officer)
    return refused(Rule::officer_first,
                   "Nobody has this case yet. Assign an officer, then change the status.");
  if (needs_the_child_located(act.to) && !located(work))
    return refused(Rule::locate_first,
                   "Nothing recorded shows where the child is. Record the contact at which the "
                   "child was seen, or which told where the child is, then change the status.");
  if (!readable(act.reason)) return refused(Rule::words, "Say why the status changes.");
  return std::vector<CaseEvent>{
      StatusChanged{.from = work.status, .to = act.to, .reason = act.reason, .on = context.today.date}};
}

}  // namespace onroll::deciding
