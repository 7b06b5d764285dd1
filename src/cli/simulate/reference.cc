// Schools as GIAS gives them, their predecessors and successors, and the days they are open.
#include <fmt/format.h>

#include "cli/simulate/files.h"

namespace onroll::cli {
namespace {

using std::chrono::days;

struct Kind {
  std::string_view type_code, type, group_code, group, phase_code, phase;
  std::int32_t low, high;
};

Kind kind_of(Phase phase) {
  switch (phase) {
    case Phase::infant:
      return {"01", "Community school", "4", "Local authority maintained schools", "2", "Primary", 4, 7};
    case Phase::junior:
      return {"01", "Community school", "4", "Local authority maintained schools", "2", "Primary", 7, 11};
    case Phase::primary:
      return {"02", "Voluntary aided school", "4", "Local authority maintained schools", "2", "Primary", 3,
              11};
    case Phase::secondary:
      return {"34", "Academy converter", "10", "Academies", "4", "Secondary", 11, 18};
    case Phase::all_through:
      return {"35", "Free schools", "11", "Free Schools", "7", "All-through", 4, 18};
    case Phase::special:
      return {"07", "Community special school", "5", "Special schools", "0", "Not applicable", 4, 16};
    case Phase::pupil_referral:
      return {"14", "Pupil referral unit", "4", "Local authority maintained schools",
              "0",  "Not applicable",      11,  16};
    case Phase::independent:
      return {"11", "Other independent school", "3", "Independent schools", "0", "Not applicable", 4, 18};
  }
  return {};
}

const std::vector<std::string> kSchoolHeader = {"URN",
                                                "LA (code)",
                                                "LA (name)",
                                                "EstablishmentNumber",
                                                "EstablishmentName",
                                                "TypeOfEstablishment (code)",
                                                "TypeOfEstablishment (name)",
                                                "EstablishmentTypeGroup (code)",
                                                "EstablishmentTypeGroup (name)",
                                                "EstablishmentStatus (code)",
                                                "EstablishmentStatus (name)",
                                                "OpenDate",
                                                "CloseDate",
                                                "PhaseOfEducation (code)",
                                                "PhaseOfEducation (name)",
                                                "StatutoryLowAge",
                                                "StatutoryHighAge",
                                                "NurseryProvision (name)",
                                                "OfficialSixthForm (name)",
                                                "Gender (name)",
                                                "Street",
                                                "Town",
                                                "Postcode",
                                                "TelephoneNum"};

std::string gias_day(const std::optional<Date>& day) {  // 01-09-2026
  if (!day) return "";
  const auto parts = ymd(*day);
  return fmt::format("{:02}-{:02}-{}", unsigned{parts.day()}, unsigned{parts.month()},
                     static_cast<int>(parts.year()));
}

std::vector<Cell> school_cells(const County& county, const SimSchool& school, std::optional<Date> opened) {
  const Kind kind = kind_of(school.phase);
  return {fmt::format("{}", school.urn),
          std::string(kCouncilCode),
          std::string(kCouncilName),
          fmt::format("{:04}", school.establishment),
          school.name,
          std::string(kind.type_code),
          std::string(kind.type),
          std::string(kind.group_code),
          std::string(kind.group),
          std::string(school.closed ? "2" : "1"),
          std::string(school.closed ? "Closed" : "Open"),
          gias_day(opened),
          gias_day(school.closed),
          std::string(kind.phase_code),
          std::string(kind.phase),
          fmt::format("{}", kind.low),
          fmt::format("{}", kind.high),
          std::string(school.nursery ? "Has Nursery Classes" : "No Nursery Classes"),
          std::string(school.sixth_form ? "Has a sixth form" : "Does not have a sixth form"),
          std::string("Mixed"),
          school.street,
          county.towns[static_cast<std::size_t>(school.district)].name,
          school.postcode,
          fmt::format("01632 960{:03}", school.urn % 1000)};
}

void write_gias(const County& county, Output& output) {
  Table schools{.header = kSchoolHeader, .rows = {}, .children = {}};
  Table links{.header = {"URN", "LinkURN", "LinkName", "LinkType", "LinkEstablishedDate"},
              .rows = {},
              .children = {}};
  std::vector<std::optional<Date>> opened(county.schools.size());
  for (const SimSchool& school : county.schools) {
    if (!school.closed) continue;
    const SimSchool& next = school_at(county, school.successor);
    const std::string on = gias_day(*school.closed + days{1});
    opened[static_cast<std::size_t>(school.successor)] = *school.closed + days{1};
    links.rows.push_back({fmt::format("{}", school.urn), fmt::format("{}", next.urn), next.name,
                          std::string("Successor"), on});
    links.rows.push_back({fmt::format("{}", next.urn), fmt::format("{}", school.urn), school.name,
                          std::string("Predecessor"), on});
  }
  for (std::size_t i = 0; i < county.schools.size(); ++i) {
    schools.rows.push_back(school_cells(county, county.schools[i], opened[i]));
  }
  output.table("schools.csv", schools, {Container::windows_1252, DateForm::iso});
  output.table("school-links.csv", links, {Container::windows_1252, DateForm::iso});
  output.load("schools schools.csv");
  output.load("school-links school-links.csv");
}

Date monday_from(Date day) {
  const std::chrono::weekday name{day};
  return day + (std::chrono::Monday - name);
}

// School begins on the first weekday of September.
Date first_day(int year) {
  const Date first = date(year, 9, 1);
  const std::chrono::weekday name{first};
  return name == std::chrono::Saturday || name == std::chrono::Sunday ? monday_from(first) : first;
}

void add_days(Table& table, std::string school, std::string_view kind, std::pair<Date, Date> both,
              std::string name) {
  table.rows.push_back({std::string(school.empty() ? kCouncilCode : ""), std::move(school), std::string(kind),
                        both.first, both.second, std::move(name)});
}

void add_year(Table& table, int year) {
  const Date autumn = first_day(year), half = monday_from(date(year, 10, 24));
  const Date spring = monday_from(date(year + 1, 1, 4)), second_half = monday_from(date(year + 1, 2, 13));
  const Date summer = monday_from(date(year + 1, 4, 10)), third_half = monday_from(date(year + 1, 5, 25));
  add_days(table, "", "term", {autumn, monday_from(date(year, 12, 13)) + days{4}},
           fmt::format("Autumn term {}", year));
  add_days(table, "", "half_term", {half, half + days{4}}, "Autumn half-term");
  add_days(table, "", "term", {spring, monday_from(date(year + 1, 3, 20)) + days{4}},
           fmt::format("Spring term {}", year + 1));
  add_days(table, "", "half_term", {second_half, second_half + days{4}}, "Spring half-term");
  add_days(table, "", "term", {summer, monday_from(date(year + 1, 7, 14)) + days{2}},
           fmt::format("Summer term {}", year + 1));
  add_days(table, "", "half_term", {third_half, third_half + days{4}}, "Summer half-term");
}

// Two training days a school and year; one school in five has told the council nothing.
void add_training_days(Table& table, const SimSchool& school, int year) {
  if (school.closed || school.urn % 5 == 0) return;
  const Date first = first_day(year);
  const Date second = monday_from(date(year, 11, 9)) + days{school.urn % 5 + 7 * (school.urn % 3)};
  const std::string urn = fmt::format("{}", school.urn);
  add_days(table, urn, "inset", {first, first}, "Training day");
  add_days(table, urn, "inset", {second, second}, "Training day");
}

}  // namespace

void write_schools(const County& county, Output& output) {
  write_gias(county, output);
  Table table{.header = {"LA", "School URN", "Kind", "From", "Until", "Name"}, .rows = {}, .children = {}};
  const int year = static_cast<int>(ymd(new_year(county)).year());
  for (const int first : {year - 1, year}) {
    add_year(table, first);
    for (const SimSchool& school : county.schools) add_training_days(table, school, first);
  }
  output.table("term-dates.csv", table, {Container::utf8, DateForm::slashes});
  output.load("term-dates term-dates.csv");
}

}  // namespace onroll::cli
