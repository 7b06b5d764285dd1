// A file through the page: checked, loaded, its rows corrected or sent back, undone.
#include "web/support/little_site.h"

#include "support/files.h"

using namespace onroll;
using namespace onroll::web;

namespace {

const Fields kRollOfAlder{{"kind", "roll"},     {"school", "100001"},  {"date-day", "2"},
                          {"date-month", "11"}, {"date-year", "2026"}, {"source", ""},
                          {"source_name", ""}};

SentFile roll_file(std::string rows) {
  return {"roll.csv", std::string(tests::kRollHeader) + std::move(rows)};
}

Fields with(Fields fields, std::string name, std::string value) {
  fields.emplace_back(std::move(name), std::move(value));
  return fields;
}

// Loads a roll of one good and one bad row; the address of its import.
std::string loaded(LittleSite& site) {
  const auto answer = site.upload(roll_file(kZoe + kBadBirth), with(kRollOfAlder, "action", "load"));
  REQUIRE(answer.status == Status::see_other);
  const std::string location(answer.header("Location"));
  return location.substr(0, location.find('?'));
}

Fields corrected_cells(std::string born) {
  return {{"cell-0", tests::made_up_upn(4)},
          {"cell-1", "Davies"},
          {"cell-2", "Will"},
          {"cell-3", std::move(born)},
          {"cell-4", "BS1 1AD"},
          {"cell-5", "5"},
          {"school", "100001"},
          {"action", "resubmit"}};
}

}  // namespace

TEST_CASE("a check says what would happen and keeps nothing") {
  for_each_little_site([](store::Database&, LittleSite& site) {
    const auto check = site.upload(roll_file(kZoe + kBadBirth), with(kRollOfAlder, "action", "check"));
    CHECK(check.status == Status::ok);
    CHECK(says(check, "Nothing was kept. The file has 2 rows."));
    CHECK(says(check, "1 row would be taken in."));
    CHECK(says(check, "DOB"));
    CHECK(!says(check, "Davies"));
    CHECK(!says(site.get("/imports"), "roll.csv"));
  });
}

TEST_CASE("a file is loaded once, listed, and reported row by row") {
  for_each_little_site([](store::Database&, LittleSite& site) {
    const auto address = loaded(site);
    const auto import = site.get(address + "?done=taken-in");
    CHECK(import.status == Status::ok);
    CHECK(says(import, "The file was taken in"));
    CHECK(says(import, "1 row was taken in."));
    CHECK(says(import, "1 child was new to the register."));
    CHECK(says(import, "Row 3"));
    CHECK(says(import, "DOB: "));
    CHECK(says(site.get(address + "?show=put-right"), "No row needed putting right."));
    CHECK(says(site.get("/imports"), "1 row waiting"));
    CHECK(says(site.get("/imports?show=waiting"), "roll.csv"));
    CHECK(!says(site.get("/imports?show=waiting"), "schools.csv"));
    const auto again = site.upload(roll_file(kZoe + kBadBirth), with(kRollOfAlder, "action", "load"));
    CHECK(again.header("Location") == address + "?done=held-before");
  });
}

TEST_CASE("what is missing or cannot be read is said at its field") {
  for_each_little_site([](store::Database&, LittleSite& site) {
    const auto empty = site.upload({"", ""}, {{"action", "load"}});
    CHECK(empty.status == Status::unprocessable);
    CHECK(says(empty, "Choose what is in the file"));
    CHECK(says(empty, "Choose a file that is not empty"));
    auto fields = kRollOfAlder;
    fields[1].second = "900000000";
    fields[3].second = "13";
    const auto wrong = site.upload(roll_file(kZoe), with(fields, "action", "load"));
    CHECK(wrong.status == Status::unprocessable);
    CHECK(says(wrong, "Enter the URN of a school"));
    CHECK(says(wrong, "Enter a real date"));
    const auto list = site.upload(roll_file(kZoe), {{"kind", "population"}, {"action", "load"}});
    CHECK(list.status == Status::unprocessable);
    CHECK(says(list, "href=\"#source\""));
  });
}

TEST_CASE("a hostile file is answered in plain words") {
  for_each_little_site([](store::Database&, LittleSite& site) {
    const std::vector<SentFile> files{
        {"roll.xlsx", test::file_bytes("xlsx/actually_a_png.xlsx")},
        {"roll.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><CTfile>&e;</CTfile>"},
        {"<script>alert(1)</script>.csv", "no,columns,of,people\n1,2,3,4\n"}};
    for (const auto& file : files) {
      const auto answer = site.upload(file, with(kRollOfAlder, "action", "load"));
      CHECK(answer.status == Status::unprocessable);
      CHECK(says(answer, "href=\"#file\""));
      CHECK(!says(answer, "<script>alert"));
      CHECK(!says(answer, "root:"));
    }
  });
}

TEST_CASE("hostile names are text on every page") {
  for_each_little_site([](store::Database&, LittleSite& site) {
    const auto rows = tests::made_up_upn(1) + ",\"<script>alert(1)</script>\",Zoe,07/03/2016,BS1 1AB,5\n" +
                      tests::made_up_upn(4) + ",\"<img src=x onerror=y>\",Will,99/99/2016,BS1 1AD,5\n";
    const auto answer = site.upload({"<b>roll</b>.csv", std::string(tests::kRollHeader) + rows},
                                    with(kRollOfAlder, "action", "load"));
    REQUIRE(answer.status == Status::see_other);
    for (const auto* address : {"/imports", "/imports/2", "/quarantine", "/imports/2/rows/3",
                                "/imports/2/undo", "/schools/100001?show=roll"}) {
      const auto shown = site.get(address);
      CHECK(shown.status == Status::ok);
      CHECK(!says(shown, "<script>alert"));
      CHECK(!says(shown, "<img src=x"));
      CHECK(!says(shown, "<b>roll"));
    }
  });
}

TEST_CASE("a refused row is put right in the browser") {
  for_each_little_site([](store::Database&, LittleSite& site) {
    const auto row = loaded(site) + "/rows/3";
    CHECK(says(site.get("/quarantine"), "1 row waits"));
    const auto form = site.get(row);
    CHECK(form.status == Status::ok);
    CHECK(says(form, "Davies"));
    CHECK(says(form, "99/99/2016"));
    const auto still_wrong = site.post(row, corrected_cells("98/98/2016"));
    CHECK(still_wrong.status == Status::unprocessable);
    CHECK(says(still_wrong, "98/98/2016"));
    const auto right = site.post(row, corrected_cells("10/06/2016"));
    CHECK(right.status == Status::see_other);
    CHECK(says(site.get(row), "This row was put right and taken in."));
    CHECK(says(site.get("/quarantine"), "No row is waiting."));
    CHECK(site.post(row, corrected_cells("10/06/2016")).status == Status::unprocessable);
  });
}

TEST_CASE("one form sent as two acts does each act once") {
  for_each_little_site([](store::Database&, LittleSite& site) {
    const auto row = loaded(site) + "/rows/3";
    CHECK(site.post(row, {{"action", "return"}, {"act_key", "k1"}}).status == Status::see_other);
    CHECK(site.post(row, {{"action", "return"}, {"act_key", "k1"}}).status == Status::see_other);
    auto fields = corrected_cells("10/06/2016");
    fields.emplace_back("act_key", "k1");
    CHECK(site.post(row, fields).status == Status::unprocessable);
    CHECK(says(site.get(row), "sent back to the sender"));
  });
}

TEST_CASE("refused rows go back to the school as a file of its own columns") {
  for_each_little_site([](store::Database&, LittleSite& site) {
    const auto rows = kZoe + "=cmd|'/c calc'!A1,Davies,Will,99/99/2016,BS1 1AD,5\n";
    REQUIRE(site.upload(roll_file(rows), with(kRollOfAlder, "action", "load")).status == Status::see_other);
    const auto csv = site.get("/imports/2/refused.csv");
    CHECK(csv.status == Status::ok);
    CHECK(csv.header("Content-Disposition").starts_with("attachment"));
    CHECK(says(csv, "Row,UPN,Surname,Forename,DOB,Postcode,Year,What to put right"));
    CHECK(says(csv, "'=cmd"));
    CHECK(!says(csv, "\n3,=cmd"));
    CHECK(site.post("/imports/2/returned", {}).header("Location") == "/imports/2?done=returned");
    CHECK(says(site.get("/imports/2"), "Sent back"));
    CHECK(says(site.get("/quarantine"), "No row is waiting."));
  });
}

TEST_CASE("undoing asks first, wants a reason, and takes back what the file said") {
  for_each_little_site([](store::Database&, LittleSite& site) {
    const auto address = loaded(site);
    CHECK(says(site.get(address + "/undo"), "Undo this import?"));
    CHECK(site.post(address + "/undo", {}).status == Status::unprocessable);
    CHECK(site.post(address + "/undo", {{"reason", "Last year's file"}}).status == Status::see_other);
    CHECK(says(site.get(address), "Undone"));
    CHECK(!says(site.get("/schools"), "Alder"));
    CHECK(site.get(address + "/undo").status == Status::not_found);
    CHECK(says(site.get("/quarantine"), "No row is waiting."));
    CHECK(says(site.get(address + "/rows/3"), "was undone"));
    CHECK(site.get("/imports/1/undo").status == Status::not_found);
  });
}

TEST_CASE("addresses that lead nowhere are not found") {
  for_each_little_site([](store::Database&, LittleSite& site) {
    for (const auto* address :
         {"/imports/99", "/imports/x", "/imports/99/refused.csv", "/imports/99/undo", "/imports/1/rows/7",
          "/imports/99/rows/1", "/imports/1/rows/99999999999999"}) {
      CHECK(site.get(address).status == Status::not_found);
    }
  });
}
