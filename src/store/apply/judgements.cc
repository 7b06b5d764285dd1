// Pairs, findings and cases.
#include <fmt/format.h>

#include <optional>
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

namespace {

std::optional<std::int64_t> pattern_of(const journal::FoundPair& pair) {
  return pair.log_odds ? std::optional(pair.pattern) : std::nullopt;
}

}  // namespace

void apply_event(Connection& connection, const journal::PairsFound& e, const Happened&) {
  connection.run_all(e.pairs | std::views::transform([](const journal::FoundPair& pair) {
                       return sql::InsertPair{.pair_id = pair.pair.value,
                                              .child_a = pair.a.value,
                                              .child_b = pair.b.value,
                                              .record_a = pair.record_a.value,
                                              .record_b = pair.record_b.value,
                                              .reasons = pair.reasons,
                                              .rule = pair.rule,
                                              .log_odds = pair.log_odds,
                                              .pattern = pattern_of(pair),
                                              .parameters = pair.parameters};
                     }));
}

void apply_event(Connection& connection, const journal::PairReopened& e, const Happened&) {
  connection.run(sql::ReopenPair{.pair_id = e.found.pair.value,
                                 .record_a = e.found.record_a.value,
                                 .record_b = e.found.record_b.value,
                                 .reasons = e.found.reasons,
                                 .rule = e.found.rule,
                                 .log_odds = e.found.log_odds,
                                 .pattern = pattern_of(e.found),
                                 .parameters = e.found.parameters,
                                 .news = e.news});
}

void apply_event(Connection& connection, const journal::PairDecided& e, const Happened&) {
  connection.run(sql::SetPairState{e.pair.value, e.state, e.settled_at});
}

void apply_event(Connection& connection, const journal::ParametersLearned& e, const Happened& happened) {
  connection.run(sql::AddParameters{.parameters_id = e.number,
                                    .version = e.version,
                                    .learned_at = happened.at,
                                    .user_id = happened.by.value,
                                    .model = e.model});
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
