// The linkage file: the same for a seed, as long as asked, and as hard as its table of rates says.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <sstream>

#include "base/random_id.h"
#include "base/text.h"
#include "cli/simulate/linkage/family.h"
#include "cli/simulate/linkage/linkage.h"
#include "cli/simulate/linkage/rates.h"
#include "cli/simulate/linkage/slips.h"
#include "intake/csv.h"
#include "people/identifiers.h"

using namespace onroll;
using namespace onroll::cli;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path = fs::temp_directory_path() / ("onroll-linkage-" + random_hex(8));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
};

std::string made(std::int64_t records, std::uint64_t seed) {
  const Folder folder;
  const fs::path file = folder.path / "pupils.csv";
  REQUIRE(simulate_linkage({.records = records, .seed = seed, .out = file}));
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

using Row = std::array<std::string, kLinkageColumns.size()>;

std::size_t at(std::string_view column) {
  return static_cast<std::size_t>(std::ranges::find(kLinkageColumns, column) - kLinkageColumns.begin());
}

std::vector<Row> rows_of(const std::string& text) {
  CsvReader reader(text, ',');
  std::vector<std::string_view> cells;
  REQUIRE(reader.next(cells));
  REQUIRE(std::ranges::equal(cells, kLinkageColumns));
  std::vector<Row> rows;
  while (reader.next(cells)) {
    REQUIRE(cells.size() == kLinkageColumns.size());
    Row row;
    std::ranges::transform(cells, row.begin(), [](std::string_view cell) { return std::string(cell); });
    rows.push_back(std::move(row));
  }
  return rows;
}

// Made once: the cases below only read it.
const std::vector<Row>& many() {
  static const std::vector<Row> rows = rows_of(made(60'000, 5));
  return rows;
}

double share(const std::function<bool(const Row&)>& is) {
  return static_cast<double>(std::ranges::count_if(many(), is)) / static_cast<double>(many().size());
}

std::map<std::string, std::vector<const Row*>> by_person() {
  std::map<std::string, std::vector<const Row*>> out;
  for (const Row& row : many()) out[row[at("truth")]].push_back(&row);
  return out;
}

// Of the pairs of records of one person that both fill the column: how many fill it differently.
double differing(std::string_view column) {
  double pairs = 0, different = 0;
  const std::size_t cell = at(column);
  for (const auto& [person, rows] : by_person()) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if ((*rows[i])[cell].empty() || (*rows[j])[cell].empty()) continue;
        ++pairs;
        different += fold_name((*rows[i])[cell]) != fold_name((*rows[j])[cell]);
      }
    }
  }
  return different / pairs;
}

// A row but for its record_id, which only says when it left.
std::set<std::string> without_ids(const std::string& text) {
  std::set<std::string> out;
  for (const auto line : split(text, '\n')) {
    if (!line.empty()) out.insert(std::string(line.substr(line.find(','))));
  }
  return out;
}

const Country& country() {
  static Country made_once;
  static const bool once = (make_country(made_once, 5), true);
  REQUIRE(once);
  return made_once;
}

}  // namespace

TEST_CASE("a linkage file: the same seed gives the same bytes, another seed others") {
  const std::string first = made(3'000, 3);
  CHECK(first == made(3'000, 3));
  CHECK(first != made(3'000, 4));
}

TEST_CASE("a linkage file has as many rows as asked, and its first people are those of a longer one") {
  const std::string short_one = made(1'000, 3), long_one = made(5'000, 3);
  CHECK(rows_of(short_one).size() == 1'000);
  CHECK(rows_of(long_one).size() == 5'000);
  CHECK(std::ranges::includes(without_ids(long_one), without_ids(short_one)));
}

TEST_CASE("what cannot be written is said, and a file that is there is kept") {
  const Folder folder;
  const fs::path file = folder.path / "pupils.csv";
  CHECK_FALSE(simulate_linkage({.records = 10, .out = file}));
  CHECK_FALSE(simulate_linkage({.records = 100'000'000, .out = file}));
  CHECK_FALSE(simulate_linkage({.records = 1'000, .out = folder.path}));
  std::ofstream(file) << "kept";
  CHECK_FALSE(simulate_linkage({.records = 1'000, .out = file}));
  CHECK(fs::file_size(file) == 4);
}

TEST_CASE("persons, pairs and numbers are as many as the table says") {
  double pairs = 0;
  std::size_t most = 0;
  const auto persons = by_person();
  for (const auto& [person, rows] : persons) {
    pairs += static_cast<double>(rows.size() * (rows.size() - 1)) / 2;
    most = std::max(most, rows.size());
  }
  const auto rows = static_cast<double>(many().size());
  CHECK(static_cast<double>(persons.size()) / rows == doctest::Approx(0.6).epsilon(0.05));
  CHECK(pairs / rows == doctest::Approx(0.9).epsilon(0.1));
  CHECK(most == 6);
  CHECK(share([](const Row& row) { return row[at("upn")].empty(); }) == doctest::Approx(0.4).epsilon(0.08));
  for (const SourceRates& source : kSources) {
    CAPTURE(source.name);
    CHECK(share([&](const Row& row) { return row[at("source")] == source.name; }) ==
          doctest::Approx(source.weight / 1'000.0).epsilon(0.25));
  }
}

TEST_CASE("every UPN but the slips is a UPN, and no two people share one but by a twin's") {
  CHECK(share([](const Row& row) { return !row[at("upn")].empty() && !Upn::parse(row[at("upn")]); }) < 0.004);
  CHECK(share([](const Row& row) { return !row[at("upn")].empty() && !Upn::parse(row[at("upn")]); }) >
        0.0005);
  CHECK(share([](const Row& row) {
          return !row[at("postcode")].empty() && !Postcode::parse(row[at("postcode")]);
        }) < 0.01);
  std::map<std::string, std::set<std::string>> people;
  for (const Row& row : many()) {
    if (Upn::parse(row[at("upn")])) people[row[at("upn")]].insert(row[at("truth")]);
  }
  const auto shared = std::ranges::count_if(people, [](const auto& each) { return each.second.size() > 1; });
  CHECK(shared > 0);
  CHECK(static_cast<double>(shared) < 0.002 * static_cast<double>(many().size()));
}

TEST_CASE("records of one person differ as often as usual, with or without a UPN") {
  CHECK(differing("surname") == doctest::Approx(0.06).epsilon(0.4));
  CHECK(differing("forename") == doctest::Approx(0.06).epsilon(0.4));
  CHECK(differing("date_of_birth") == doctest::Approx(0.025).epsilon(0.5));
  CHECK(differing("sex") == doctest::Approx(0.005).epsilon(0.6));
  CHECK(differing("upn") == doctest::Approx(0.012).epsilon(0.6));
  CHECK(differing("postcode") == doctest::Approx(0.25).epsilon(0.4));
}

TEST_CASE("families have brothers, sisters and twins with names of their own, and some move") {
  std::int32_t children = 0, twins = 0, alike = 0, moved = 0;
  constexpr std::int32_t kFamilies = 20'000;
  for (std::int32_t i = 0; i < kFamilies; ++i) {
    const LinkageFamily family = make_linkage_family(country(), i, 1);
    children += static_cast<std::int32_t>(family.children.size());
    moved += family.homes.size() > 1 ? 1 : 0;
    for (const LinkageChild& child : family.children) {
      if (child.twin < 0) continue;
      const LinkageChild& other = family.children[static_cast<std::size_t>(child.twin)];
      CHECK(other.born == child.born);
      CHECK(other.surname.text == child.surname.text);
      CHECK(other.forename.text != child.forename.text);
      CHECK(other.upn != child.upn);
      ++twins;
      alike += other.female == child.female ? 1 : 0;
    }
  }
  CHECK(children > kFamilies * 3 / 2);
  CHECK(twins / 2.0 / children == doctest::Approx(kMultipleBirth / 1e6).epsilon(0.2));
  CHECK(static_cast<double>(alike) / twins == doctest::Approx(kTwinsSameSex / 1e6).epsilon(0.1));
  CHECK(static_cast<double>(moved) / kFamilies == doctest::Approx(kMoves[0] / 1e6).epsilon(0.05));
}

TEST_CASE("a slip changes a name, and leaves it well formed") {
  Random random(1);
  std::int32_t changed = 0;
  for (std::int32_t i = 0; i < 1'000; ++i) {
    for (const std::string name : {"Łucja", "Mohammed", "Ng", "عبدالله", "O’Brien"}) {
      const std::string wrong = misspelt(name, random);
      CHECK(is_valid_utf8(wrong));
      CHECK(is_valid_utf8(cut_short(wrong)));
      changed += wrong != name ? 1 : 0;
    }
  }
  CHECK(changed > 4'800);
}
