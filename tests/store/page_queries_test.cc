// What the pages of schools, quarantine and search ask of the register.
#include "store/queries/quarantine.h"
#include "store/queries/school.h"
#include "store/queries/schools.h"
#include "store/queries/search.h"
#include "store/world.h"
#include "support/register.h"

using namespace onroll;
using namespace onroll::store;
using namespace onroll::tests;

namespace {

constexpr Today kToday{date(2026, 11, 23)};

const SchoolLine& line_of(const std::vector<SchoolLine>& lines, int number) {
  const auto found = std::ranges::find(lines, urn(number), &SchoolLine::urn);
  REQUIRE(found != lines.end());
  return *found;
}

std::vector<SchoolLine> lines(Database& database) {
  return database.read([](Connection& connection) {
    auto schools = council_schools(connection, kToday);
    count_movements(connection, schools);
    return schools;
  });
}

FoundChildren found(Database& database, const SoughtChild& sought, std::size_t most = 10) {
  return database.read([&](Connection& connection) { return find_children(connection, sought, most); });
}

std::string two_bad_rows(int first) {
  return made_up_upn(first) + ",Evans,Vera,99/99/2016,BS1 1AE,5\n" + made_up_upn(first + 1) +
         ",Flynn,Umar,98/98/2016,BS1 1AF,5\n";
}

}  // namespace

TEST_CASE("the open schools of the council's area are listed, and whoever has sent a roll") {
  for_each_database([](Database& database) {
    Register register_(database);
    CHECK(lines(database).empty());
    register_.roll(kAlder, date(2026, 11, 2), {kZoe});
    CHECK(lines(database).size() == 1);
    database.write([](Connection& connection) {
      set_council_profile(connection, "name = \"Test\"\nla_code = \"801\"\n");
    });
    const auto all = lines(database);
    CHECK(all.size() == 3);  // Cedar is closed and never sent a roll
    CHECK(std::ranges::is_sorted(all, {}, &SchoolLine::name_folded));
  });
}

TEST_CASE("who came and went is counted between the two newest rolls that still stand") {
  for_each_database([](Database& database) {
    Register register_(database);
    register_.roll(kAlder, date(2026, 9, 7), {kZoe});
    register_.roll(kAlder, date(2026, 10, 5), {kZoe, kYusuf});
    const auto newest = register_.roll(kAlder, date(2026, 11, 2), {kYusuf, kXena});
    const auto before = lines(database);
    CHECK(line_of(before, kAlder).newest->pupils == 2);
    CHECK(line_of(before, kAlder).joined == 1);
    CHECK(line_of(before, kAlder).left == 1);
    register_.undo(newest.import);
    const auto after = lines(database);
    CHECK(line_of(after, kAlder).newest->as_of == date(2026, 10, 5));
    CHECK(line_of(after, kAlder).joined == 1);
    CHECK(line_of(after, kAlder).left == 0);
  });
}

TEST_CASE("a notice breaks the silence too") {
  for_each_database([](Database& database) {
    Register register_(database);
    register_.roll(kAlder, date(2026, 9, 7), {kZoe});
    CHECK(line_of(lines(database), kAlder).last_heard() == date(2026, 9, 7));
    register_.leaver(kAlder, kZoe, "20/11/2026");
    CHECK(line_of(lines(database), kAlder).last_heard() == date(2026, 11, 23));
  });
}

TEST_CASE("a school's page knows where those who left are now") {
  for_each_database([](Database& database) {
    Register register_(database);
    register_.roll(kAlder, date(2026, 10, 5), {kZoe, kYusuf, kXena});
    register_.roll(kAlder, date(2026, 11, 2), {kXena});
    register_.roll(kDove, date(2026, 11, 2), {kYusuf});
    register_.reconcile();
    const auto school =
        database.read([](Connection& connection) { return school_seen(connection, urn(kAlder)); });
    REQUIRE(school.has_value());
    REQUIRE(school->gone.size() == 2);
    CHECK(school->gone[0].name == "Adams, Zoe");
    CHECK(school->gone[0].cause.has_value());
    CHECK(school->gone[1].school == urn(kDove));
    CHECK(!school->gone[1].cause);
  });
}

TEST_CASE("the next waiting row is of the same file first") {
  for_each_database([](Database& database) {
    take_schools(database);
    const auto older = take_roll(database, kAlder, date(2026, 10, 5), two_bad_rows(11)).report.import;
    const auto newer = take_roll(database, kAlder, date(2026, 11, 2), two_bad_rows(21)).report.import;
    const auto next = [&](ImportId import, int row) {
      return database.read([&](Connection& connection) { return next_waiting_row(connection, import, row); });
    };
    CHECK(next(older, 2)->row == 3);
    CHECK(next(older, 2)->import == older);
    CHECK(next(older, 3)->row == 2);
    const ReturnRow both[] = {{older, 2}, {older, 3}};
    for (const auto& act : both) REQUIRE(perform(database, made_by(), act).has_value());
    CHECK(next(older, 3)->import == newer);
    const auto waiting =
        database.read([](Connection& connection) { return waiting_rows(connection, Stretch{}); });
    CHECK(waiting.size() == 2);
  });
}

TEST_CASE("a child joined to another is found under the number it had") {
  for_each_database([](Database& database) {
    Register register_(database);
    register_.roll(kAlder, date(2026, 11, 2), {kZoe});
    auto twin_record = kZoe;
    twin_record.serial = 0;
    twin_record.postcode = "BS9 9ZZ";
    register_.roll(kDove, date(2026, 11, 2), {twin_record});
    register_.decide(PairId{1}, PairAnswer::same);
    const auto by_number = found(database, {.number = ChildId{2}});
    REQUIRE(by_number.children.size() == 1);
    CHECK(by_number.children[0].child == ChildId{1});
  });
}

TEST_CASE("no more are found than asked for, and it is said") {
  for_each_database([](Database& database) {
    Register register_(database);
    register_.roll(kAlder, date(2026, 11, 2), {kZoe, kYusuf, kXena});
    CHECK(found(database, {.name_words = {"a"}}, 1).children.size() == 1);
    const auto one = found(database, {.postcode = Postcode::parse("BS1 1AB").value()}, 1);
    CHECK(one.children.size() == 1);
    CHECK(!one.more);
    CHECK(name_words("O'Brien, Zoë") == std::vector<std::string>{"obrien", "zoe"});
    CHECK(name_words(" ,% ").empty());
  });
}
