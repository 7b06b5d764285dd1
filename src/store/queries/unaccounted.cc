#include "store/queries/unaccounted.h"

#include "base/contract.h"
#include "sql/journal.h"
#include "sql/pages_cases.h"
#include "store/rows.h"

namespace onroll::store {
namespace {

constexpr std::string_view kReconciledSetting = "reconciled";

std::string_view word_of(FindingState state) {
  return state == FindingState::in_transit ? "in_transit" : "unaccounted";
}

std::string_view word_of(UnaccountedSort sort) {
  switch (sort) {
    case UnaccountedSort::since:
      return "since";
    case UnaccountedSort::name:
      return "name";
    case UnaccountedSort::date_of_birth:
      return "date_of_birth";
    case UnaccountedSort::cause:
      return "cause";
    case UnaccountedSort::school:
      return "school";
  }
  require(false, "an order of the list that nobody knows");
  return {};
}

std::string_view cause_wanted(const UnaccountedFilter& filter) {
  return filter.cause ? word(*filter.cause) : std::string_view();
}

std::string_view state_wanted(const UnaccountedFilter& filter) {
  return filter.state ? word_of(*filter.state) : std::string_view();
}

std::int64_t school_wanted(const UnaccountedFilter& filter) {
  return filter.last_school ? filter.last_school->number() : 0;
}

UnaccountedRow row_of(const auto& row) {
  return {.child = {row.child_id},
          .surname = std::string(row.surname),
          .forename = std::string(row.forename),
          .upn = std::string(row.upn.value_or("")),
          .date_of_birth = held_date_if_any(row.date_of_birth),
          .state = row.state == "in_transit" ? FindingState::in_transit : FindingState::unaccounted,
          .cause = *parse_cause(row.cause),
          .since = held_date(row.since),
          .last_school = held_urn(row.last_school_urn),
          .last_school_name = std::string(row.school_name.value_or("")),
          .evidence = std::string(row.evidence),
          .case_due = held_date_if_any(row.case_due),
          .found_on = held_date(row.found_on),
          .case_id = row.case_id ? std::optional(CaseId{*row.case_id}) : std::nullopt,
          .case_open = row.case_open == 1};
}

}  // namespace

std::vector<UnaccountedRow> unaccounted(Connection& connection, const UnaccountedFilter& filter) {
  std::vector<UnaccountedRow> rows;
  for (const auto row : connection.query(sql::Unaccounted{.cause = cause_wanted(filter),
                        .state = state_wanted(filter),
                        .urn = school_wanted(filter),
                        .sort = word_of(filter.sort),
                        .downwards = filter.order == SortOrder::descending ? 1 : 0,
                        .most = filter.most,
                        .skip = filter.skip})) {
    rows.push_back(row_of(row));
  }
  return rows;
}

std::int64_t count_unaccounted(Connection& connection, const UnaccountedFilter& filter) {
  return connection
      .one(sql::CountUnaccounted{
          .cause = cause_wanted(filter), .state = state_wanted(filter), .urn = school_wanted(filter)})
      .children;
}

std::vector<CauseCount> count_causes(Connection& connection) {
  const auto held = connection.all(sql::CountCauses{});
  std::vector<CauseCount> counts;
  for (const Cause cause : all_causes()) {
    CauseCount count{.cause = cause};
    for (const auto& row : held) {
      if (row.cause != word(cause)) continue;
      (row.state == "in_transit" ? count.in_transit : count.unaccounted) += row.children;
    }
    if (count.unaccounted + count.in_transit > 0) counts.push_back(count);
  }
  return counts;
}

std::vector<SchoolCount> last_schools(Connection& connection) {
  std::vector<SchoolCount> schools;
  for (const auto row : connection.query(sql::LastSchools{}))
    schools.push_back({*held_urn(row.urn), std::string(row.name), row.children});
  return schools;
}

std::optional<LastReconciled> last_reconciled(Connection& connection) {
  const auto held = connection.first(sql::ReadSetting{.name = kReconciledSetting});
  if (!held) return std::nullopt;
  const auto gap = held->value.find(' ');
  return LastReconciled{.at = held->value.substr(gap + 1), .as_of = held_date(held->value.substr(0, gap))};
}

void note_reconciled(Connection& connection, const LastReconciled& run) {
  connection.run(sql::WriteSetting{.name = kReconciledSetting, .value = iso(run.as_of) + ' ' + run.at});
}

}  // namespace onroll::store
