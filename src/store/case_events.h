// What was decided about a case, put into the journal: the one place that makes its events from
// cases/events.h.
#pragma once

#include <vector>

#include "cases/events.h"
#include "store/ledger.h"

namespace onroll::store {

// Whose case it is, and who decided: user 0 is the program, by rule.
struct CaseHeading {
  CaseId case_id;
  ChildId child;
  UserId by;
};

void add_case_events(Ledger& ledger, const CaseHeading& heading, const std::vector<CaseEvent>& events);

}  // namespace onroll::store
