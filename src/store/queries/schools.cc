#include "store/queries/schools.h"

#include <algorithm>

#include "register/roll_difference.h"
#include "sql/pages_register.h"
#include "store/queries/rolls_compared.h"
#include "store/rows.h"
#include "store/world.h"

namespace onroll::store {
namespace {

std::int64_t area_of_council(Connection& connection) {
  const auto profile = council_profile(connection);
  if (!profile.la_code) return 0;
  const auto code = LaCode::parse(*profile.la_code);
  return code ? code->number() : 0;
}

// REQUIRES: both are in the order of their URNs.
template <typename Row, typename Use>
void for_its_school(std::vector<SchoolLine>& schools, const Row& row, Use use) {
  const auto found = std::ranges::lower_bound(
      schools, row.urn, {}, [](const SchoolLine& line) { return std::int64_t{line.urn.number()}; });
  if (found != schools.end() && found->urn.number() == row.urn) use(*found);
}

}  // namespace

std::optional<Date> SchoolLine::last_heard() const {
  if (!newest) return last_notice;
  return last_notice ? std::max(*last_notice, newest->as_of) : newest->as_of;
}

std::vector<SchoolLine> council_schools(Connection& connection, Today today) {
  std::vector<SchoolLine> schools;
  for (const auto row : connection.query(sql::SchoolsOfCouncil{area_of_council(connection)})) {
    schools.push_back({.urn = *held_urn(row.urn),
                       .name = std::string(row.name),
                       .name_folded = std::string(row.name_folded),
                       .phase = std::string(row.phase),
                       .status = std::string(row.status)});
  }
  std::ranges::sort(schools, {}, &SchoolLine::urn);
  const auto as_of = iso(today.date);
  for (const auto row : connection.query(sql::LastTwoRolls{as_of})) {
    const RollSent roll{{row.import_id}, held_date(row.as_of), row.pupils};
    for_its_school(schools, row,
                   [&](SchoolLine& school) { (row.place == 1 ? school.newest : school.previous) = roll; });
  }
  for (const auto row : connection.query(sql::LastNotices{as_of})) {
    for_its_school(schools, row, [&](SchoolLine& school) { school.last_notice = held_date(row.last_on); });
  }
  std::ranges::stable_sort(schools, {}, &SchoolLine::name_folded);
  return schools;
}

void count_movements(Connection& connection, std::span<SchoolLine> schools) {
  std::vector<std::int64_t> imports;
  for (const auto& school : schools) {
    if (!school.previous) continue;
    imports.push_back(school.newest->import.value);
    imports.push_back(school.previous->import.value);
  }
  const RollsCompared rolls(connection, imports);
  for (auto& school : schools) {
    if (!school.previous) continue;
    const auto difference = roll_difference(rolls.children(school.previous->import, school.urn),
                                            rolls.children(school.newest->import, school.urn));
    school.joined = static_cast<std::int64_t>(difference.joined.size());
    school.left = static_cast<std::int64_t>(difference.left.size());
  }
}

}  // namespace onroll::store
