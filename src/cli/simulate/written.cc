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

const Parent& first_parent(const Written& row) {
  return row.family->parents.front();
}

struct CellOf {
  What what;
  Cell (*cell)(const Written& row);
};
// In the order of What, so that a column's place finds it.
constexpr std::array kCells = std::to_array<CellOf>({
    {What::urn, [](const Written& row) -> Cell { return school_words(row.school, What::urn); }},
    {What::dfe_number, [](const Written& row) -> Cell { return school_words(row.school, What::dfe_number); }},
    {What::school_name,
     [](const Written& row) -> Cell { return school_words(row.school, What::school_name); }},
    {What::upn, [](const Written& row) -> Cell { return row.upn; }},
    {What::former_upn, [](const Written& row) -> Cell { return row.former_upn; }},
    {What::nhs_number, [](const Written& row) -> Cell { return row.nhs_number; }},
    {What::surname, [](const Written& row) -> Cell { return row.surname; }},
    {What::former_surname, [](const Written& row) -> Cell { return row.former_surname; }},
    {What::forename, [](const Written& row) -> Cell { return row.forename; }},
    {What::middle_names, [](const Written& row) -> Cell { return row.middle_names; }},
    {What::date_of_birth, [](const Written& row) -> Cell { return row.born; }},
    {What::sex, [](const Written& row) -> Cell { return std::string(row.female ? "F" : "M"); }},
    {What::year_as_number, [](const Written& row) -> Cell { return year_word(row.year); }},
    {What::year_in_words, [](const Written& row) -> Cell { return in_words(row.year); }},
    {What::year_short,
     [](const Written& row)
         -> Cell { return row.year > 0 ? fmt::format("Y{}", row.year) : year_word(row.year); }},
    {What::registration_group, [](const Written& row) -> Cell { return registration_group(row); }},
    {What::enrolment_code, [](const Written& row) -> Cell { return std::string(1, row.enrolment); }},
    {What::enrolment_in_words, [](const Written& row) -> Cell { return enrolment_in_words(row.enrolment); }},
    {What::admission_date, [](const Written& row) -> Cell { return optional_date(row.from); }},
    {What::address, [](const Written& row) -> Cell { return line_of(row.home); }},
    {What::address_line_1, [](const Written& row) -> Cell { return row.home.house + " " + row.home.street; }},
    {What::house, [](const Written& row) -> Cell { return row.home.house; }},
    {What::street, [](const Written& row) -> Cell { return row.home.street; }},
    {What::town, [](const Written& row) -> Cell { return row.home.town; }},
    {What::postcode, [](const Written& row) -> Cell { return row.home.postcode; }},
    {What::parent, [](const Written& row) -> Cell { return parent_name(first_parent(row)); }},
    {What::relationship, [](const Written& row) -> Cell { return first_parent(row).relationship; }},
    {What::telephone, [](const Written& row) -> Cell { return first_parent(row).telephone; }},
    {What::email, [](const Written& row) -> Cell { return first_parent(row).email; }},
    {What::free_meals,
     [](const Written& row) -> Cell { return std::string(row.child % 4 == 0 ? "Y" : "N"); }},
    {What::pastoral_house,
     [](const Written& row) -> Cell { return std::string(row.child % 2 == 0 ? "Kestrel" : "Heron"); }},
    {What::leaving_date, [](const Written& row) -> Cell { return optional_date(row.until); }},
    {What::ground,
     [](const Written& row)
         -> Cell { return row.ground == '\0' ? std::string() : fmt::format("9(1)({})", row.ground); }},
    {What::other_urn, [](const Written& row) -> Cell { return school_words(row.other_school, What::urn); }},
    {What::other_school,
     [](const Written& row) -> Cell { return school_words(row.other_school, What::school_name); }},
    {What::said, [](const Written& row) -> Cell { return row.said; }},
    {What::standing, [](const Written& row) -> Cell { return row.standing; }},
    {What::seen, [](const Written& row) -> Cell { return optional_date(row.seen); }},
    {What::by, [](const Written& row) -> Cell { return row.by; }},
    {What::reference, [](const Written& row) -> Cell { return reference(row); }},
});
static_assert([] {
  for (std::size_t i = 0; i < kCells.size(); ++i) {
    if (static_cast<std::size_t>(kCells[i].what) != i) return false;
  }
  return kCells.size() == static_cast<std::size_t>(What::reference) + 1;
}());

Cell cell(const Written& row, What what) {
  return kCells[static_cast<std::size_t>(what)].cell(row);
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
