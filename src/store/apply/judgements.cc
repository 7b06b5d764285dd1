// Pairs, findings and cases.
#include <fmt/format.h>

#include <ranges>
#include <vector>

#include "cases/decide.h"
#include "cases/event_text.h"
#include "sql/cases.h"
#include "sql/children.h"
#include "sql/findings.h"
#include "store/apply/apply.h"
#include "store/case_loading.h"
#include "store/rows.h"

namespace onroll::store {

void apply_event(Connection& connection, const journal::PairsFound& e, const Happened&) {
  connection.run_all(e.pairs | std::views::transform([](const journal::FoundPair& pair) {
                       return sql::InsertPair{
                           pair.pair.value,     pair.a.value, pair.b.value, pair.record_a.value,
                           pair.record_b.value, pair.reasons, pair.rule};
                     }));
}

void apply_event(Connection& connection, const journal::PairDecided& e, const Happened&) {
  connection.run(sql::SetPairState{e.pair.value, e.state});
}

void apply_event(Connection& connection, const journal::FindingsChanged& e, const Happened&) {
  for (const auto& finding : e.set) {
    const auto due = finding.case_due ? std::optional(iso(*finding.case_due)) : std::nullopt;
    connection.run(sql::UpsertFinding{.child_id = finding.child.value,
                                      .state = finding.state,
                                      .cause = finding.cause,
                                      .since = iso(finding.since),
                                      .last_school_urn = number_or_null(finding.last_school),
                                      .evidence = finding.evidence,
                                      .case_due = due,
                                      .found_on = iso(finding.found_on)});
  }
  connection.run_all(e.cleared |
                     std::views::transform([](ChildId child) { return sql::DeleteFinding{child.value}; }));
}

void apply_event(Connection& connection, const journal::CaseChanged& e, const Happened& happened) {
  write_case(connection, load_case(connection, e.case_id, happened.event_id), happened.at.substr(0, 10));
}

}  // namespace onroll::store
