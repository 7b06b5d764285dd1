// What goes into either engine comes out of it the same.
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "store/probe_tables.h"
#include "support/databases.h"
#include "test_sql/probe.h"

using namespace onroll;
using namespace onroll::store;
using namespace onroll::tests;

namespace {

constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

sql::AddProbe probe(std::int64_t id, std::optional<std::string_view> word = std::nullopt) {
  return {.id = id, .word = word, .amount = std::nullopt, .blob = std::nullopt, .maybe = std::nullopt};
}

FailureCause cause_of(Database& database, const auto& statement) {
  try {
    database.write([&](Connection& connection) { connection.run(statement); });
  } catch (const StoreFailure& failure) {
    return failure.cause;
  }
  FAIL("it was taken");
  return FailureCause::damaged;
}

}  // namespace

TEST_CASE("the largest and smallest numbers come back") {
  for_each_database(kProbeTables, [](Database& database) {
    database.write([](Connection& connection) {
      for (const std::int64_t number :
           {kLeast, std::int64_t{-1}, std::int64_t{0}, std::int64_t{5'000'000'000}, kMost}) {
        auto row = probe(number);
        row.maybe = number;
        row.amount = static_cast<double>(number) / 3;
        connection.run(row);
      }
    });
    const auto rows = database.read([](Connection& connection) { return connection.all(sql::AllProbes{}); });
    REQUIRE(rows.size() == 5);
    CHECK(rows.front().id == kLeast);
    CHECK(rows.back().id == kMost);
    for (const auto& row : rows) {
      CHECK(row.maybe == row.id);
      CHECK(row.amount == static_cast<double>(row.id) / 3);
      CHECK_FALSE(row.word);
      CHECK_FALSE(row.blob);
    }
  });
}

TEST_CASE("real numbers keep every bit") {
  for_each_database(kProbeTables, [](Database& database) {
    const std::vector<double> numbers{0.1, -0.0, 1e-300, 1.7976931348623157e308, 5e-324, 3.0};
    database.write([&](Connection& connection) {
      for (std::size_t i = 0; i < numbers.size(); ++i) {
        auto row = probe(static_cast<std::int64_t>(i));
        row.amount = numbers[i];
        connection.run(row);
      }
    });
    const auto rows = database.read([](Connection& connection) { return connection.all(sql::AllProbes{}); });
    REQUIRE(rows.size() == numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) CHECK(rows[i].amount == numbers[i]);
  });
}

TEST_CASE("texts come back as they were; an empty text is not NULL") {
  for_each_database(kProbeTables, [](Database& database) {
    const std::vector<std::string> words{"",
                                         " ",
                                         "it's \"quoted\" \\ :name $1 ?1 %_",
                                         "Zoë Ní Dhónaill-Ōkubo",
                                         "بنت",
                                         "\U0001F9D2\U0001F3FD",
                                         std::string(3'000'000, 'x') + "é"};
    database.write([&](Connection& connection) {
      for (std::size_t i = 0; i < words.size(); ++i)
        connection.run(probe(static_cast<std::int64_t>(i), words[i]));
      connection.run(probe(100, std::string_view{}));
      connection.run(probe(101));
    });
    const auto rows = database.read([](Connection& connection) { return connection.all(sql::AllProbes{}); });
    REQUIRE(rows.size() == words.size() + 2);
    for (std::size_t i = 0; i < words.size(); ++i) CHECK((rows[i].word == words[i]));
    CHECK(rows[words.size()].word == "");
    CHECK_FALSE(rows[words.size() + 1].word);
  });
}

TEST_CASE("text with a NUL character or not in UTF-8 is refused, and nothing of it is told") {
  for_each_database(kProbeTables, [](Database& database) {
    using namespace std::string_literals;
    for (const std::string& word :
         {"Sec\0ret"s, "Secret\xff"s, "\xed\xa0\x80Secret"s, "Secret longer than eight \xc3"s}) {
      try {
        database.write([&](Connection& connection) { connection.run(probe(1, word)); });
        FAIL("it was taken");
      } catch (const StoreFailure& failure) {
        CHECK(failure.cause == FailureCause::constraint);
        CHECK(std::string(failure.what()).find("ret") == std::string::npos);
      }
    }
    CHECK(database.read([](Connection& connection) { return connection.one(sql::CountProbes{}).number; }) ==
          0);
  });
}

TEST_CASE("bytes of every kind come back; no bytes are not NULL") {
  for_each_database(kProbeTables, [](Database& database) {
    std::string all_bytes;
    for (int byte = 0; byte < 256; ++byte) all_bytes.push_back(static_cast<char>(byte));
    database.write([&](Connection& connection) {
      auto row = probe(1);
      row.blob = all_bytes;
      connection.run(row);
      row = probe(2);
      row.blob = std::string_view{};
      connection.run(row);
    });
    const auto rows = database.read([](Connection& connection) { return connection.all(sql::AllProbes{}); });
    REQUIRE(rows.size() == 2);
    CHECK((rows[0].blob == all_bytes));
    CHECK(rows[1].blob == "");
  });
}

TEST_CASE("a list of numbers is searched, also an empty one") {
  for_each_database(kProbeTables, [](Database& database) {
    database.write([](Connection& connection) {
      for (const std::int64_t id : {kLeast, std::int64_t{1}, std::int64_t{2}, std::int64_t{3}, kMost}) {
        connection.run(probe(id));
      }
    });
    const auto ids = [&](const auto& statement) {
      return database.read([&](Connection& connection) {
        std::vector<std::int64_t> found;
        for (const auto row : connection.query(statement)) found.push_back(row.id);
        return found;
      });
    };
    const std::vector<std::int64_t> wanted{3, kMost, 7, kLeast};
    CHECK(ids(sql::ProbesAmong{.wanted = wanted}) == std::vector<std::int64_t>{kLeast, 3, kMost});
    CHECK(ids(sql::ProbesNotAmong{.unwanted = wanted}) == std::vector<std::int64_t>{1, 2});
    const std::vector<std::int64_t> none;
    CHECK(ids(sql::ProbesAmong{.wanted = none}).empty());
    CHECK(ids(sql::ProbesNotAmong{.unwanted = none}).size() == 5);
    std::vector<std::int64_t> many(200'000);
    for (std::size_t i = 0; i < many.size(); ++i) many[i] = static_cast<std::int64_t>(i) + 2;
    CHECK(ids(sql::ProbesAmong{.wanted = many}) == std::vector<std::int64_t>{2, 3});
  });
}

TEST_CASE("a broken rule is a constraint failure that names no value") {
  for_each_database(kProbeTables, [](Database& database) {
    const auto add = [&] {
      return database.write(
          [](Connection& connection) { return connection.one(sql::AddNamedProbe{.word = "Secret"}).id; });
    };
    CHECK(add() == 1);
    try {
      add();
      FAIL("it was taken");
    } catch (const StoreFailure& failure) {
      CHECK(failure.cause == FailureCause::constraint);
      CHECK(std::string(failure.what()).find("Secret") == std::string::npos);
      CHECK(std::string(failure.what()).find("AddNamedProbe") != std::string::npos);
    }
  });
}

TEST_CASE("a column that is not what the statement gives is found when it is prepared") {
  for_each_database(kProbeTables, [](Database& database) {
    CHECK_THROWS_WITH_AS(
        database.read([](Connection& connection) { connection.check(sql::WrongColumn::statement()); }),
        "WrongColumn: a column is called not_other, not other.", StoreFailure);
    database.read([](Connection& connection) { connection.check(sql::AllProbes::statement()); });
  });
}

TEST_CASE("each engine gets its own block") {
  for_each_database(kProbeTables, [](Database& database) {
    const auto engine =
        database.read([](Connection& connection) { return connection.one(sql::ProbeEngine{}).engine; });
    CHECK(engine.starts_with(database.engine() == Engine::sqlite ? "sqlite3." : "postgresql"));
  });
}

TEST_CASE("a reader cannot write") {
  for_each_database(kProbeTables, [](Database& database) {
    CHECK_THROWS_AS(database.read([](Connection& connection) { connection.run(probe(1)); }), StoreFailure);
    CHECK(cause_of(database, sql::RenameProbe{.id = 1, .word = "a\xff"}) == FailureCause::constraint);
  });
}
