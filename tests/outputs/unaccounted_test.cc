#include "outputs/unaccounted.h"

#include <doctest/doctest.h>

#include <array>
#include <nlohmann/json.hpp>
#include <vector>

#include "outputs/csv.h"

using namespace onroll;

namespace {

std::vector<UnaccountedRow> two_rows() {
  UnaccountedRow known{.child = {7},
                       .surname = "O'Brien, \"Bo\"",
                       .forename = "=cmd()",
                       .upn = "A801200001001",
                       .date_of_birth = date(2015, 2, 3),
                       .cause = Cause::left_not_arrived,
                       .since = date(2026, 9, 4),
                       .last_school = *Urn::parse("100001"),
                       .evidence = "Left a school.",
                       .case_id = CaseId{3}};
  UnaccountedRow bare{
      .child = {8}, .surname = "Ng", .forename = "", .since = date(2026, 9, 1), .evidence = "On a list."};
  return {known, bare};
}

}  // namespace

TEST_CASE("a row of a spreadsheet file is quoted where it must be and never runs") {
  std::string out;
  append_csv_row(out, std::array<std::string_view, 4>{"plain", "a,b", "say \"x\"", "two\nlines"});
  CHECK(out == "plain,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\r\n");
  for (const std::string_view formula : {"=1+1", "+1", "-1", "@x", "\tx", "\xEF\xBC\x9Dx"}) {
    std::string row;
    append_csv_row(row, std::array{formula});
    CHECK(row == "'" + std::string(formula) + "\r\n");
  }
}

TEST_CASE("the list as a file has a column for everything that is asked") {
  CHECK(unaccounted_csv(two_rows()) ==
        "child_id,upn,surname,forename,date_of_birth,cause,since,last_school_urn,evidence,case_id\r\n"
        "7,A801200001001,\"O'Brien, \"\"Bo\"\"\",'=cmd(),2015-02-03,left_not_arrived,2026-09-04,100001,Left "
        "a school.,3\r\n"
        "8,,Ng,,,listed_on_no_roll,2026-09-01,,On a list.,\r\n");
}

TEST_CASE("as JSON, numbers are numbers and what is not known is null") {
  const auto list = nlohmann::json::parse(unaccounted_json(two_rows()));
  REQUIRE(list.size() == 2);
  CHECK(list[0]["child_id"] == 7);
  CHECK(list[0]["forename"] == "=cmd()");
  CHECK(list[0]["last_school_urn"] == 100001);
  CHECK(list[0]["case_id"] == 3);
  CHECK(list[1]["upn"].is_null());
  CHECK(list[1]["case_id"].is_null());
}

TEST_CASE("for reading, children stand under their cause") {
  const auto text = unaccounted_text(two_rows());
  CHECK(text.starts_with("2 children are not accounted for.\n"));
  CHECK(text.find("\nLeft, not yet arrived (1)\n") != std::string::npos);
  CHECK(text.find("since 4 September 2026") != std::string::npos);
  CHECK(unaccounted_text({}) == "Every child of compulsory school age is accounted for.\n");
}
