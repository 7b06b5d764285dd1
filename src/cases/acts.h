// What a person, or the program by rule, asks to do with a case; decide() answers with events or a refusal.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "calendar/date.h"
#include "cases/closure.h"
#include "cases/contact_attempt.h"
#include "cases/status.h"
#include "people/ids.h"
#include "register/accounting.h"

namespace onroll {

struct OpenCase {
  ChildId child;
  Cause cause;
  std::optional<Date> unaccounted_since;
  std::string why;  // a sentence: the finding's evidence, or what the person knows
};

struct AssignCase {
  UserId officer;
};

struct AddNote {
  std::string text;
};

struct RecordContact {
  ContactAttempt attempt;
};

struct ChangeStatus {
  CaseStatus to;
  std::string reason;
};

// By the program when a record shows the child found; by a person where the reason needs a second person.
struct ProposeClosure {
  ClosureCode code;
  std::vector<ClosureEvidence> evidence;
  std::string why;
};

struct DismissProposal {
  int number;
  std::string reason;
};

// `proposal` 0: none. With a number, the proposal's evidence counts with `evidence`.
struct CloseCase {
  ClosureCode code;
  std::vector<ClosureEvidence> evidence;
  std::string note;
  int proposal = 0;
};

struct ReopenCase {
  std::string reason;
};

using CaseAct = std::variant<OpenCase, AssignCase, AddNote, RecordContact, ChangeStatus, ProposeClosure,
                             DismissProposal, CloseCase, ReopenCase>;

// Stable word of an act, for the act's row in the journal: "open_case", "assign_case" ...
std::string_view word(const CaseAct& act);

// Who acts (0: the program, by rule), the day, and the child's open case other than the one acted on (0:
// none).
struct ActContext {
  UserId who;
  Today today;
  CaseId other_open{};
};

}  // namespace onroll
