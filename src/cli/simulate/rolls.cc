// Every school's whole roll on the two dates, as its own system exports it.
#include <fmt/format.h>

#include "cli/simulate/files.h"

namespace onroll::cli {
namespace {

constexpr std::array<Heading, 18> kSims = {{{"URN", What::urn},
                                            {"Surname", What::surname},
                                            {"Forename", What::forename},
                                            {"Middle Names", What::middle_names},
                                            {"DOB", What::date_of_birth},
                                            {"Gender", What::sex},
                                            {"UPN", What::upn},
                                            {"Former UPN", What::former_upn},
                                            {"Former Surname", What::former_surname},
                                            {"Year", What::year_as_number},
                                            {"Reg", What::registration_group},
                                            {"Enrolment Status", What::enrolment_code},
                                            {"Admission Date", What::admission_date},
                                            {"Address", What::address},
                                            {"Postcode", What::postcode},
                                            {"Contact Name", What::parent},
                                            {"Contact Telephone", What::telephone},
                                            {"FSM", What::free_meals}}};
constexpr std::array<Heading, 17> kArbor = {{{"School URN", What::urn},
                                             {"First name", What::forename},
                                             {"Middle names", What::middle_names},
                                             {"Last name", What::surname},
                                             {"Date of birth", What::date_of_birth},
                                             {"Sex", What::sex},
                                             {"UPN", What::upn},
                                             {"Year group", What::year_in_words},
                                             {"Registration form", What::registration_group},
                                             {"Enrolment status", What::enrolment_in_words},
                                             {"Address line 1", What::address_line_1},
                                             {"Town", What::town},
                                             {"Postcode", What::postcode},
                                             {"Primary guardian", What::parent},
                                             {"Guardian relationship", What::relationship},
                                             {"Guardian email", What::email},
                                             {"Pastoral house", What::pastoral_house}}};
constexpr std::array<Heading, 14> kBromcom = {{{"DfE Number", What::dfe_number},
                                               {"FirstName", What::forename},
                                               {"MiddleName", What::middle_names},
                                               {"LastName", What::surname},
                                               {"DateOfBirth", What::date_of_birth},
                                               {"Gender", What::sex},
                                               {"UPN", What::upn},
                                               {"YearGroup", What::year_in_words},
                                               {"Form", What::registration_group},
                                               {"EnrolmentStatus", What::enrolment_code},
                                               {"AdmissionDate", What::admission_date},
                                               {"Address", What::address},
                                               {"PostCode", What::postcode},
                                               {"FSMEligible", What::free_meals}}};
constexpr std::array<Heading, 13> kWonde = {{{"school_urn", What::urn},
                                             {"mis_id", What::reference},
                                             {"surname", What::surname},
                                             {"forename", What::forename},
                                             {"middle_names", What::middle_names},
                                             {"gender", What::sex},
                                             {"date_of_birth", What::date_of_birth},
                                             {"upn", What::upn},
                                             {"current_nc_year", What::year_as_number},
                                             {"enrolment_status", What::enrolment_code},
                                             {"house_number", What::house},
                                             {"street", What::street},
                                             {"postcode", What::postcode}}};
constexpr std::array<Heading, 7> kPlain = {{{"Surname", What::surname},
                                            {"First name", What::forename},
                                            {"Date of birth", What::date_of_birth},
                                            {"UPN", What::upn},
                                            {"Year group", What::year_short},
                                            {"Enrolment status", What::enrolment_code},
                                            {"Postcode", What::postcode}}};

Layout layout_of(const SimSchool& school) {
  const Container text = school.windows ? Container::windows_1252 : Container::utf8;
  const Container sheet = school.spreadsheet ? Container::xlsx : text;
  switch (school.form) {
    case Form::sims:
      return {kSims, {text, DateForm::slashes}, school.capitals};
    case Form::arbor:
      return {
          kArbor, {school.spreadsheet ? sheet : Container::utf8_marked, DateForm::words}, school.capitals};
    case Form::bromcom:
      return {kBromcom, {text, DateForm::slashes}, school.capitals};
    case Form::wonde:
      return {kWonde, {text, DateForm::with_time}, school.capitals};
    case Form::plain:
    case Form::ctf:
      return {kPlain, {sheet, DateForm::iso}, school.capitals};
  }
  return {};
}

std::string_view form_word(Form form) {
  switch (form) {
    case Form::sims:
      return "sims";
    case Form::arbor:
      return "arbor";
    case Form::bromcom:
      return "bromcom";
    case Form::wonde:
      return "wonde";
    case Form::plain:
      return "plain";
    case Form::ctf:
      return "ctf";
  }
  return "";
}

using Rolls = std::vector<std::vector<Written>>;  // by school

void add(const County& county, Rolls& rolls, std::int32_t school, Written row) {
  row.school = &school_at(county, school);
  row.from = date(static_cast<int>(ymd(new_year(county)).year()) - std::max(0, row.year) % 7, 9, 3);
  rolls[static_cast<std::size_t>(school)].push_back(std::move(row));
}

Rolls first_rolls(const County& county) {
  Rolls rolls(county.schools.size());
  for (std::size_t i = 0; i < county.children.size(); ++i) {
    const SimChild& child = county.children[i];
    if (child.before < 0) continue;
    Written row = in_first_snapshot(county, static_cast<std::int32_t>(i));
    if (child.story == Story::dual_registered) {
      Written subsidiary = row;
      subsidiary.enrolment = 'S';
      add(county, rolls, child.second, std::move(subsidiary));
    }
    add(county, rolls, child.before, std::move(row));
  }
  return rolls;
}

Rolls second_rolls(const County& county) {
  Random random = dice(county, Dice::files);
  Rolls rolls(county.schools.size());
  for (std::size_t i = 0; i < county.children.size(); ++i) {
    const SimChild& child = county.children[i];
    if (child.after < 0) continue;
    Written row = in_second_snapshot(county, static_cast<std::int32_t>(i), random);
    const bool still_dual = child.story == Story::dual_registered && child.variant == 0;
    if (still_dual || child.story == Story::two_rolls) {
      Written other = row;
      other.enrolment = still_dual ? 'S' : 'C';
      add(county, rolls, child.second, std::move(other));
    }
    add(county, rolls, child.after, std::move(row));
  }
  return rolls;
}

struct RollDay {
  Date on;
  std::int32_t number = 1;  // of each school's files that day
};

std::string write_roll(const SimSchool& school, const RollDay& day, std::vector<Written>& rows,
                       Output& output) {
  const std::string folder = "rolls/" + iso(day.on) + "/";
  if (school.form == Form::ctf) {
    if (school.capitals) {
      for (Written& row : rows) row.surname = capitals(row.surname);
    }
    const Transfer transfer{.from = &school, .number = day.number, .written = day.on};
    const std::string path = folder + transfer_path(transfer);
    output.bytes(path, transfer_file(transfer, rows));
    for (std::size_t i = 0; i < rows.size(); ++i)
      output.belongs(path, static_cast<std::int32_t>(i) + 1, rows[i].child);
    return path;
  }
  const Layout layout = layout_of(school);
  const std::string path = fmt::format("{}{}_{}.{}", folder, school.urn, form_word(school.form),
                                       layout.shape.container == Container::xlsx ? "xlsx" : "csv");
  output.table(path, laid_out(rows, layout), layout.shape);
  return path;
}

void write_rolls(const County& county, Rolls rolls, const RollDay& day, Output& output) {
  std::string together;
  for (std::size_t i = 0; i < rolls.size(); ++i) {
    const SimSchool& school = county.schools[i];
    if (rolls[i].empty()) continue;
    const std::string path = write_roll(school, day, rolls[i], output);
    if (school.form != Form::plain)
      together += " " + path;
    else
      output.load(fmt::format("roll --date {} --school {} {}", iso(day.on), school.urn, path));
  }
  output.load(fmt::format("roll --date {}{}", iso(day.on), together));
}

}  // namespace

void write_first_rolls(const County& county, Output& output) {
  write_rolls(county, first_rolls(county), {county.request.first_snapshot, 1}, output);
}

void write_second_rolls(const County& county, Output& output) {
  write_rolls(county, second_rolls(county), {county.request.second_snapshot, 2}, output);
}

}  // namespace onroll::cli
