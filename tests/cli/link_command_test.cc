// The whole command on a small file with known truth: what it writes, what it answers, and that it is the
// same twice.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include "base/random_id.h"
#include "cli/command.h"

using namespace onroll;
using namespace onroll::cli;
namespace fs = std::filesystem;

namespace {

const std::string kFake = ONROLL_TEST_FILES "/linkage/fake_1000.csv";

struct Folder {
  fs::path path = fs::temp_directory_path() / ("onroll-link-" + random_hex(8));
  Folder() { fs::create_directory(path); }
  ~Folder() { fs::remove_all(path); }
  std::string at(const std::string& name) const { return (path / name).string(); }
  std::string file(const std::string& name, const std::string& bytes) const {
    std::ofstream(at(name), std::ios::binary) << bytes;
    return at(name);
  }
};

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::size_t lines_of(const std::string& path) {
  return static_cast<std::size_t>(std::ranges::count(bytes_of(path), '\n'));
}

Exit linked(const std::vector<std::string>& words) {
  const auto command = std::ranges::find(commands(), "link", &Command::name);
  std::vector<const char*> all;
  for (const auto& word : words) all.push_back(word.c_str());
  const auto arguments = Arguments::parse(all, command->options);
  REQUIRE(arguments.has_value());
  return command->run(*arguments);
}

// A list of people, each row as `row` says it.
std::string people(const std::string& headings, int count, auto row) {
  auto text = headings + "\n";
  for (int i = 0; i < count; ++i) text += row(i) + "\n";
  return text;
}

std::string name_of(int i, const std::vector<std::string>& of) {
  return of[static_cast<std::size_t>(i) % of.size()];
}
std::string forename(int i) {
  return name_of(i, {"Ann", "Bernard", "Caitlin", "Devan", "Evelyn", "Farouk", "Greta", "Hamish", "Imogen",
                     "Jarek", "Katya"});
}
std::string surname(int i) {
  return name_of(i / 3, {"Smith", "Okafor", "Patel", "Brown", "Evans", "Khan", "Hallam", "Nowak", "Quayle",
                         "Underwood", "Vaughan", "Yilmaz", "Zeller"});
}
std::string born(int i) {
  return std::to_string(1940 + i % 70) + "-0" + std::to_string(1 + i % 9) + "-" + std::to_string(10 + i % 18);
}

}  // namespace

TEST_CASE("one file: pairs, clusters and a report, the same each time") {
  const Folder folder;
  for (const std::string run : {"1", "2"}) {
    CHECK(linked({kFake, "-o", folder.at("pairs" + run), "--clusters", folder.at("clusters" + run),
                  "--report", folder.at("report" + run), "--truth", "cluster", "--explain", "3"}) ==
          Exit::done);
  }
  const auto pairs = bytes_of(folder.at("pairs1"));
  CHECK(pairs.starts_with("record_a,record_b,probability,match_weight,band\r\n"));
  CHECK(lines_of(folder.at("pairs1")) > 1000);
  CHECK(lines_of(folder.at("clusters1")) == 1001);
  CHECK(pairs == bytes_of(folder.at("pairs2")));
  CHECK(bytes_of(folder.at("clusters1")) == bytes_of(folder.at("clusters2")));
  CHECK(bytes_of(folder.at("report1")) == bytes_of(folder.at("report2")));
}

TEST_CASE("the report stands alone and says everything in tables") {
  const Folder folder;
  CHECK(linked({kFake, "--report", folder.at("r.html"), "--truth", "cluster"}) == Exit::done);
  const auto report = bytes_of(folder.at("r.html"));
  for (const std::string id : {"weights", "m-and-u", "blocking-rules", "probabilities", "waterfall-1",
                               "thresholds", "precision-recall", "columns-1"})
    CHECK(report.find("<table id=\"" + id + "\">") != std::string::npos);
  CHECK(report.find("<html lang=\"en-GB\">") != std::string::npos);
  CHECK(report.find(" src=") == std::string::npos);
  CHECK(report.find("default-src 'none'") != std::string::npos);
  CHECK(report.find("smith.net") == std::string::npos);  // no values of the records
}

TEST_CASE("two files: only pairs across them, named by file") {
  const Folder folder;
  const auto a =
      folder.file("a.csv", people("Ref,Forename,Surname,DOB", 200, [](int i) {
                    return "a" + std::to_string(i) + "," + forename(i) + "," + surname(i) + "," + born(i);
                  }));
  const auto b = folder.file("b.csv", people("id,last_name,first_name,date_of_birth", 100, [](int i) {
                               return "b" + std::to_string(2 * i) + "," + surname(2 * i) + "," +
                                      forename(2 * i) + "," + born(2 * i);
                             }));
  CHECK(linked({a, b, "-o", folder.at("pairs.csv"), "--threshold", "0.5"}) == Exit::done);
  const auto pairs = bytes_of(folder.at("pairs.csv"));
  CHECK(pairs.starts_with("file_a,record_a,file_b,record_b,probability,match_weight,band\r\n"));
  CHECK(pairs.find("a,a4,b,b4,") != std::string::npos);
  CHECK(pairs.find("\na,a4,a,") == std::string::npos);
}

TEST_CASE("lists that have everybody once give pairs of records, never threes") {
  const Folder folder;
  const auto a = folder.file("a.csv", people("forename,surname,dob", 120, [](int i) {
                               return forename(i) + "," + surname(i) + "," + born(i);
                             }));
  const auto b = folder.file("b.csv", people("forename,surname,dob", 240, [](int i) {
                               return forename(i / 2) + "," + surname(i / 2) + "," + born(i / 2);
                             }));
  CHECK(linked({a, b, "--one-to-one", "--threshold", "0.5", "--clusters", folder.at("c.csv")}) == Exit::done);
  std::map<std::string, int> records;
  std::istringstream lines(bytes_of(folder.at("c.csv")));
  for (std::string line; std::getline(lines, line);) ++records[line.substr(line.rfind(',') + 1)];
  CHECK(std::ranges::all_of(records, [](const auto& cluster) { return cluster.second <= 2; }));
  CHECK(records.size() == 241);  // 120 pairs, 120 left over, the heading
  CHECK(linked({a, b, "--one-to-one", "--dedupe"}) == Exit::usage);
}

TEST_CASE("rows with too few or too many cells are told and taken") {
  const Folder folder;
  auto text = people("forename,surname,dob", 60,
                     [](int i) { return forename(i) + "," + surname(i) + "," + born(i); });
  const auto file = folder.file("a.csv", text + "Ann,Smith\nBernard,Smith,1950-01-02,x,y\n");
  CHECK(linked({file, "--clusters", folder.at("c.csv")}) == Exit::findings);
  CHECK(lines_of(folder.at("c.csv")) == 63);
}

TEST_CASE("what cannot be done is refused before anything is written") {
  const Folder folder;
  CHECK(linked({}) == Exit::usage);
  CHECK(linked({kFake, kFake, kFake}) == Exit::usage);
  CHECK(linked({kFake, "--threshold", "95"}) == Exit::usage);
  CHECK(linked({kFake, "--truth", "no such column"}) == Exit::usage);
  CHECK(linked({kFake, "--truth-part", "x"}) == Exit::usage);
  CHECK(linked({kFake, "-o", folder.at("no-such-folder/pairs.csv")}) == Exit::usage);
  CHECK(linked({folder.file("bytes.csv", "a,b\n\x01\x02\x03,\x04\x05\n\x06,\x07\n")}) == Exit::usage);
  CHECK(linked({folder.file("one.csv", "forename,surname,dob\nAnn,Smith,2015-01-02\n")}) == Exit::usage);
  const auto own = folder.file("own.csv", bytes_of(kFake));
  CHECK(linked({own, "-o", own}) == Exit::usage);
  CHECK(bytes_of(own) == bytes_of(kFake));
}
