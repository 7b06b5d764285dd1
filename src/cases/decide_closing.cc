// Proposing, dismissing and closing: evidence first, and two people where the child was not found.
#include <algorithm>

#include "base/text.h"
#include "cases/deciding.h"

namespace onroll::deciding {
namespace {

bool valid_texts(const std::vector<ClosureEvidence>& evidence) {
  return std::ranges::all_of(evidence, [](const ClosureEvidence& each) { return is_valid_utf8(each.what); });
}

// The program does not ask again what was answered; a proposal that another closure overtook was not
// answered.
bool asked_before(const Case& work, const ProposeClosure& act, const ActContext& context) {
  return std::ranges::any_of(work.proposals, [&](const ClosureProposal& before) {
    const bool same = before.code == act.code && before.evidence == act.evidence;
    const bool still_asked = before.standing == ProposalStanding::waiting;
    return same && (still_asked || (by_program(context) && before.standing != ProposalStanding::overtaken));
  });
}

const ClosureProposal* waiting(const Case& work, int number) {
  const auto found = std::ranges::find(work.proposals, number, &ClosureProposal::number);
  const bool waits = found != work.proposals.end() && found->standing == ProposalStanding::waiting;
  return waits ? &*found : nullptr;
}

std::unexpected<Refusal> no_such_proposal() {
  return refused(Rule::proposal,
                 "This proposal does not wait for an answer any more. Look at the case again.");
}

bool proposed_by_someone_else(const ClosureProposal* proposal, const CloseCase& act,
                              const ActContext& context) {
  return proposal && proposal->code == act.code && proposal->proposed_by != UserId{} &&
         proposal->proposed_by != context.who;
}

std::string all_of(const std::vector<std::string>& missing) {
  std::string sentence = "The evidence is not complete.";
  for (const std::string& each : missing) sentence += " " + each;
  return sentence;
}

}  // namespace

Answer propose(const Case& work, const ProposeClosure& act, const ActContext& context) {
  if (!is_open(work.status)) return refused(Rule::not_open, "This case is closed already.");
  if (asked_before(work, act, context))
    return refused(Rule::proposal,
                   "This was proposed before with the same evidence. Add what is new, or answer it.");
  if (!readable(act.why) || !valid_texts(act.evidence))
    return refused(Rule::words, "Say why the case can be closed.");
  if (const auto missing = missing_for_closure(act.code, act.evidence); !missing.empty())
    return refused(Rule::evidence, all_of(missing));
  return std::vector<CaseEvent>{ClosureProposed{.number = static_cast<int>(work.proposals.size()) + 1,
                                                .code = act.code,
                                                .evidence = act.evidence,
                                                .why = act.why,
                                                .proposed_by = context.who,
                                                .on = context.today.date}};
}

Answer dismiss(const Case& work, const DismissProposal& act, const ActContext& context) {
  if (!waiting(work, act.number)) return no_such_proposal();
  if (!readable(act.reason)) return refused(Rule::words, "Say why the case stays open.");
  return std::vector<CaseEvent>{ProposalDismissed{act.number, act.reason, context.today.date}};
}

Answer close(const Case& work, const CloseCase& act, const ActContext& context) {
  if (!is_open(work.status)) return refused(Rule::not_open, "This case is closed already.");
  const ClosureProposal* const proposal = waiting(work, act.proposal);
  if (act.proposal != 0 && !proposal) return no_such_proposal();
  if (!is_valid_utf8(act.note) || !valid_texts(act.evidence))
    return refused(Rule::words, "Part of the text cannot be read. Type it again.");
  std::vector<ClosureEvidence> evidence = proposal ? proposal->evidence : std::vector<ClosureEvidence>{};
  evidence.insert(evidence.end(), act.evidence.begin(), act.evidence.end());
  if (const auto missing = missing_for_closure(act.code, evidence); !missing.empty())
    return refused(Rule::evidence, all_of(missing));
  if (sign_off(act.code) == SignOff::second_person && !proposed_by_someone_else(proposal, act, context))
    return refused(
        Rule::second_person,
        "The child has not been found, so two people decide: one proposes this closure with the panel's "
        "decision, and a senior leader, who is a different person, signs it off by closing the case.");
  return std::vector<CaseEvent>{CaseClosed{.code = act.code,
                                           .evidence = std::move(evidence),
                                           .note = act.note,
                                           .proposal = act.proposal,
                                           .proposed_by = proposal ? proposal->proposed_by : UserId{},
                                           .closed_by = context.who,
                                           .on = context.today.date}};
}

}  // namespace onroll::deciding
