// A case: the work on one child, as its events have made it. What decisions need, and no more: the timeline
// is the events themselves.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/date.h"
#include "cases/closure.h"
#include "cases/status.h"
#include "people/ids.h"
#include "register/accounting.h"

namespace onroll {

enum class ProposalStanding {
  waiting,
  dismissed,
  accepted,
  overtaken
};  // overtaken: closed for another reason

// "This case can be closed, because ...": put by the program (proposed_by 0) or a person; a person answers
// it.
struct ClosureProposal {
  int number = 0;  // 1 and up within the case
  ClosureCode code = ClosureCode::on_roll_here;
  std::vector<ClosureEvidence> evidence;
  std::string why;
  UserId proposed_by;
  Date on;
  ProposalStanding standing = ProposalStanding::waiting;
  bool operator==(const ClosureProposal&) const = default;
};

struct PastClosure {
  ClosureCode code = ClosureCode::on_roll_here;
  Date on;
  UserId by;
  bool operator==(const PastClosure&) const = default;
};

// Contact attempts since the case was opened or last reopened.
struct ContactsSoFar {
  int attempts = 0;
  std::optional<Date> last;          // latest day of an attempt
  std::optional<Date> last_located;  // latest day of one that told where the child is; none once lost again
  bool operator==(const ContactsSoFar&) const = default;
};

struct Case {
  CaseId id{};
  ChildId child{};
  CaseStatus status = CaseStatus::new_case;
  Date status_since{};
  Cause cause = Cause::listed_on_no_roll;   // at opening; reconciliation's present view is the finding's
  std::optional<Date> unaccounted_since{};  // at opening: the finding's `since`
  Date opened_on{};
  std::optional<UserId> officer{};
  Date assigned_on{};  // with `officer`
  ContactsSoFar contacts{};
  std::vector<ClosureProposal> proposals{};  // every one there was, in order of number
  std::vector<PastClosure> closures{};       // every one there was, oldest first
  std::optional<Date> reopened_on{};
  bool operator==(const Case&) const = default;
};

std::optional<ClosureProposal> waiting_proposal(const Case& work);  // the newest one nobody has answered
bool under_watch(const Case& work);  // closed for a reason that keeps the watch (C08, C16)

// True where the closed `work` already answers a finding that began on `since`: reconciliation opens no
// second case for it. A finding that began after the closure is a new episode.
bool answers_finding(const Case& work, Date since);

}  // namespace onroll
