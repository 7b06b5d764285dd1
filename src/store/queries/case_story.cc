#include "store/queries/case_story.h"

#include <fmt/format.h>

#include "base/contract.h"
#include "cases/decide.h"
#include "cases/event_text.h"
#include "journal/events.h"
#include "sql/findings.h"
#include "sql/journal.h"
#include "sql/pages_cases.h"
#include "store/rows.h"

namespace onroll::store {
namespace {

CaseEvent event_of(const std::optional<std::string_view>& payload) {
  require(payload.has_value(), "a case's event has lost its payload");
  const auto changed = std::get<journal::CaseChanged>(journal::decode("case_changed", *payload));
  auto event = decode_case_event(changed.kind, changed.text);
  require(event.has_value(), "the journal holds a case event nobody can read");
  return *std::move(event);
}

}  // namespace

std::optional<ChildCard> child_card(Connection& connection, ChildId id) {
  const auto row = connection.first(sql::ChildCard{id.value});
  if (!row) return std::nullopt;
  return ChildCard{.id = id,
                   .surname = row->surname,
                   .forename = row->forename,
                   .date_of_birth = held_date_if_any(row->date_of_birth),
                   .merged_into = {row->merged_into.value_or(0)}};
}

std::optional<FindingHeld> finding_of(Connection& connection, ChildId id) {
  const std::vector<std::int64_t> children{id.value};
  const auto row = connection.first(sql::FindingsOfChildren{children});
  if (!row) return std::nullopt;
  return FindingHeld{.cause = *parse_cause(row->cause),
                     .since = held_date(row->since),
                     .last_school = held_urn(row->last_school_urn),
                     .evidence = row->evidence,
                     .case_due = held_date_if_any(row->case_due),
                     .found_on = held_date(row->found_on)};
}

std::vector<CaseInBrief> cases_of_child(Connection& connection, ChildId id) {
  std::vector<CaseInBrief> cases;
  for (const auto row : connection.query(sql::CasesOfChild{id.value})) {
    cases.push_back({.id = {row.case_id},
                     .status = *parse_case_status(row.status),
                     .opened_on = held_date(row.opened_on),
                     .closed_on = held_date_if_any(row.closed_on)});
  }
  return cases;
}

std::vector<CaseHappened> case_events(Connection& connection, CaseId id) {
  std::vector<CaseHappened> events;
  for (const auto row : connection.query(sql::EventsAbout{.subject = fmt::format("case:{}", id.value)}))
    events.push_back({event_of(row.payload), std::string(row.at), {row.user_id}});
  return events;
}

std::optional<CaseStory> case_story(Connection& connection, CaseId id) {
  CaseStory story{.work = {.id = id}, .events = case_events(connection, id)};
  if (story.events.empty()) return std::nullopt;
  for (const auto& happened : story.events) story.work = apply(std::move(story.work), happened.event);
  auto child = child_card(connection, story.work.child);
  require(child.has_value(), "a case is about a child nobody knows");
  story.child = *std::move(child);
  return story;
}

}  // namespace onroll::store
