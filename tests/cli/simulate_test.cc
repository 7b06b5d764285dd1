// The invented county: the same for a seed, and its files say what its truth says.
#include "cli/simulate/simulate.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "base/hash.h"
#include "base/random_id.h"
#include "base/text.h"
#include "cli/simulate/county.h"
#include "intake/csv.h"
#include "intake/reading.h"
#include "people/identifiers.h"

using namespace onroll;
using namespace onroll::cli;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path = fs::temp_directory_path() / ("onroll-county-" + random_hex(8));
  ~Folder() { fs::remove_all(path); }
};

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

// One digest for every path and byte below a folder.
std::string digest_of(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files[fs::relative(entry.path(), folder).string()] = bytes_of(entry.path());
  }
  std::string all;
  for (const auto& [path, bytes] : files) all += path + hex(sha256(bytes));
  return hex(sha256(all));
}

using Row = std::map<std::string, std::string>;

std::vector<Row> rows_of(const fs::path& path) {
  const std::string text = bytes_of(path);
  CsvReader reader(text, ',');
  std::vector<std::string_view> cells;
  std::vector<std::string> header;
  std::vector<Row> rows;
  while (reader.next(cells)) {
    if (header.empty()) {
      header.assign(cells.begin(), cells.end());
      continue;
    }
    Row row;
    for (std::size_t i = 0; i < std::min(header.size(), cells.size()); ++i)
      row[header[i]] = std::string(cells[i]);
    if (cells.size() == header.size()) rows.push_back(std::move(row));
  }
  return rows;
}

// Made once: the cases below only read it.
const fs::path& county_of_2000() {
  static const Folder folder;
  static const bool made = simulate({.children = 2000, .seed = 7, .out = folder.path}).has_value();
  REQUIRE(made);
  return folder.path;
}

std::vector<Row> truth() {
  return rows_of(county_of_2000() / "truth.csv");
}

// truth_id -> the files that name the child.
std::map<std::string, std::vector<std::string>> files_by_child() {
  std::map<std::string, std::vector<std::string>> out;
  for (const Row& row : rows_of(county_of_2000() / "truth-records.csv"))
    out[row.at("truth_id")].push_back(row.at("file"));
  return out;
}

bool any_begins(const std::vector<std::string>& files, std::string_view start) {
  return std::ranges::any_of(files, [&](const std::string& file) { return file.starts_with(start); });
}

bool plants(const Row& row, std::string_view word) {
  const auto words = split(row.at("planted"), ',');
  return std::ranges::find(words, word) != words.end();
}

struct Load {
  ImportKind kind = ImportKind::roll;
  SaidOutside outside;
  std::vector<std::string> files;
};

Load load_of(std::string_view line) {
  const auto words = split(line, ' ');
  Load load;
  load.kind = parse_import_kind(words.at(0)).value();
  load.outside.today = {date(2026, 11, 27)};
  load.outside.urn_of_number = [](SchoolNumber number) -> std::optional<Urn> {
    for (const Row& row : rows_of(county_of_2000() / "schools.csv")) {
      const auto held = SchoolNumber::parse(row.at("LA (code)") + row.at("EstablishmentNumber"));
      if (held && *held == number) return Urn::parse(row.at("URN")).value();
    }
    return std::nullopt;
  };
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i] == "--date")
      load.outside.date = parse_iso_date(words[++i]);
    else if (words[i] == "--school")
      load.outside.school = Urn::parse(words[++i]).value();
    else if (words[i] == "--source")
      load.outside.source = parse_source(words[++i]);
    else
      load.files.emplace_back(words[i]);
  }
  return load;
}

std::vector<Load> loads() {
  std::vector<Load> out;
  const std::string order = bytes_of(county_of_2000() / "import-order.txt");
  for (const auto line : split(order, '\n')) {
    if (!line.empty() && !line.starts_with('#')) out.push_back(load_of(line));
  }
  return out;
}

}  // namespace

TEST_CASE("the same seed gives the same bytes, another seed others") {
  const Folder first, again, other;
  REQUIRE(simulate({.children = 600, .seed = 3, .out = first.path}));
  REQUIRE(simulate({.children = 600, .seed = 3, .out = again.path}));
  REQUIRE(simulate({.children = 600, .seed = 4, .out = other.path}));
  CHECK(digest_of(first.path) == digest_of(again.path));
  CHECK(digest_of(first.path) != digest_of(other.path));
}

TEST_CASE("what cannot be made is said before anything is written") {
  const Folder folder;
  CHECK_FALSE(simulate({.children = 20, .out = folder.path}));
  CHECK_FALSE(simulate({.children = 600, .out = {}}));
  CHECK_FALSE(simulate({.children = 600, .out = folder.path, .second_snapshot = date(2027, 11, 5)}));
  CHECK_FALSE(fs::exists(folder.path));
  fs::create_directories(folder.path);
  std::ofstream(folder.path / "mine.txt") << "kept";
  CHECK_FALSE(simulate({.children = 600, .out = folder.path}));
  CHECK(bytes_of(folder.path / "mine.txt") == "kept");
}

TEST_CASE("every cause and every planted thing is there, about one child in a hundred unaccounted for") {
  std::map<std::string, int> causes, words;
  int unaccounted = 0;
  for (const Row& row : truth()) {
    if (row.at("unaccounted") == "yes") ++causes[row.at("expected_cause")], ++unaccounted;
    for (const auto word : split(row.at("planted"), ',')) ++words[std::string(word)];
  }
  for (const char* cause :
       {"left_not_arrived", "left_destination_unconfirmed", "listed_on_no_roll", "place_not_taken_up",
        "transition_gap", "two_rolls", "home_education_unsuitable", "list_over_coverage"}) {
    CAPTURE(cause);
    CHECK(causes[cause] > 0);
  }
  for (const char* word :
       {"left_no_arrival", "year7_no_show", "reception_no_show", "removed_in_error", "moved_abroad",
        "moved_other_la_confirmed", "unnotified_ehe", "ehe_unsuitable", "twin", "renamed", "double_barrelled",
        "typing_error", "wrong_date_of_birth", "moved_house", "no_upn", "garbled"}) {
    CAPTURE(word);
    CHECK(words[word] > 0);
  }
  CHECK(unaccounted >= 20);
  CHECK(unaccounted <= 50);
  CHECK(words["no_upn"] >= 20);
  CHECK(words["no_upn"] <= 60);
}

TEST_CASE("no UPN is issued twice, every one is a UPN of the invented council, every postcode is nobody's") {
  std::set<std::string> upns;
  for (const Row& row : truth()) {
    if (row.at("upn").empty()) continue;
    CHECK(upns.insert(row.at("upn")).second);
    CHECK(Upn::parse(row.at("upn")).has_value());
    CHECK(row.at("upn").substr(1, 3) == kCouncilCode);
  }
  CHECK(upns.size() > 1900);
  for (const Row& row : rows_of(county_of_2000() / "lists/2026-11-13_gp.csv")) {
    CHECK(NhsNumber::parse(row.at("NHS Number")).has_value());
    const auto postcode = Postcode::parse(row.at("Postcode"));
    REQUIRE(postcode.has_value());
    const bool invented = postcode->text().starts_with("ZN") || postcode->text().starts_with("ZT");
    CHECK(invented);
  }
}

TEST_CASE("each story leaves the files it would really leave, and no others") {
  const auto files = files_by_child();
  static const std::vector<std::string> kNone;
  for (const Row& row : truth()) {
    const auto found = files.find(row.at("truth_id"));
    const auto& named_in = found == files.end() ? kNone : found->second;
    const bool first = any_begins(named_in, "rolls/2026-07-10/"),
               second = any_begins(named_in, "rolls/2026-11-06/");
    const bool left = any_begins(named_in, "leavers/"), joined = any_begins(named_in, "joiners/");
    CAPTURE(row.at("planted"));
    if (row.at("unaccounted") == "yes") CHECK_FALSE(named_in.empty());
    if (plants(row, "left_no_arrival")) CHECK((first && left && !second && !joined));
    if (plants(row, "removed_in_error")) CHECK((first && !left && !second && !joined));
    if (plants(row, "never_on_roll")) CHECK((!first && !second && any_begins(named_in, "lists/")));
    if (plants(row, "year7_no_show")) CHECK((first && !second && !left));
    if (plants(row, "place_not_taken_up")) CHECK((!first && !second && any_begins(named_in, "admissions/")));
    if (plants(row, "two_rolls"))
      CHECK(std::ranges::count_if(named_in, [](const std::string& file) {
              return file.starts_with("rolls/2026-11-06/");
            }) == 2);
    if (row.at("planted").empty()) CHECK((second && !left));
  }
}

TEST_CASE("every file in the load order is read by the importers, and hardly a row is refused") {
  std::size_t taken = 0, refused = 0;
  for (const Load& load : loads()) {
    if (load.kind == ImportKind::schools || load.kind == ImportKind::school_links ||
        load.kind == ImportKind::term_dates)
      continue;
    for (const std::string& name : load.files) {
      CAPTURE(name);
      const std::string bytes = bytes_of(county_of_2000() / name);
      const auto reading = read_people(load.kind, {name, bytes}, load.outside);
      REQUIRE_MESSAGE(reading.has_value(), (reading ? "" : reading.error().front().sentence));
      taken += reading->rows.size();
      refused += reading->refused.size();
      if (!reading->refused.empty()) MESSAGE(reading->refused.front().problems.front().sentence);
    }
  }
  CHECK(refused == 0);
  CHECK(taken == rows_of(county_of_2000() / "truth-records.csv").size());
}

TEST_CASE("the importers read back the child that truth-records.csv names") {
  std::map<std::pair<std::string, std::string>, std::string> child_at;
  for (const Row& row : rows_of(county_of_2000() / "truth-records.csv")) {
    child_at[{row.at("file"), row.at("row")}] = row.at("truth_id");
  }
  const std::vector<Row> children = truth();
  std::size_t same_birth = 0, rows = 0;
  for (const Load& load : loads()) {
    if (load.kind != ImportKind::roll) continue;
    for (const std::string& name : load.files) {
      const std::string bytes = bytes_of(county_of_2000() / name);
      const auto reading = read_people(load.kind, {name, bytes}, load.outside);
      REQUIRE(reading.has_value());
      for (const ReadRow& row : reading->rows) {
        const auto at = child_at.find({name, fmt::format("{}", row.number)});
        REQUIRE(at != child_at.end());
        const Row& child = children[static_cast<std::size_t>(std::stoi(at->second)) - 1];
        ++rows;
        same_birth +=
            row.facts.date_of_birth && iso(*row.facts.date_of_birth) == child.at("date_of_birth") ? 1U : 0U;
        CHECK(row.facts.school.has_value());
        CHECK_FALSE(row.facts.year_group.empty());
      }
    }
  }
  CHECK(same_birth > rows * 99 / 100);  // but for the planted wrong dates
  CHECK(same_birth < rows);
}

TEST_CASE("schools, their links and the term dates are read without a refused row") {
  const auto bytes = [](const char* name) { return bytes_of(county_of_2000() / name); };
  const std::string schools = bytes("schools.csv"), links = bytes("school-links.csv"),
                    terms = bytes("term-dates.csv");
  const auto read_schools_back = read_schools({"schools.csv", schools});
  REQUIRE(read_schools_back.has_value());
  CHECK(read_schools_back->refused.empty());
  CHECK(std::ranges::all_of(read_schools_back->rows,
                            [](const SchoolRow& row) { return row.number.has_value(); }));
  const auto read_links_back = read_school_links({"school-links.csv", links});
  REQUIRE(read_links_back.has_value());
  CHECK(read_links_back->refused.empty());
  CHECK(read_links_back->rows.size() == rows_of(county_of_2000() / "school-links.csv").size());
  const auto read_terms_back = read_term_dates({"term-dates.csv", terms}, {.today = {date(2026, 11, 27)}});
  REQUIRE(read_terms_back.has_value());
  CHECK(read_terms_back->refused.empty());
  CHECK(read_terms_back->rows.size() == rows_of(county_of_2000() / "term-dates.csv").size());
}
