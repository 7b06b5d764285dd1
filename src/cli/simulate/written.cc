#include "cli/simulate/written.h"

#include <fmt/format.h>

#include "base/hash.h"

namespace onroll::cli {
namespace {

std::string in_words(std::int32_t year) {
  if (year < 0) return "Nursery 2";
  return year == 0 ? "Reception" : fmt::format("Year {}", year);
}

std::string enrolment_in_words(char code) {
  switch (code) {
    case 'M':
      return "Main - Dual Registration";
    case 'S':
      return "Subsidiary - Dual Registration";
    default:
      return "Single Registration";
  }
}

// A class name like 7B or RM, the same for a child in every file of that school.
std::string registration_group(const Written& row) {
  return fmt::format("{}{}", year_word(row.year), "ABMNT"[row.child % 5]);
}

// A number of that source's own, which says nothing about the child's number anywhere else.
std::string reference(const Written& row) {
  const std::int32_t where = row.school == nullptr ? 0 : row.school->urn;
  return fmt::format("{}", hash64(fmt::format("{} {} {}", row.child, where, row.standing)) % 100'000'000);
}

Cell optional_date(const std::optional<Date>& day) {
  return day ? Cell(*day) : Cell(std::string());
}

std::string parent_name(const Parent& parent) {
  return fmt::format("{} {} {}", parent.title, parent.forename, parent.surname);
}

std::string school_words(const SimSchool* school, What what) {
  if (school == nullptr) return "";
  if (what == What::dfe_number) return fmt::format("999/{:04}", school->establishment);
  return what == What::urn || what == What::other_urn ? fmt::format("{}", school->urn) : school->name;
}

std::string name_words(const Written& row, What what) {
  if (what == What::surname) return row.surname;
  if (what == What::former_surname) return row.former_surname;
  return what == What::forename ? row.forename : row.middle_names;
}

Cell school_life(const Written& row, What what) {
  if (what == What::year_as_number) return year_word(row.year);
  if (what == What::year_in_words) return in_words(row.year);
  if (what == What::year_short) return row.year > 0 ? fmt::format("Y{}", row.year) : year_word(row.year);
  if (what == What::registration_group) return registration_group(row);
  if (what == What::enrolment_code) return std::string(1, row.enrolment);
  return enrolment_in_words(row.enrolment);
}

std::string home_words(const Written& row, What what) {
  if (what == What::address) return line_of(row.home);
  if (what == What::address_line_1) return row.home.house + " " + row.home.street;
  if (what == What::house) return row.home.house;
  if (what == What::street) return row.home.street;
  return what == What::town ? row.home.town : row.home.postcode;
}

std::string parent_words(const Written& row, What what) {
  const Parent& parent = row.family->parents.front();
  if (what == What::parent) return parent_name(parent);
  if (what == What::relationship) return parent.relationship;
  return what == What::telephone ? parent.telephone : parent.email;
}

Cell cell(const Written& row, What what) {
  switch (what) {
    case What::urn:
    case What::dfe_number:
    case What::school_name:
      return school_words(row.school, what);
    case What::other_urn:
    case What::other_school:
      return school_words(row.other_school, what);
    case What::upn:
      return row.upn;
    case What::former_upn:
      return row.former_upn;
    case What::nhs_number:
      return row.nhs_number;
    case What::surname:
    case What::former_surname:
    case What::forename:
    case What::middle_names:
      return name_words(row, what);
    case What::date_of_birth:
      return row.born;
    case What::sex:
      return std::string(row.female ? "F" : "M");
    case What::year_as_number:
    case What::year_in_words:
    case What::year_short:
    case What::registration_group:
    case What::enrolment_code:
    case What::enrolment_in_words:
      return school_life(row, what);
    case What::admission_date:
      return optional_date(row.from);
    case What::leaving_date:
      return optional_date(row.until);
    case What::seen:
      return optional_date(row.seen);
    case What::address:
    case What::address_line_1:
    case What::house:
    case What::street:
    case What::town:
    case What::postcode:
      return home_words(row, what);
    case What::parent:
    case What::relationship:
    case What::telephone:
    case What::email:
      return parent_words(row, what);
    case What::free_meals:
      return std::string(row.child % 4 == 0 ? "Y" : "N");
    case What::pastoral_house:
      return std::string(row.child % 2 == 0 ? "Kestrel" : "Heron");
    case What::ground:
      return row.ground == '\0' ? std::string() : fmt::format("9(1)({})", row.ground);
    case What::said:
      return row.said;
    case What::standing:
      return row.standing;
    case What::by:
      return row.by;
    case What::reference:
      return reference(row);
  }
  return std::string();
}

bool in_capitals(What what) {
  return what == What::surname || what == What::forename || what == What::middle_names ||
         what == What::former_surname;
}

Home known_home(const County& county, const SimChild& child) {
  const Family& family = family_of(county, child);
  const bool only_before = child.before >= 0 && (child.after < 0 || child.roll_slip != Slip::none);
  return only_before ? family.former_home : family.home;
}

}  // namespace

Table laid_out(std::span<const Written> rows, const Layout& layout) {
  Table table;
  for (const Heading& heading : layout.headings) table.header.emplace_back(heading.header);
  table.rows.reserve(rows.size());
  for (const Written& row : rows) {
    auto& cells = table.rows.emplace_back();
    cells.reserve(layout.headings.size());
    for (const Heading& heading : layout.headings) {
      cells.push_back(cell(row, heading.what));
      if (layout.in_capitals && in_capitals(heading.what))
        cells.back() = capitals(std::get<std::string>(cells.back()));
    }
    table.children.push_back(row.child);
  }
  return table;
}

Written plainly(const County& county, std::int32_t at) {
  const SimChild& child = county.children[static_cast<std::size_t>(at)];
  Written row;
  row.child = at + 1;
  row.family = &family_of(county, child);
  row.upn = child.former_upn.empty() ? child.upn : child.former_upn;
  row.nhs_number = child.nhs_number;
  row.surname = child.former_surname.empty() ? child.surname : child.former_surname;
  row.forename = child.forename;
  row.middle_names = child.middle_names;
  row.born = child.born;
  row.female = child.female;
  row.home = known_home(county, child);
  row.year = child.year;
  return row;
}

Written in_first_snapshot(const County& county, std::int32_t at) {
  const SimChild& child = county.children[static_cast<std::size_t>(at)];
  Written row = plainly(county, at);
  row.home = row.family->former_home;
  row.year = child.year - 1;
  row.school = child.before < 0 ? nullptr : &school_at(county, child.before);
  row.enrolment = child.story == Story::dual_registered ? 'M' : 'C';
  return row;
}

Written in_second_snapshot(const County& county, std::int32_t at, Random& random) {
  const SimChild& child = county.children[static_cast<std::size_t>(at)];
  Written row = plainly(county, at);
  row.home = row.family->home;
  row.school = child.after < 0 ? nullptr : &school_at(county, child.after);
  row.enrolment = child.story == Story::dual_registered && child.variant == 0 ? 'M' : 'C';
  row.upn = child.upn;
  row.former_upn = child.former_upn;
  row.surname = child.surname;
  row.former_surname = child.former_surname;
  if (child.roll_slip == Slip::wrong_date_of_birth) row.born = wrong_date(row.born);
  if (child.roll_slip == Slip::typing_error) {
    std::string& name = random.below(2) == 0 ? row.surname : row.forename;
    name = mistyped(name, random);
  }
  return row;
}

Date wrong_date(Date right) {
  const auto parts = ymd(right);
  const unsigned day{parts.day()};
  const unsigned month{parts.month()};
  const int year{parts.year()};
  if (day <= 12 && day != month) return date(year, day, month);
  return right + std::chrono::days{day < 28 ? 1 : -10};
}

std::string year_word(std::int32_t year) {
  if (year < 0) return "N2";
  return year == 0 ? "R" : fmt::format("{}", year);
}

std::string line_of(const Home& home) {
  return fmt::format("{} {}, {}", home.house, home.street, home.town);
}

}  // namespace onroll::cli
