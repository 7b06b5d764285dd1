// Schools, their links and term dates.
#include "sql/reference.h"
#include "base/text.h"
#include "store/apply/apply.h"
#include "store/rows.h"

namespace onroll::store {
namespace {

std::optional<std::int64_t> wide(const std::optional<int>& number) {
  return number;
}

}  // namespace

void apply_event(Connection& connection, const journal::SchoolsTaken& e, const Happened&) {
  for (const auto& school : e.schools) {
    const auto opened = school.opened ? std::optional(iso(*school.opened)) : std::nullopt;
    const auto closed = school.closed ? std::optional(iso(*school.closed)) : std::nullopt;
    connection.run(sql::UpsertSchool{
        .urn = school.urn.number(),
        .la_code = school.authority ? std::optional<std::int64_t>(school.authority->number()) : std::nullopt,
        .school_number = school.number ? std::optional<std::int64_t>(school.number->number()) : std::nullopt,
        .name = school.name,
        .name_folded = fold_name(school.name),
        .kind = school.type,
        .kind_group = school.type_group,
        .phase = school.phase,
        .status = school.status,
        .opened_on = opened,
        .closed_on = closed,
        .low_age = wide(school.low_age),
        .high_age = wide(school.high_age),
        .town = school.district,
        .address = school.address,
        .postcode = text_or_null(school.postcode),
        .telephone = school.telephone,
        .details = journal::school_text(school)});
  }
}

void apply_event(Connection& connection, const journal::SchoolLinksTaken& e, const Happened&) {
  for (const auto& link : e.links) {
    const auto on = link.on ? std::optional(iso(*link.on)) : std::nullopt;
    connection.run(sql::UpsertSchoolLink{link.school.number(), link.other.number(), link.relation, on});
  }
}

void apply_event(Connection& connection, const journal::TermDatesTaken& e, const Happened&) {
  std::int64_t number = 0;
  for (const auto& row : e.dates) {
    connection.run(sql::InsertTermDate{.import_id = e.import.value,
                                       .row_number = ++number,
                                       .urn = row.school ? row.school->number() : 0,
                                       .kind = word(row.kind),
                                       .first_day = iso(row.from),
                                       .last_day = iso(row.until),
                                       .name = row.name});
  }
}

}  // namespace onroll::store
