// The one place that says whether an act on a case is a road or a refusal, and what follows from it.
#pragma once

#include <expected>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cases/acts.h"
#include "cases/case.h"
#include "cases/events.h"

namespace onroll {

// RETURNS the events of `act`, in order, or why it may not be. `current` is the case acted on; for OpenCase
// it is the child's newest case, if there ever was one (none: nullopt), and the events then begin a new case.
// REQUIRES: for OpenCase, `current` is about the same child.
// Notes and contact attempts are roads from every status, closed too: a concern never waits (law.md SAF-01).
// REFUSES with one of the rules of `case_rules`.
std::expected<std::vector<CaseEvent>, Refusal> decide(const std::optional<Case>& current, const CaseAct& act,
                                                      const ActContext& context);

// The case after `event`. A case begins as Case{.id = id}; replaying its events in order gives the current
// one.
Case apply(Case work, const CaseEvent& event);

// The rule words of refusals, with what each asks: for the printed page.
struct CaseRule {
  std::string_view word;
  std::string_view asks;
};
std::span<const CaseRule> case_rules();

Case replay(CaseId id, const std::vector<CaseEvent>& events);

}  // namespace onroll
