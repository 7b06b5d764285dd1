#include "store/case_events.h"

#include "cases/event_text.h"

namespace onroll::store {

void add_case_events(Ledger& ledger, const CaseHeading& heading, const std::vector<CaseEvent>& events) {
  for (const auto& event : events) {
    ledger.add(journal::CaseChanged{.case_id = heading.case_id,
                                    .child = heading.child,
                                    .at = ledger.occasion().at,
                                    .by = heading.by,
                                    .kind = std::string(kind_of(event).name),
                                    .text = encode(event)});
  }
}

}  // namespace onroll::store
