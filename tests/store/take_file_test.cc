// A file comes in one way: looked up, read, rehearsed or taken, and reported row by row.
#include "store/imports/take_file.h"

#include <string>

#include "sql/imports.h"
#include "store/world.h"
#include "support/databases.h"
#include "support/little_county.h"

using namespace onroll;
using namespace onroll::store;
using namespace onroll::tests;

namespace {

std::string two_good_rows_and_a_bad_one() {
  return made_up_upn(1) + ",Adams,Zoe,07/03/2016,BS1 1AB,5\n" + made_up_upn(2) +
         ",Brown,Yusuf,08/04/2016,BS11AC,5\n" + made_up_upn(3) + ",Clark,Xena,99/99/2016,BS1 1AD,5\n";
}

std::int64_t imports_held(Database& database) {
  return database.read([](Connection& connection) { return connection.one(sql::LastImport{}).import_id; });
}

NotDone refusal_of(Database& database, const FileToTake& file, Role role = Role::officer) {
  MatchBook book(MatchBook::Keeping::this_file_only);
  auto taken = take_file(database, made_by(role), file, book, Taking::for_good);
  REQUIRE(!taken.has_value());
  return taken.error();
}

}  // namespace

TEST_CASE("one bad row waits and the others are taken") {
  for_each_database([](Database& database) {
    take_schools(database);
    const auto taken = take_roll(database, 100001, date(2026, 11, 2), two_good_rows_and_a_bad_one());
    CHECK(taken.report.taken == 2);
    CHECK(taken.report.refused == 1);
    REQUIRE(!taken.rows.empty());
    const auto& last = taken.rows.back();
    CHECK(last.row == 4);
    CHECK(last.column == "DOB");
    CHECK(last.what == RowOutcome::refused);
    CHECK(line_of(last).starts_with("Row 4, column DOB, refused: "));
    CHECK(line_of(last).find("Clark") == std::string::npos);
  });
}

TEST_CASE("a rehearsal answers the same and keeps nothing") {
  for_each_database([](Database& database) {
    take_schools(database);
    const auto before = imports_held(database);
    const auto text = std::string(kRollHeader) + two_good_rows_and_a_bad_one();
    const FileToTake file{.kind = ImportKind::roll,
                          .name = "roll.csv",
                          .bytes = text,
                          .school = urn(100001),
                          .date = date(2026, 11, 2)};
    const auto rehearsed = take(database, file, Taking::rehearsal);
    CHECK(rehearsed.report.taken == 2);
    CHECK(rehearsed.report.refused == 1);
    CHECK(imports_held(database) == before);
    CHECK(take(database, file).report.taken == 2);
    CHECK(take(database, file).report.same_as.value == before + 1);
  });
}

TEST_CASE("a rehearsal leaves the caller's book as it was") {
  for_each_database([](Database& database) {
    take_schools(database);
    MatchBook book(MatchBook::Keeping::whole_register);
    const auto first = std::string(kRollHeader) + made_up_upn(1) + ",Adams,Zoe,07/03/2016,BS1 1AB,5\n";
    const auto other = std::string(kRollHeader) + made_up_upn(1) + ",Adams,Zoe,07/03/2016,BS1 1AB,6\n";
    const FileToTake rehearsed{.kind = ImportKind::roll,
                               .name = "a.csv",
                               .bytes = first,
                               .school = urn(100001),
                               .date = date(2026, 11, 2)};
    REQUIRE(take_file(database, made_by(), rehearsed, book, Taking::rehearsal).has_value());
    const FileToTake kept{.kind = ImportKind::roll,
                          .name = "b.csv",
                          .bytes = other,
                          .school = urn(100001),
                          .date = date(2026, 11, 3)};
    const auto taken = take_file(database, made_by(), kept, book, Taking::for_good);
    REQUIRE(taken.has_value());
    CHECK(taken->report.new_children == 1);
  });
}

TEST_CASE("a file that cannot be taken says why, in plain words") {
  for_each_database([](Database& database) {
    const auto png = refusal_of(database, {.kind = ImportKind::roll,
                                           .name = "roll.xlsx",
                                           .bytes = "\x89PNG\r\n\x1a\n",
                                           .school = urn(100001),
                                           .date = date(2026, 11, 2)});
    CHECK(!sentences(png).front().empty());
    const auto list = refusal_of(
        database,
        {.kind = ImportKind::population, .name = "gp.csv", .bytes = kRollHeader, .source = "surgery"});
    CHECK(std::get<Problems>(list).front().field == "source");
    const auto roll = refusal_of(database, {.kind = ImportKind::roll,
                                            .name = "r.csv",
                                            .bytes = kRollHeader,
                                            .school = urn(100001),
                                            .date = date(2026, 11, 2),
                                            .source = "health"});
    CHECK(std::get<Problems>(roll).front().field == "source");
    CHECK(std::holds_alternative<Refusal>(refusal_of(database, {.bytes = kRollHeader}, Role::school)));
    CHECK(imports_held(database) == 0);
  });
}

TEST_CASE("a school is found by its number and by a name only it bears") {
  for_each_database([](Database& database) {
    take(
        database,
        {.kind = ImportKind::schools,
         .name = "s.csv",
         .bytes = "URN,LA (code),EstablishmentNumber,EstablishmentName,EstablishmentStatus (name),CloseDate\n"
                  "100001,801,2001,St Mary's School,Closed,31/08/2024\n"
                  "100002,801,2001,St Mary's School,Open,\n"
                  "100003,802,2001,Elm School,Open,\n"
                  "100004,803,2001,Elm School,Open,\n"
                  "100005,803,2002,Fir School,Closed,31/08/2020\n"});
    const auto schools = database.read([](Connection& connection) { return SchoolFinder(connection); });
    CHECK(schools.of_number(SchoolNumber::parse("801/2001").value()) == urn(100002));
    CHECK(schools.of_number(SchoolNumber::parse("803/2002").value()) == urn(100005));
    CHECK(!schools.of_number(SchoolNumber::parse("899/2002").value()));
    CHECK(schools.of_name("st marys school") == urn(100002));
    CHECK(!schools.of_name("elm school"));
    CHECK(schools.of_name("fir school") == urn(100005));
    CHECK(!schools.of_name("no such school"));
  });
}

TEST_CASE("between schools of one name the council's own is meant") {
  for_each_database([](Database& database) {
    database.write([](Connection& connection) {
      set_council_profile(connection, "name = \"Test\"\nla_code = \"802\"\n");
    });
    take(database,
         {.kind = ImportKind::schools,
          .name = "s.csv",
          .bytes = "URN,LA (code),EstablishmentNumber,EstablishmentName,EstablishmentStatus (name)\n"
                   "100003,802,2001,Elm School,Open\n"
                   "100004,803,2001,Elm School,Open\n"});
    const auto schools = database.read([](Connection& connection) { return SchoolFinder(connection); });
    CHECK(schools.of_name("elm school") == urn(100003));
  });
}
