// Which column holds what, and what a configuration may say instead.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "base/random_id.h"
#include "cli/link/plan.h"

using namespace onroll;
using namespace onroll::cli::linking;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path = fs::temp_directory_path() / ("onroll-link-" + random_hex(8));
  Folder() { fs::create_directory(path); }
  ~Folder() { fs::remove_all(path); }
  std::string file(const std::string& name, const std::string& bytes) const {
    const auto at = path / name;
    std::ofstream(at, std::ios::binary) << bytes;
    return at.string();
  }
};

InputFile examined(const std::string& bytes, const InputSettings& settings = {}) {
  const Folder folder;
  auto file = examine(folder.file("a.csv", bytes), settings);
  REQUIRE(file.has_value());
  return *std::move(file);
}

std::string refused(const std::string& bytes) {
  const Folder folder;
  const auto file = examine(folder.file("a.csv", bytes), {});
  REQUIRE_FALSE(file.has_value());
  return file.error().front().sentence;
}

std::vector<FoundColumn> found(const std::string& bytes, std::string_view truth = "") {
  return detect(examined(bytes), truth);
}

std::vector<ColumnKind> kinds(const std::vector<FoundColumn>& columns) {
  std::vector<ColumnKind> all;
  for (const auto& column : columns) all.push_back(column.kind);
  return all;
}

// Thirty rows of people who are all different, below the headings.
std::string people(const std::string& headings, auto row) {
  auto text = headings + "\n";
  for (int i = 0; i < 30; ++i) text += row(i) + "\n";
  return text;
}

const std::vector<std::string> kSurnames = {"Smith", "Jones", "Patel", "Brown", "Evans", "Khan", "Hall"};
std::string surname(int i) {
  return kSurnames[static_cast<std::size_t>(i) % kSurnames.size()];
}
std::string forename(int i) {
  return std::vector<std::string>{"Ann", "Ben", "Cai", "Dev", "Eve"}[static_cast<std::size_t>(i) % 5];
}
std::string day(int i) {
  return std::to_string(10 + i % 18);
}

ReadyFile ready(const std::string& bytes) {
  auto file = examined(bytes);
  auto columns = detect(file, "");
  return {std::move(file), std::move(columns)};
}

Problems problems_of(const std::string& toml) {
  const auto config = parse_config(toml);
  if (!config) return config.error();
  std::vector<ReadyFile> files{ready(people(
      "surname,forename,dob", [](int i) { return surname(i) + "," + forename(i) + ",2015-03-" + day(i); }))};
  apply_said(files[0].columns, *config, 0);
  const auto plan = plan_for(files, *config);
  return plan ? Problems{} : plan.error();
}

}  // namespace

TEST_CASE("columns are known by the headings of many systems") {
  const auto columns =
      found(people("UPN,Legal Surname,Given Name,date_of_birth,Sex,Home postcode,cluster", [](int i) {
        return "," + surname(i) + "," + forename(i) + "," + day(i) + "/03/2015,F,ZN1 " +
               std::to_string(i % 9) + "AA,7";
      }));
  CHECK(kinds(columns) == std::vector{ColumnKind::ignored, ColumnKind::surname, ColumnKind::forename,
                                      ColumnKind::birth_date, ColumnKind::ignored, ColumnKind::postcode,
                                      ColumnKind::ignored});
  CHECK(columns[0].why == "no value in the rows looked at");
  CHECK(columns[4].why == "every row looked at says the same");
  CHECK(columns[6].why.find("the answer") != std::string::npos);
}

TEST_CASE("the truth is compared only with what came out, also where it is the record's number") {
  const auto rows = people("rec_id,cluster,name,dob", [](int i) {
    return "r" + std::to_string(i) + "," + std::to_string(i / 2) + "," + forename(i) + " " + surname(i) +
           ",201503" + day(i);
  });
  CHECK(found(rows, "cluster")[1].kind == ColumnKind::truth);
  CHECK(found(rows, "rec_id")[0].kind == ColumnKind::record_id);
  CHECK(found(rows)[1].kind == ColumnKind::ignored);
  CHECK(found(rows)[3].kind == ColumnKind::birth_date);
}

TEST_CASE("dates are month first where a value shows it") {
  const auto dates = [](const std::string& a, const std::string& b) {
    return found("dob,surname\n" + a + ",Smith\n" + b + ",Jones\n")[0];
  };
  CHECK(dates("03/27/2015", "04/02/2015").dates == DateOrder::month_first);
  CHECK(dates("27/03/2015", "04/02/2015").dates == DateOrder::day_first);
  CHECK(dates("03/02/2015", "04/02/2015").dates == DateOrder::day_first);
  CHECK(dates("03/02/2015", "04/02/2015").why.find("no value shows") != std::string::npos);
  CHECK(dates("2015-03-27 00:00:00", "2015-03-28T00:00:00").kind == ColumnKind::birth_date);
}

TEST_CASE("values decide where headings say nothing, or say what is not so") {
  const auto columns = found(people("a,b,c,surname,ref_id", [](int i) {
    return "x" + std::to_string(i) + "@school.example,ZN1 " + std::to_string(i % 9) + "AA,note " +
           surname(i) + ",0_" + std::to_string(i) + "," + std::to_string(1000 + i);
  }));
  CHECK(kinds(columns) == std::vector{ColumnKind::email, ColumnKind::postcode, ColumnKind::word,
                                      ColumnKind::ignored, ColumnKind::ignored});
}

TEST_CASE("what repeats other columns is left out: it would count twice") {
  const auto columns = found(people("first_name,surname,full_name", [](int i) {
    return forename(i) + "," + surname(i) + "," + forename(i) + " " + surname(i);
  }));
  CHECK(columns[2].kind == ColumnKind::ignored);
  CHECK(columns[1].kind == ColumnKind::surname);
}

TEST_CASE("a file without headings, with titles above them, with headings that stand twice") {
  const auto none = examined("Ann,Smith,2015-03-27\nBen,Jones,2015-04-02\n");
  CHECK(none.headings == std::vector<std::string>{"Column 1", "Column 2", "Column 3"});
  CHECK(none.sample.size() == 2);
  CHECK(none.text_before_rows == 0);
  const auto titled = examined("Pupils of Norchester\n\nname,dob,sex\nAnn Smith,2015-03-27,F\n");
  CHECK(titled.headings.front() == "name");
  CHECK(titled.sample.size() == 1);
  CHECK(examined("name,dob,name\na,2015-01-02,b\n").headings.back() == "name (2)");
}

TEST_CASE("semicolons, a byte order mark and Windows-1252 are no hindrance") {
  const auto file = examined("\xEF\xBB\xBFsurname;dob\r\nSmith;2015-03-27\r\n");
  CHECK(file.separator == ';');
  CHECK(file.headings == std::vector<std::string>{"surname", "dob"});
  CHECK(examined("surname,dob\nM\xFCller,2015-03-27\n").sample[0][0] == "Müller");
}

TEST_CASE("what is no file of rows is refused in words") {
  CHECK(refused("") == "The file is empty.");
  CHECK(refused("name,dob\n") == "There are headings in the file and no row below them.");
  CHECK(refused("%PDF-1.4 ...").find("PDF") != std::string::npos);
  CHECK(refused(std::string("a\0b\0\0\0c", 7) + std::string(400, '\0')).find("no text") != std::string::npos);
  CHECK(examine("no-such-file.csv", {}).error().front().sentence == "There is no such file.");
}

TEST_CASE("two files are paired by what their columns mean, not by what they are called") {
  std::vector<ReadyFile> files{
      ready(people("Ref,DOB,Surname,GivenName,Town",
                   [](int i) {
                     return std::to_string(i) + "," + day(i) + "/03/2015," + surname(i) + "," + forename(i) +
                            ",Norchester" + std::to_string(i % 3);
                   })),
      ready(people("first_name,last_name,former_surname,birth_date", [](int i) {
        return forename(i) + "," + surname(i) + "," + surname(i + 1) + ",2015-03-" + day(i);
      }))};
  const auto plan = plan_for(files, {});
  REQUIRE(plan.has_value());
  const auto plan_named = [&](std::size_t file, std::size_t column) {
    const auto at = plan->plan_of[file][column];
    return at < 0 ? std::string() : plan->plans[static_cast<std::size_t>(at)].name;
  };
  CHECK(plan_named(1, 0) == "GivenName");
  CHECK(plan_named(1, 1) == "Surname");
  CHECK(plan_named(1, 2) == "former_surname");
  CHECK(plan_named(1, 3) == "DOB");
  CHECK(files[0].columns[4].why == "the other file has no such column");
}

TEST_CASE("one column is too little to link by, and the answer says what would do") {
  std::vector<ReadyFile> files{ready("name\nAnn Smith\nBen Jones\n")};
  const auto plan = plan_for(files, {});
  REQUIRE_FALSE(plan.has_value());
  CHECK(plan.error().front().sentence.starts_with("There is only one column to compare"));
}

TEST_CASE("a configuration is answered line by line") {
  CHECK(problems_of("").empty());
  CHECK(problems_of("[columns]\nforename = \"word\"\n").empty());
  CHECK(problems_of("[[comparison]]\nkind = \"surname\"\ncolumns = [\"surname\"]\n[[block]]\nkeys = "
                    "[\"surname: phonetic\", \"dob: year\"]\n")
            .empty());
  const auto first = [](const std::string& toml) {
    const auto problems = problems_of(toml);
    REQUIRE_FALSE(problems.empty());
    return problems.front().field + ": " + problems.front().sentence;
  };
  CHECK(first("treshold = 0.9").starts_with("line 1: treshold: there is no such setting."));
  CHECK(first("\nthreshold = 95").starts_with("line 2: threshold: write a probability"));
  CHECK(first("[columns]\nsurname = \"sirname\"")
            .starts_with("line 2: surname: \"sirname\" is no kind of column."));
  CHECK(first("[columns]\nSurname = \"surname\"").find("no file has a column headed \"Surname\"") !=
        std::string::npos);
  CHECK(first("[[block]]\nkeys = [\"surname: loud\"]").find("names no form") != std::string::npos);
  CHECK(first("[[block]]\nkeys = [\"surname: year\"]").find("it has no year") != std::string::npos);
  CHECK(first("[[comparison]]\nkind = \"postcode\"\ncolumns = [\"dob\"]")
            .find("cannot be compared as postcode") != std::string::npos);
  CHECK(first("a = = 2").find("not written as TOML") != std::string::npos);
  CHECK(first("truth_part = \"(\"").find("regular expression") != std::string::npos);
}
