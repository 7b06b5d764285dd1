// What schools tell the council between their rolls: leaver and joiner notices, on the council's form or as
// files.
#include <fmt/format.h>

#include <map>

#include "cli/simulate/files.h"

namespace onroll::cli {
namespace {

constexpr std::array<Heading, 18> kLeaver = {{{"School URN", What::urn},
                                              {"School name", What::school_name},
                                              {"Legal surname", What::surname},
                                              {"Legal forename", What::forename},
                                              {"Date of birth", What::date_of_birth},
                                              {"Sex", What::sex},
                                              {"UPN", What::upn},
                                              {"Year group", What::year_as_number},
                                              {"Address", What::address},
                                              {"Postcode", What::postcode},
                                              {"Parent name", What::parent},
                                              {"Parent telephone", What::telephone},
                                              {"Leaving date", What::leaving_date},
                                              {"Ground for removal", What::ground},
                                              {"Destination school URN", What::other_urn},
                                              {"Destination school", What::other_school},
                                              {"Destination", What::said},
                                              {"Form number", What::reference}}};
constexpr std::array<Heading, 16> kJoiner = {{{"School URN", What::urn},
                                              {"School name", What::school_name},
                                              {"Legal surname", What::surname},
                                              {"Legal forename", What::forename},
                                              {"Date of birth", What::date_of_birth},
                                              {"Sex", What::sex},
                                              {"UPN", What::upn},
                                              {"Year group", What::year_as_number},
                                              {"Address", What::address},
                                              {"Postcode", What::postcode},
                                              {"Parent name", What::parent},
                                              {"Parent telephone", What::telephone},
                                              {"Start date", What::admission_date},
                                              {"Previous school URN", What::other_urn},
                                              {"Previous school", What::said},
                                              {"Form number", What::reference}}};

// Schools that send CTF by habit tell of leavers and joiners that way too.
bool sends_files(const SimSchool& school) {
  return school.form == Form::ctf;
}

std::string_view destination_said(const SimChild& child) {
  switch (child.story) {
    case Story::destination_unknown:
    case Story::unnotified_ehe:
      return "Not known";
    case Story::moved_abroad:
      return "Moved abroad";
    case Story::home_educated:
    case Story::ehe_unsuitable:
      return "Elective home education";
    case Story::moved_other_la_confirmed:
      return "Moved to another local authority";
    case Story::at_school:
    case Story::moved_school:
    case Story::came_to_county:
    case Story::nursery_age:
    case Story::beyond_school_age:
    case Story::alternative_provision:
    case Story::dual_registered:
    case Story::died:
    case Story::in_transit:
    case Story::left_no_arrival:
    case Story::removed_in_error:
    case Story::year7_no_show:
    case Story::year7_gap:
    case Story::junior_gap:
    case Story::reception_no_show:
    case Story::young_no_show:
    case Story::never_on_roll:
    case Story::place_not_taken_up:
    case Story::two_rolls:
    case Story::gp_over_coverage:
      return "";
  }
  return "";
}

// What the school a child left wrote, if it wrote at all: one school in twenty forgets.
std::optional<Written> leaver_notice(const County& county, std::int32_t at, Random& random) {
  const SimChild& child = county.children[static_cast<std::size_t>(at)];
  if (child.ground == 0 || child.before < 0) return std::nullopt;
  if (child.story == Story::moved_school && random.below(20) == 0) return std::nullopt;
  Written row = in_first_snapshot(county, at);
  if (child.moved_on >= new_year(county)) row.year = child.year;
  const bool from_unit = child.story == Story::dual_registered;
  row.school = &school_at(county, from_unit ? child.second : child.before);
  if (row.school->closed && child.moved_on > *row.school->closed)
    row.school = &school_at(county, row.school->successor);
  row.other_school = child.heading < 0 ? nullptr : &school_at(county, child.heading);
  row.until = child.story == Story::moved_school ? child.moved_on - std::chrono::days{random.between(1, 6)}
                                                 : child.moved_on;
  row.ground = static_cast<char>(child.ground);
  row.enrolment = from_unit ? 'S' : 'C';
  row.said = destination_said(child);
  return row;
}

std::optional<Written> joiner_notice(const County& county, std::int32_t at, Random& random) {
  const SimChild& child = county.children[static_cast<std::size_t>(at)];
  const bool moved = child.story == Story::moved_school && child.year > 0;
  const bool came = child.story == Story::came_to_county && child.year > 0;
  if ((!moved && !came) || random.below(10) < (moved ? 2 : 1)) return std::nullopt;
  Written row = plainly(county, at);
  row.school = &school_at(county, child.after);
  row.other_school = moved ? &school_at(county, child.before) : nullptr;
  row.from = child.moved_on;
  row.said = moved                  ? row.other_school->name
             : random.below(2) == 0 ? "School outside the county"
                                    : "School abroad";
  return row;
}

using BySchool = std::map<const SimSchool*, std::vector<Written>>;

// `to`: XXXXXXX and MMMMMMM files hold one pupil each (DfE S2S guidance).
std::string_view file_destination(const Written& row) {
  if (row.said == "Not known") return "XXXXXXX";
  return row.said == "Moved abroad" || row.said == "Elective home education" ? "MMMMMMM" : "LLLLLLL";
}

struct Post {
  Output& output;
  std::string folder;
  Date written;
  std::int32_t number;  // of the first file of each school and name
};

std::string send(Post& post, const Transfer& transfer, std::span<const Written> rows) {
  const std::string path = post.folder + transfer_path(transfer);
  post.output.bytes(path, transfer_file(transfer, rows));
  for (std::size_t i = 0; i < rows.size(); ++i)
    post.output.belongs(path, static_cast<std::int32_t>(i) + 1, rows[i].child);
  return " " + path;
}

std::string send_leavers(Post& post, const SimSchool& school, const std::vector<Written>& rows) {
  std::string paths;
  std::vector<Written> together;
  std::int32_t number = post.number;
  for (const Written& row : rows) {
    const std::string_view to = file_destination(row);
    if (to == "LLLLLLL")
      together.push_back(row);
    else
      paths += send(post, {&school, "CTF", to, number++, post.written}, std::span(&row, 1));
  }
  if (together.empty()) return paths;
  return paths + send(post, {&school, "CML", "LLLLLLL", post.number, post.written}, together);
}

// By school, so that the files come in the same order every time: schools stand in one array.
BySchool by_school(const std::vector<Written>& rows) {
  BySchool out;
  for (const Written& row : rows) out[row.school].push_back(row);
  return out;
}

struct Sorted {
  std::vector<Written> on_form, by_file;
};

void sort_in(Sorted& sorted, Written row) {
  auto& pile = sends_files(*row.school) ? sorted.by_file : sorted.on_form;
  pile.push_back(std::move(row));
}

void write_form(Output& output, const std::string& path, const std::vector<Written>& rows,
                std::span<const Heading> headings) {
  const Layout layout{headings, {Container::utf8_marked, DateForm::slashes}};
  output.table(path, laid_out(rows, layout), layout.shape);
}

}  // namespace

void write_leavers(const County& county, Output& output, Date from, Date until) {
  Random random = dice(county, Dice::files);
  Sorted sorted;
  for (std::size_t i = 0; i < county.children.size(); ++i) {
    std::optional<Written> row = leaver_notice(county, static_cast<std::int32_t>(i), random);
    if (row && *row->until >= from && *row->until < until) sort_in(sorted, std::move(*row));
  }
  const Date told = until - std::chrono::days{1};
  const std::string path = fmt::format("leavers/{}_leavers.csv", iso(told));
  write_form(output, path, sorted.on_form, kLeaver);
  Post post{output, fmt::format("leavers/{}/", iso(told)), told,
            static_cast<std::int32_t>(unsigned{ymd(told).month()}) * 10};
  std::string files = " " + path;
  for (const auto& [school, rows] : by_school(sorted.by_file)) files += send_leavers(post, *school, rows);
  output.load(fmt::format("leavers --date {}{}", iso(told), files));
}

void write_joiners(const County& county, Output& output) {
  Random random = dice(county, Dice::files);
  Sorted sorted;
  for (std::size_t i = 0; i < county.children.size(); ++i) {
    if (auto row = joiner_notice(county, static_cast<std::int32_t>(i), random))
      sort_in(sorted, std::move(*row));
  }
  const Date told = county.request.second_snapshot - std::chrono::days{1};
  const std::string path = fmt::format("joiners/{}_joiners.csv", iso(told));
  write_form(output, path, sorted.on_form, kJoiner);
  Post post{output, fmt::format("joiners/{}/", iso(told)), told, 1};
  std::string files = " " + path;
  for (const auto& [school, rows] : by_school(sorted.by_file)) {
    files += send(post, {school, "CMJ", "LLLLLLL", post.number, told}, rows);
  }
  output.load(fmt::format("joiners --date {}{}", iso(told), files));
}

}  // namespace onroll::cli
