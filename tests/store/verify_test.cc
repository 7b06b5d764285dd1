// Whatever is changed behind the register's back is found and named; a rebuild gives the same tables.
#include "store/verify.h"

#include <string>

#include "support/register.h"

using namespace onroll;
using namespace onroll::store;
using namespace onroll::tests;

namespace {

// Two rolls, a leaver without a destination, a list, a finding and a case.
void live_a_little(Register& it) {
  it.roll(kAlder, date(2026, 9, 14), {kZoe, kYusuf, kXena});
  it.roll(kDove, date(2026, 9, 14), {{9, "Evans", "Will"}});
  it.leaver(kAlder, kZoe, "18/09/2026");
  it.list("health:North GPs", {{0, "Adams", "Zoe"}, {0, "Frost", "Vera", "01/02/2015", "BS1 9AA"}});
  it.roll(kAlder, date(2026, 11, 2), {kYusuf, kXena});
  it.reconcile();
}

void drop_guards(Connection& connection) {
  if (connection.engine() == Engine::sqlite) {
    connection.execute(
        "DROP TRIGGER act_is_kept; DROP TRIGGER act_is_never_deleted;"
        "DROP TRIGGER event_is_kept; DROP TRIGGER event_is_never_deleted;");
  } else {
    connection.execute("DROP TRIGGER act_is_kept ON act; DROP TRIGGER event_is_kept ON event;");
  }
}

// What verify says after `sql` was done to a sound register without its guards.
std::vector<std::string> findings_after(Database& database, const std::string& sql) {
  Register it(database);
  live_a_little(it);
  REQUIRE(verify(database).sound());
  database.write([&](Connection& connection) {
    drop_guards(connection);
    connection.execute(sql);
  });
  return verify(database).findings;
}

bool one_says(const std::vector<std::string>& findings, std::string_view part) {
  return std::ranges::any_of(findings,
                             [&](const std::string& each) { return each.find(part) != std::string::npos; });
}

// For each engine: does a finding hold these words?
void check_found(const std::string& sql, std::string_view words) {
  for_each_database([&](Database& database) {
    const auto findings = findings_after(database, sql);
    CHECK(one_says(findings, words));
    for (const auto& each : findings) {
      for (const std::string_view personal : {"Adams", "Zoe", "2016", "BS1"}) {
        CHECK(each.find(personal) == std::string::npos);
      }
    }
  });
}

}  // namespace

TEST_CASE("an empty register is sound") {
  for_each_database([](Database& database) {
    const auto verification = verify(database);
    CHECK(verification.sound());
    CHECK(verification.acts == 0);
    CHECK(verification.tables == 15);
    CHECK(verification.rows == 0);
  });
}

TEST_CASE("a register somebody has worked with is sound, and says how much was compared") {
  for_each_database([](Database& database) {
    Register it(database);
    live_a_little(it);
    const auto verification = verify(database);
    for (const auto& each : verification.findings) FAIL_CHECK(each);
    CHECK(verification.acts == std::ssize(it.all<sql::ActsInOrder>()));
    CHECK(verification.events == std::ssize(it.all<sql::EventsInOrder>()));
    CHECK(verification.disposed == 0);
    CHECK(verification.rows > 20);
  });
}

TEST_CASE("a changed payload is found") {
  check_found("UPDATE event SET payload = replace(payload, 'Adams', 'Adamz') WHERE kind = 'records_taken'",
              "The content of event ");
}

TEST_CASE("a changed payload is told apart in the tables too") {
  check_found("UPDATE event SET payload = replace(payload, 'Adams', 'Adamz') WHERE event_id = 6",
              "Table record: 1 row is not what the events make of it. The first: 1.");
}

TEST_CASE("a payload that cannot be read stops the comparison and is named") {
  check_found("UPDATE event SET payload = '{' WHERE event_id = 6",
              "Event 6 (records_taken, act 3) cannot be applied.");
}

TEST_CASE("a missing event is found") {
  check_found("DELETE FROM event WHERE event_id = 6", "Event 6 is missing.");
}

TEST_CASE("a missing last event is found, where no later number tells of it") {
  check_found("DELETE FROM event WHERE event_id = (SELECT MAX(event_id) FROM event)",
              "or the list of its events was changed");
}

TEST_CASE("a missing act is found") {
  check_found("DELETE FROM event WHERE act_id = 4; DELETE FROM act WHERE act_id = 4", "Act 4 is missing.");
}

TEST_CASE("a missing last act is found by what it left in the tables") {
  check_found(
      "DELETE FROM event WHERE act_id = (SELECT MAX(act_id) FROM act);"
      "DELETE FROM act WHERE act_id = (SELECT MAX(act_id) FROM act)",
      "Table case_file: 2 rows are not what the events make of it.");
}

TEST_CASE("events in another order are found") {
  check_found(
      "UPDATE event SET event_id = 1000 WHERE event_id = 5; UPDATE event SET event_id = 5 WHERE event_id = 6;"
      "UPDATE event SET event_id = 6 WHERE event_id = 1000",
      "Act 3 (import.people) or the list of its events was changed");
}

TEST_CASE("a changed act is found") {
  check_found("UPDATE act SET user_id = 99 WHERE act_id = 3",
              "Act 3 (import.people) or the list of its events was changed");
}

TEST_CASE("an act whose hash was made to fit again breaks the chain at the next") {
  check_found("UPDATE act SET hash = 'ffff' WHERE act_id = 3",
              "Act 4 (import.people) does not follow on the act before it");
}

TEST_CASE("a changed row of a derived table is found by its key") {
  check_found("UPDATE finding SET cause = 'two_rolls' WHERE child_id = 1",
              "Table finding: 1 row is not what the events make of it. The first: 1.");
  check_found("UPDATE listed SET row_number = 77 WHERE import_id = 3 AND record_id = 2",
              "Table listed: 1 row is not what the events make of it. The first: 3/2.");
}

TEST_CASE("a row too many and a row too few are found") {
  check_found("INSERT INTO match_key (match_key, child_id) VALUES (5, 1)",
              "Table match_key: 1 row is not what the events make of it. The first: 1.");
  check_found("DELETE FROM snapshot WHERE import_id = 3", "The first: 3/roll:100001.");
}

TEST_CASE("verify leaves the register and the temporary folder as they were") {
  for_each_database([](Database& database) {
    Register it(database);
    live_a_little(it);
    const auto before = it.tables();
    const TemporaryFolder temporary;
    std::filesystem::create_directory(temporary.path());
    REQUIRE(setenv("TMPDIR", temporary.path().c_str(), 1) == 0);
    verify(database);
    unsetenv("TMPDIR");
    CHECK(it.tables() == before);
    CHECK(std::filesystem::is_empty(temporary.path()));
  });
}

TEST_CASE("a rebuild makes the same rows, and puts right what was changed") {
  for_each_database([](Database& database) {
    Register it(database);
    live_a_little(it);
    const auto before = it.tables();
    database.write([](Connection& connection) {
      connection.execute(
          "UPDATE child SET surname = 'Wrong'; DELETE FROM finding; DELETE FROM match_key WHERE child_id = "
          "1; UPDATE case_file SET next_due = '2026-01-01'");
    });
    CHECK(it.tables() != before);
    const auto rebuilt = rebuild(database);
    CHECK(it.tables() == before);
    CHECK(rebuilt.events == std::ssize(it.all<sql::EventsInOrder>()));
    CHECK(verify(database).sound());
    CHECK(verify(database).rows == rebuilt.rows);
  });
}

TEST_CASE("nothing is made again from a journal that is not whole") {
  for_each_database([](Database& database) {
    CHECK(!findings_after(database, "DELETE FROM event WHERE event_id = 6").empty());
    Database& same = database;
    const auto before =
        same.read([](Connection& connection) { return digests_of_derived_tables(connection); });
    CHECK_THROWS_WITH_AS(rebuild(same),
                         "Nothing was made again: the journal itself is not whole. Event 6 is missing.",
                         StoreFailure);
    CHECK(same.read([](Connection& connection) { return digests_of_derived_tables(connection); }) == before);
  });
}

TEST_CASE("acts and events are never changed or deleted") {
  for_each_database([](Database& database) {
    Register it(database);
    for (const std::string sql :
         {"UPDATE act SET reason = 'x'", "DELETE FROM act", "UPDATE event SET payload = 'x'",
          "DELETE FROM event", "UPDATE event SET payload = NULL"}) {
      CAPTURE(sql);
      CHECK_THROWS_AS(database.write([&](Connection& connection) { connection.execute(sql); }), StoreFailure);
    }
    CHECK(it.acts() == 2);
    CHECK(verify(database).sound());
  });
}
