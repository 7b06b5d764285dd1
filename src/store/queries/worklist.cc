#include "store/queries/worklist.h"

#include <algorithm>

#include "sql/accounts.h"
#include "sql/journal.h"
#include "sql/pages_cases.h"
#include "store/rows.h"

namespace onroll::store {
namespace {

struct StepOnDay {
  StepKind kind;
  std::optional<Date> due;
};

// See StepsAhead (duties/next_step.h): `later` counts from the day it is due on.
StepOnDay step_on(const auto& row, Date today) {
  const auto later = held_date_if_any(row.later_due);
  if (later && *later <= today) return {*parse_step_kind(*row.later_step), later};
  return {*parse_step_kind(row.next_step), held_date_if_any(row.next_due)};
}

WorklistRow row_of(const auto& row, Date today) {
  const auto step = step_on(row, today);
  std::string sort_name(row.surname_folded);
  sort_name.append(1, ' ').append(row.forename_folded);
  return {.case_id = {row.case_id},
          .child = {row.child_id},
          .surname = std::string(row.surname),
          .forename = std::string(row.forename),
          .sort_name = std::move(sort_name),
          .date_of_birth = held_date_if_any(row.date_of_birth),
          .status = *parse_case_status(row.status),
          .cause = *parse_cause(row.cause),
          .opened_on = held_date(row.opened_on),
          .officer = {row.officer},
          .closure_proposed = row.proposed_closure.has_value(),
          .step = step.kind,
          .due = step.due,
          .last_school = std::string(row.school_name.value_or(""))};
}

std::int64_t officer_wanted(const ClosedFilter& filter) {
  return filter.officer ? filter.officer->value : -1;
}

std::string_view closure_wanted(const ClosedFilter& filter) {
  return filter.closure ? word(*filter.closure) : std::string_view();
}

}  // namespace

Worklist load_worklist(Connection& connection, Date today) {
  std::vector<WorklistRow> rows;
  for (const auto row : connection.query(sql::OpenCases{})) rows.push_back(row_of(row, today));
  return Worklist(std::move(rows), today);
}

std::shared_ptr<const Worklist> KeptWorklist::on(Connection& connection, Date today) {
  return kept_.of({connection.one(sql::LastEvent{}).event_id, today},
                  [&] { return load_worklist(connection, today); });
}

std::vector<ClosedCase> closed_cases(Connection& connection, const ClosedFilter& filter) {
  std::vector<ClosedCase> cases;
  for (const auto row : connection.query(sql::ClosedCases{.officer = officer_wanted(filter),
                        .closure = closure_wanted(filter),
                        .most = filter.most,
                        .skip = filter.skip})) {
    cases.push_back({.case_id = {row.case_id},
                     .child = {row.child_id},
                     .surname = std::string(row.surname),
                     .forename = std::string(row.forename),
                     .date_of_birth = held_date_if_any(row.date_of_birth),
                     .closure = *parse_closure_code(row.closure),
                     .opened_on = held_date(row.opened_on),
                     .closed_on = held_date(row.closed_on),
                     .officer = {row.officer}});
  }
  return cases;
}

std::int64_t count_closed_cases(Connection& connection, const ClosedFilter& filter) {
  return connection
      .one(sql::CountClosedCases{.officer = officer_wanted(filter), .closure = closure_wanted(filter)})
      .cases;
}

std::vector<Colleague> colleagues(Connection& connection) {
  std::vector<Colleague> all;
  for (const auto row : connection.query(sql::Accounts{}))
    all.push_back({{row.user_id}, std::string(row.full_name), *parse_role(row.role), row.disabled == 0});
  std::ranges::stable_sort(all, std::ranges::greater{}, &Colleague::enabled);
  return all;
}

std::string name_of(const std::vector<Colleague>& colleagues, UserId id) {
  if (id == UserId{}) return "Onroll";
  const auto found = std::ranges::find(colleagues, id, &Colleague::id);
  return found == colleagues.end() ? "Somebody without an account" : found->name;
}

}  // namespace onroll::store
