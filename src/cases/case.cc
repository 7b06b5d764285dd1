#include "cases/case.h"

#include <ranges>

namespace onroll {

std::optional<ClosureProposal> waiting_proposal(const Case& work) {
  for (const ClosureProposal& proposal : work.proposals | std::views::reverse)
    if (proposal.standing == ProposalStanding::waiting) return proposal;
  return std::nullopt;
}

bool under_watch(const Case& work) {
  return !is_open(work.status) && !work.closures.empty() &&
         after_closing(work.closures.back().code) == AfterClosing::keep_watch;
}

bool answers_finding(const Case& work, Date since) {
  return !is_open(work.status) && !work.closures.empty() && since <= work.closures.back().on;
}

}  // namespace onroll
