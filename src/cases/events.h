// What happened to a case: facts in the past tense, append-only. Who did it and at what moment stands with
// the act that made the event; `on` is the working day the decision was taken for.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "calendar/date.h"
#include "cases/closure.h"
#include "cases/contact_attempt.h"
#include "cases/status.h"
#include "people/ids.h"
#include "register/accounting.h"

namespace onroll {

struct CaseOpened {
  ChildId child;
  Cause cause;
  std::optional<Date> unaccounted_since;
  std::string why;
  Date on;
  bool operator==(const CaseOpened&) const = default;
};

struct CaseAssigned {
  UserId officer;
  Date on;
  bool operator==(const CaseAssigned&) const = default;
};

struct NoteAdded {
  std::string text;
  Date on;
  bool operator==(const NoteAdded&) const = default;
};

struct ContactRecorded {
  ContactAttempt attempt;
  bool operator==(const ContactRecorded&) const = default;
};

struct StatusChanged {
  CaseStatus from;
  CaseStatus to;
  std::string reason;  // the person's words, or the rule that moved it
  Date on;
  bool operator==(const StatusChanged&) const = default;
};

struct ClosureProposed {
  int number;
  ClosureCode code;
  std::vector<ClosureEvidence> evidence;
  std::string why;
  UserId proposed_by;  // 0: the program
  Date on;
  bool operator==(const ClosureProposed&) const = default;
};

struct ProposalDismissed {
  int number;
  std::string reason;
  Date on;
  bool operator==(const ProposalDismissed&) const = default;
};

struct CaseClosed {
  ClosureCode code;
  std::vector<ClosureEvidence> evidence;  // the accepted proposal's included
  std::string note;
  int proposal;        // the proposal accepted; 0 none
  UserId proposed_by;  // who put that proposal; 0 the program or nobody
  UserId closed_by;
  Date on;
  bool operator==(const CaseClosed&) const = default;
};

struct CaseReopened {
  std::string reason;
  Date on;
  bool operator==(const CaseReopened&) const = default;
};

using CaseEvent = std::variant<CaseOpened, CaseAssigned, NoteAdded, ContactRecorded, StatusChanged,
                               ClosureProposed, ProposalDismissed, CaseClosed, CaseReopened>;

}  // namespace onroll
