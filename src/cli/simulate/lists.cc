// Registers of the council and of other services: GPs, home education, alternative provision, housing, other
// councils.
#include <fmt/format.h>

#include "cli/simulate/files.h"
#include "cli/simulate/rates.h"

namespace onroll::cli {
namespace {

using std::chrono::days;

constexpr std::array<Heading, 13> kHealth = {{{"NHS Number", What::nhs_number},
                                              {"Family name", What::surname},
                                              {"Given name", What::forename},
                                              {"Date of birth", What::date_of_birth},
                                              {"Sex", What::sex},
                                              {"Address line 1", What::address_line_1},
                                              {"Town", What::town},
                                              {"Postcode", What::postcode},
                                              {"Registration date", What::admission_date},
                                              {"End date", What::leaving_date},
                                              {"Status", What::standing},
                                              {"Last contact", What::seen},
                                              {"Practice", What::by}}};
constexpr std::array<Heading, 11> kHomeEducation = {{{"EHE ref", What::reference},
                                                     {"UPN", What::upn},
                                                     {"Surname", What::surname},
                                                     {"Forename", What::forename},
                                                     {"DOB", What::date_of_birth},
                                                     {"Gender", What::sex},
                                                     {"Address", What::address},
                                                     {"Postcode", What::postcode},
                                                     {"Parent name", What::parent},
                                                     {"EHE start date", What::admission_date},
                                                     {"Status", What::standing}}};
constexpr std::array<Heading, 11> kAlternative = {{{"Ref", What::reference},
                                                   {"UPN", What::upn},
                                                   {"Surname", What::surname},
                                                   {"Forename", What::forename},
                                                   {"Date of birth", What::date_of_birth},
                                                   {"Address", What::address},
                                                   {"Postcode", What::postcode},
                                                   {"Provider", What::by},
                                                   {"Start date", What::admission_date},
                                                   {"Status", What::standing},
                                                   {"Year group", What::year_as_number}}};
constexpr std::array<Heading, 8> kHousing = {{{"Household ref", What::reference},
                                              {"Surname", What::surname},
                                              {"First name", What::forename},
                                              {"Date of birth", What::date_of_birth},
                                              {"Address", What::address},
                                              {"Postcode", What::postcode},
                                              {"Placed from", What::admission_date},
                                              {"Main applicant", What::parent}}};
constexpr std::array<Heading, 8> kOtherAuthority = {{{"UPN", What::upn},
                                                     {"Surname", What::surname},
                                                     {"Forename", What::forename},
                                                     {"Date of birth", What::date_of_birth},
                                                     {"Sex", What::sex},
                                                     {"Start date", What::admission_date},
                                                     {"Status", What::standing},
                                                     {"Authority", What::by}}};

constexpr std::array<std::string_view, 6> kPractices = {"Mill Lane Surgery",    "The Orchard Practice",
                                                        "Abbey Health Centre",  "Riverside Medical Group",
                                                        "Station Road Surgery", "Castle Dene Surgery"};

// How many of a hundred children of a story are (still) on the GPs' list.
std::int32_t health_coverage(Story story) {
  switch (story) {
    case Story::never_on_roll:
    case Story::gp_over_coverage:
      return 100;
    case Story::place_not_taken_up:
      return 70;
    case Story::moved_abroad:
      return 60;
    case Story::moved_other_la_confirmed:
      return 10;
    case Story::died:
      return 0;
    case Story::at_school:
    case Story::moved_school:
    case Story::came_to_county:
    case Story::nursery_age:
    case Story::beyond_school_age:
    case Story::home_educated:
    case Story::ehe_unsuitable:
    case Story::alternative_provision:
    case Story::dual_registered:
    case Story::in_transit:
    case Story::left_no_arrival:
    case Story::destination_unknown:
    case Story::removed_in_error:
    case Story::unnotified_ehe:
    case Story::year7_no_show:
    case Story::year7_gap:
    case Story::junior_gap:
    case Story::reception_no_show:
    case Story::young_no_show:
    case Story::two_rolls:
      return kOnHealthList / 10'000;
  }
  return 0;
}

void slip(const County& county, const SimChild& child, Written& row, Random& random) {
  switch (child.health_slip) {
    case Slip::none:
      return;
    case Slip::typing_error: {
      std::string& name = random.below(2) == 0 ? row.surname : row.forename;
      name = mistyped(name, random);
      return;
    }
    case Slip::wrong_date_of_birth:
      row.born = wrong_date(row.born);
      return;
    case Slip::renamed:
      row.surname = county.names.surnames.draw(random);
      return;
    case Slip::former_home:
      row.home = make_home(random.pick(std::span<const Town>(county.towns)), random);
      return;
    case Slip::nickname:
      row.forename = random.pick(std::span<const std::string>(county.names.short_forms.at(row.forename)));
      return;
  }
}

void leave_behind(const County& county, const SimChild& child, Written& row, Random& random) {
  row.seen = child.moved_on;
  if (child.variant == 0)
    row.home = make_home(random.pick(std::span<const Town>(county.elsewhere)), random);
  else {
    row.until = child.moved_on;
    row.standing = "Registration ended";
  }
}

Written health_row(const County& county, std::int32_t at, Date on, Random& random) {
  const SimChild& child = county.children[static_cast<std::size_t>(at)];
  Written row = plainly(county, at);
  row.from = child.born + days{random.between(20, 900)};
  row.standing = "Registered";
  row.seen = on - days{random.between(3, 300)};
  row.by = random.pick(std::span<const std::string_view>(kPractices));
  if (child.story == Story::gp_over_coverage) leave_behind(county, child, row, random);
  slip(county, child, row, random);
  return row;
}

std::vector<Written> health_list(const County& county, Date on) {
  Random random = dice(county, Dice::files);
  std::vector<Written> rows;
  for (std::size_t i = 0; i < county.children.size(); ++i) {
    const SimChild& child = county.children[i];
    if (family_of(county, child).elsewhere || random.below(100) >= health_coverage(child.story)) continue;
    rows.push_back(health_row(county, static_cast<std::int32_t>(i), on, random));
  }
  return rows;
}

bool is_home_educated(Story story) {
  return story == Story::home_educated || story == Story::ehe_unsuitable;
}

std::vector<Written> home_education(const County& county) {
  Random random = dice(county, Dice::files);
  std::vector<Written> rows;
  for (std::size_t i = 0; i < county.children.size(); ++i) {
    const SimChild& child = county.children[i];
    if (!is_home_educated(child.story)) continue;
    Written row = plainly(county, static_cast<std::int32_t>(i));
    if (child.before < 0 && random.below(10) < 4) row.upn.clear();
    row.from = child.moved_on;
    row.standing = child.story == Story::ehe_unsuitable ? "Unsuitable"
                   : random.below(3) == 0               ? "Not yet assessed"
                                                        : "Suitable";
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<Written> alternative_provision(const County& county) {
  constexpr std::array<std::string_view, 4> kProviders = {"Bridgeway Motor Vehicle Project",
                                                          "Home and hospital tuition",
                                                          "Greenfields Care Farm", "The Workshop"};
  Random random = dice(county, Dice::files);
  std::vector<Written> rows;
  for (std::size_t i = 0; i < county.children.size(); ++i) {
    const SimChild& child = county.children[i];
    if (child.story != Story::alternative_provision && child.ground != 'o') continue;
    Written row = plainly(county, static_cast<std::int32_t>(i));
    row.by = random.pick(std::span<const std::string_view>(kProviders));
    row.from = child.moved_on;
    row.standing = "Attending";
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<Written> housing(const County& county, Date on) {
  Random random = dice(county, Dice::files);
  std::vector<Written> rows;
  for (std::size_t i = 0; i < county.children.size(); ++i) {
    const SimChild& child = county.children[i];
    const bool unknown_to_schools = child.story == Story::never_on_roll && random.below(2) == 0;
    const bool usual = child.story == Story::at_school && child.family % 90 == 0;
    if (!unknown_to_schools && !usual) continue;
    Written row = plainly(county, static_cast<std::int32_t>(i));
    row.from = on - days{random.between(20, 400)};
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<Written> with_other_councils(const County& county) {
  constexpr std::array<std::string_view, 3> kCouncils = {"Southmere", "Westland Borough", "Holderby"};
  std::vector<Written> rows;
  for (std::size_t i = 0; i < county.children.size(); ++i) {
    const SimChild& child = county.children[i];
    if (child.story != Story::moved_other_la_confirmed) continue;
    Written row = plainly(county, static_cast<std::int32_t>(i));
    row.from = child.moved_on + days{12};
    row.standing = "On roll with us";
    row.by = kCouncils[i % kCouncils.size()];
    rows.push_back(std::move(row));
  }
  return rows;
}

struct List {
  std::string_view source;
  std::string_view file;
  Date on;
};

void write_list(Output& output, const List& list, const std::vector<Written>& rows, const Layout& layout) {
  if (rows.empty()) return;
  const std::string path = fmt::format("lists/{}_{}.csv", iso(list.on), list.file);
  output.table(path, laid_out(rows, layout), layout.shape);
  output.load(fmt::format("population --source {} --date {} {}", list.source, iso(list.on), path));
}

}  // namespace

void write_lists(const County& county, Output& output) {
  const Date on = county.request.second_snapshot + days{7};
  constexpr Shape kUtf8{Container::utf8, DateForm::slashes};
  write_list(output, {"health", "gp", on}, health_list(county, on),
             {kHealth, {Container::utf8, DateForm::iso}, true});
  write_list(output, {"home_education", "home-education", on}, home_education(county),
             {kHomeEducation, {Container::utf8_marked, DateForm::slashes}});
  write_list(output, {"alternative_provision", "alternative-provision", on}, alternative_provision(county),
             {kAlternative, kUtf8});
  write_list(output, {"housing", "temporary-accommodation", on}, housing(county, on), {kHousing, kUtf8});
  write_list(output, {"other_authority", "other-authorities", on}, with_other_councils(county),
             {kOtherAuthority, kUtf8});
}

}  // namespace onroll::cli
