#include "intake/person_row.h"

#include <fmt/format.h>

#include <algorithm>

#include "intake/row_cells.h"
#include "intake/words.h"

namespace onroll {
namespace {

constexpr int kOldestYears = 100;

template <typename Identifier>
void read_identifier(Row& row, Column column, std::optional<Identifier>& into) {
  const auto said = unguarded(row.said(column));
  if (said.empty() || says_nothing(said)) return;
  auto parsed = Identifier::parse(said);
  if (parsed) {
    into = *parsed;
    return;
  }
  row.keep(column);
  row.correct(column, "Left out and kept as said: " + parsed.error().front().sentence);
}

bool is_no_upn_code(std::string_view said) {  // CBDS CS051 "UPN unknown": UN1 to UN10
  return (said.size() == 3 || said.size() == 4) && upper_ascii(said.substr(0, 2)) == "UN" &&
         is_all_digits(said.substr(2));
}

void read_upns(Row& row) {
  if (is_no_upn_code(row.said(Column::upn))) {
    row.keep(Column::upn);
  } else {
    read_identifier(row, Column::upn, row.read.facts.upn);
  }
  read_identifier(row, Column::former_upn, row.read.facts.former_upn);
  read_identifier(row, Column::nhs_number, row.read.facts.nhs_number);
}

void read_name(Row& row) {
  auto& name = row.read.facts.name;
  name.surname = row.said(Column::surname);
  name.forename = row.said(Column::forename);
  name.middle_names = row.said(Column::middle_names);
  const auto full = row.said(Column::full_name);
  if (name.surname.empty() && name.forename.empty() && !full.empty()) {
    name = split_name(full);
    if (full.find(',') == std::string_view::npos)
      row.correct(Column::full_name, "One name was divided: the last word is taken as the surname.");
    row.keep(Column::full_name);
  } else if (!full.empty()) {
    row.keep(Column::full_name);
  }
  const auto preferred = [&](Column column, std::string& legal) {
    const auto said = row.said(column);
    if (said.empty()) return;
    row.keep(column);
    if (!legal.empty()) return;
    legal = said;
    row.correct(column, "The legal name is missing, so the preferred name is used.");
  };
  preferred(Column::preferred_surname, name.surname);
  preferred(Column::preferred_forename, name.forename);
  row.read.facts.former_name.surname = row.said(Column::former_surname);
  row.read.facts.former_name.forename = row.said(Column::former_forename);
}

void read_date_of_birth(Row& row) {
  const auto said = unguarded(row.said(Column::date_of_birth));
  if (says_nothing(said)) return;
  const auto day = read_date(said);
  if (!day) {
    row.refuse(Column::date_of_birth,
               "This is not a date that can be read. Write it as day, month and four-figure year, for "
               "example 27/3/2015.");
  } else if (*day > row.outside.today.date) {
    row.refuse(Column::date_of_birth,
               "This date of birth is in the future. Check the year and the order of day and month.");
  } else if (whole_years_between(*day, row.outside.today.date) >= kOldestYears) {
    row.refuse(Column::date_of_birth, "This date of birth is more than 100 years ago. Check the year.");
  } else {
    row.read.facts.date_of_birth = *day;
  }
}

std::optional<Date> read_other_date(Row& row, Column column, bool needed) {
  const auto said = unguarded(row.said(column));
  if (says_nothing(said)) return std::nullopt;
  const auto day = read_date(said);
  if (day) return day;
  if (needed) {
    row.refuse(column,
               "This is not a date that can be read. Write it as day, month and four-figure year, for "
               "example 27/3/2026.");
  } else {
    row.keep(column);
    row.correct(column, "Left out and kept as said: this is not a date that can be read.");
  }
  return std::nullopt;
}

// A joiner's first and a leaver's last day carry the notice; where a school left them out, the day of the
// file stands in.
void need_date(Row& row, Column column, std::optional<Date>& into) {
  if (into || !says_nothing(row.said(column))) return;
  if (!row.file.as_of) {
    row.refuse(
        column,
        column == Column::until
            ? "The leaving date is missing. Give the last day on the roll, or say the date of the file."
            : "The date of joining is missing. Give the first day on the roll, or say the date of the file.");
    return;
  }
  into = row.file.as_of;
  row.correct(column, "The date is missing, so the date of the file is used.");
}

void read_dates(Row& row) {
  const bool joiner = row.file.kind == ImportKind::joiners;
  const bool leaver = row.file.kind == ImportKind::leavers;
  auto& facts = row.read.facts;
  read_date_of_birth(row);
  facts.from = read_other_date(row, Column::from, joiner);
  facts.until = read_other_date(row, Column::until, leaver);
  if (joiner) need_date(row, Column::from, facts.from);
  if (leaver) need_date(row, Column::until, facts.until);
}

template <typename Value, typename Read>
void read_word(Row& row, Column column, Value& into, Read read) {
  const auto said = row.said(column);
  if (says_nothing(said)) return;
  if (auto value = read(said)) {
    into = *value;
  } else {
    row.keep(column);
  }
}

void read_ground_of(Row& row) {
  const auto deleted = row.read.facts.until ? row.read.facts.until : row.file.as_of;
  const auto said = row.said(Column::ground);
  if (!says_nothing(said)) {
    row.read.facts.ground = read_deletion_ground(said, deleted);
    if (!row.read.facts.ground) {
      row.correct(Column::ground,
                  "The ground for deletion is not one of the Regulations, so it is kept as said. Write it as "
                  "9(1)(a) to 9(1)(o).");
    }
    row.keep(Column::ground);
  }
  if (!row.said(Column::leaving_reason).empty()) row.keep(Column::leaving_reason);
}

void read_address(Row& row) {
  auto& address = row.read.facts.address;
  bool number_alone = false;
  for (const auto place : row.layout.address) {
    const auto part = row.at(place);
    if (part.empty()) continue;
    if (!address.empty()) address += number_alone ? " " : ", ";
    address += part;
    number_alone = part.size() <= 5 && part[0] >= '0' && part[0] <= '9';
  }
  read_identifier(row, Column::postcode, row.read.facts.postcode);
}

void read_contacts(Row& row) {
  auto& contacts = row.read.facts.contacts;
  std::vector<std::pair<int, Contact>> by_number;
  for (const auto& column : row.layout.contacts) {
    const auto said = row.at(column.at);
    if (said.empty()) continue;
    auto found = std::ranges::find(by_number, column.contact, &std::pair<int, Contact>::first);
    if (found == by_number.end()) found = by_number.insert(by_number.end(), {column.contact, Contact{}});
    auto& contact = found->second;
    const auto append = [&](std::string& text) {
      text.empty() ? text = said : text += " " + std::string(said);
    };
    switch (column.part) {
      case ContactPart::name:
      case ContactPart::forename:
        append(contact.name);
        break;
      case ContactPart::surname:
        append(contact.name);
        break;
      case ContactPart::relationship:
        append(contact.relationship);
        break;
      case ContactPart::telephone:
        if (!contact.telephone.empty()) contact.telephone += ",";
        append(contact.telephone);
        break;
      case ContactPart::email:
        append(contact.email);
        break;
      case ContactPart::address:
        append(contact.address);
        break;
    }
  }
  std::ranges::sort(by_number, {}, &std::pair<int, Contact>::first);
  for (auto& [number, contact] : by_number) contacts.push_back(std::move(contact));
}

void read_standing_of(Row& row) {
  const auto said = row.said(Column::standing);
  if (said.empty()) return;
  row.read.facts.standing = read_standing(said, row.file.source);
  row.keep(Column::standing);
}

void keep_unknown(Row& row) {
  for (const auto place : row.layout.unknown) {
    const auto said = row.at(place);
    if (!said.empty()) row.read.facts.also.emplace_back(row.layout.header[place], said);
  }
  for (auto place = row.layout.header.size(); place < row.cells.size(); ++place) {
    const auto said = row.at(place);
    if (!said.empty()) row.read.facts.also.emplace_back(fmt::format("Column {}", place + 1), said);
  }
}

void require_person(Row& row) {
  const auto& facts = row.read.facts;
  if (facts.name.surname.empty() && facts.name.forename.empty()) {
    row.refuse(row.layout.has(Column::surname) ? Column::surname : Column::full_name,
               "The name is missing. Give the surname, the forename or both.");
  }
  const bool bad_date = std::ranges::any_of(
      row.problems, [&](const auto& p) { return p.field == row.layout.name_of(Column::date_of_birth); });
  if (!facts.date_of_birth && !facts.upn && !(bad_date && row.layout.has(Column::date_of_birth))) {
    row.refuse(row.layout.has(Column::date_of_birth) ? Column::date_of_birth : Column::upn,
               "There is no date of birth and no good UPN, so this child cannot be told from others. Give "
               "one of them.");
  }
}

}  // namespace

Result<ReadRow> read_person(const Layout& layout, std::span<const std::string_view> cells,
                            const FileSays& file, const SaidOutside& outside) {
  Row row{layout, cells, file, outside, {}, {}};
  read_upns(row);
  read_name(row);
  read_dates(row);
  require_person(row);
  read_school(row);
  read_word(row, Column::sex, row.read.facts.sex, read_sex);
  read_word(row, Column::year_group, row.read.facts.year_group, read_year_group);
  read_word(row, Column::enrolment, row.read.facts.enrolment, read_enrolment);
  read_address(row);
  read_ground_of(row);
  read_destinations(row);
  read_contacts(row);
  read_standing_of(row);
  keep_unknown(row);
  if (!row.problems.empty()) return std::unexpected(std::move(row.problems));
  return std::move(row.read);
}

}  // namespace onroll
