// Work is done whole or not at all, one writer after the other, and readers see one moment.
#include <atomic>
#include <chrono>
#include <ranges>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "base/contract.h"
#include "store/probe_tables.h"
#include "support/databases.h"
#include "test_sql/probe.h"

using namespace onroll;
using namespace onroll::store;
using namespace onroll::tests;

namespace {

sql::AddProbe probe(std::int64_t id, std::optional<std::string_view> word = std::nullopt) {
  return {.id = id, .word = word, .amount = std::nullopt, .blob = std::nullopt, .maybe = std::nullopt};
}

std::int64_t count(Connection& connection) {
  return connection.one(sql::CountProbes{}).number;
}

std::int64_t count(Database& database) {
  return database.read([](Connection& connection) { return count(connection); });
}

}  // namespace

TEST_CASE("work that throws leaves nothing behind, and the next work goes on") {
  for_each_database(kProbeTables, [](Database& database) {
    const auto broken = [](Connection& connection) {
      connection.run(probe(1));
      throw std::runtime_error("the work went wrong");
    };
    CHECK_THROWS_WITH(database.write(broken), "the work went wrong");
    CHECK(count(database) == 0);
    const auto clash = [](Connection& connection) {
      connection.run(probe(1));
      connection.run(probe(1));
    };
    CHECK_THROWS_AS(database.write(clash), StoreFailure);
    CHECK(count(database) == 0);
    CHECK(database.write([](Connection& connection) {
      connection.run(probe(1));
      return count(connection);
    }) == 1);
    CHECK(count(database) == 1);
  });
}

TEST_CASE("a failure that is caught inside the work saves nothing") {
  for_each_database(kProbeTables, [](Database& database) {
    const auto stubborn = [](Connection& connection) {
      connection.run(probe(1));
      try {
        connection.run(probe(1));
      } catch (const StoreFailure&) {
      }
    };
    CHECK_THROWS_AS(database.write(stubborn), StoreFailure);
    CHECK(count(database) == 0);
  });
}

TEST_CASE("run says how many rows it changed") {
  for_each_database(kProbeTables, [](Database& database) {
    database.write([](Connection& connection) {
      CHECK(connection.run(probe(1)) == 1);
      CHECK(connection.run(sql::RenameProbe{.id = 1, .word = "a"}) == 1);
      CHECK(connection.run(sql::RenameProbe{.id = 2, .word = "b"}) == 0);
    });
  });
}

TEST_CASE("a number given by the table comes back from one()") {
  for_each_database(kProbeTables, [](Database& database) {
    const auto add = [&](std::string_view word) {
      return database.write(
          [&](Connection& connection) { return connection.one(sql::AddNamedProbe{.word = word}).id; });
    };
    CHECK(add("first") == 1);
    CHECK(add("second") == 2);
  });
}

TEST_CASE("a reader sees one moment while a writer goes on") {
  for_each_database(kProbeTables, [](Database& database) {
    database.write([](Connection& connection) { connection.run(probe(1)); });
    database.read([&](Connection& connection) {
      CHECK(count(connection) == 1);
      std::thread([&] { database.write([](Connection& other) { other.run(probe(2)); }); }).join();
      CHECK(count(connection) == 1);
    });
    CHECK(count(database) == 2);
  });
}

TEST_CASE("a query inside the loop over the same and another query") {
  for_each_database(kProbeTables, [](Database& database) {
    database.write([](Connection& connection) {
      for (std::int64_t id = 1; id <= 5; ++id) connection.run(probe(id, "word " + std::to_string(id)));
    });
    database.read([](Connection& connection) {
      std::vector<std::string> seen;
      for (const auto outer : connection.query(sql::AllProbes{})) {
        const std::string before(*outer.word);
        for (const auto inner : connection.query(sql::AllProbes{})) {
          if (inner.id > outer.id) break;
          CHECK(count(connection) == 5);
        }
        seen.push_back(before);
        CHECK(*outer.word == before);
      }
      CHECK(seen == std::vector<std::string>{"word 1", "word 2", "word 3", "word 4", "word 5"});
    });
  });
}

TEST_CASE("writers come one after the other and lose nothing") {
  for_each_database(kProbeTables, [](Database& database) {
    constexpr int each = 25;
    std::atomic<int> inside = 0;
    std::atomic<bool> together = false;
    const auto add = [&](Connection& connection) {
      if (++inside > 1) together = true;
      connection.run(probe(count(connection) + 1));
      --inside;
    };
    std::vector<std::jthread> writers;
    for (int writer = 0; writer < 4; ++writer) {
      writers.emplace_back([&] {
        for (int i = 0; i < each; ++i) database.write(add);
      });
    }
    writers.clear();
    CHECK_FALSE(together);
    CHECK(count(database) == 4 * each);
  });
}

TEST_CASE("two programs on one PostgreSQL write one after the other") {
  const auto url = test_postgres_url();
  if (!url) return;
  const TemporarySchema schema(*url);
  const Location place{.directory = {}, .postgres_url = schema.url()};
  auto first = Database::open(place, Opening::for_writing, kProbeTables);
  auto second = Database::open(place, Opening::for_writing, kProbeTables);
  const auto add = [](Connection& connection) { connection.run(probe(count(connection) + 1)); };
  {
    std::jthread other([&] {
      for (int i = 0; i < 50; ++i) second.write(add);
    });
    for (int i = 0; i < 50; ++i) first.write(add);
  }
  CHECK(count(first) == 100);
}

TEST_CASE("asking the database again inside the work of write is a fault of the program, not a deadlock") {
  for_each_database(kProbeTables, [](Database& database) {
    const auto again = [&](Connection&) { database.write([](Connection&) {}); };
    CHECK_THROWS_AS(database.write(again), ContractBroken);
    const auto read = [&](Connection&) { count(database); };
    CHECK_THROWS_AS(database.write(read), ContractBroken);
    CHECK(count(database) == 0);
  });
}

TEST_CASE("a hundred thousand rows go in whole and in order") {
  for_each_database(kProbeTables, [](Database& database) {
    constexpr std::int64_t rows = 100'000;
    std::vector<std::string> words;
    for (std::int64_t id = 0; id < rows; ++id) words.push_back("word " + std::to_string(id * 7));
    database.write([&](Connection& connection) {
      connection.run_all(std::views::iota(std::int64_t{0}, rows) |
                         std::views::transform([&](std::int64_t id) {
                           return probe(id, words[static_cast<std::size_t>(id)]);
                         }));
    });
    std::int64_t expected = 0;
    database.read([&](Connection& connection) {
      for (const auto row : connection.query(sql::AllProbes{})) {
        if (row.id != expected || row.word != words[static_cast<std::size_t>(expected)]) break;
        ++expected;
      }
    });
    CHECK(expected == rows);
  });
}

TEST_CASE("rows that number themselves are numbered in the order given") {
  for_each_database(kProbeTables, [](Database& database) {
    std::vector<std::string> words;
    for (int i = 0; i < 2'000; ++i) words.push_back(std::to_string(i));
    std::vector<sql::AddNamedProbe> many;
    for (const std::string& word : words) many.push_back({.word = word});
    database.write([&](Connection& connection) {
      connection.run_all(many);
      CHECK(connection.one(sql::AddNamedProbe{.word = "last"}).id == 2'001);
    });
  });
}

TEST_CASE("one refused row among many fails the whole") {
  for_each_database(kProbeTables, [](Database& database) {
    for (const std::size_t refused :
         {std::size_t{0}, std::size_t{499}, std::size_t{1'700}, std::size_t{4'999}}) {
      std::vector<sql::AddProbe> many;
      for (std::int64_t id = 0; id < 5'000; ++id) many.push_back(probe(id));
      many[refused].id = refused == 0 ? std::int64_t{1} : std::int64_t{0};
      try {
        database.write([&](Connection& connection) { connection.run_all(many); });
        FAIL("it was taken");
      } catch (const StoreFailure& failure) {
        CHECK(failure.cause == FailureCause::constraint);
      }
      CHECK(count(database) == 0);
    }
  });
}

TEST_CASE("work that throws between the rows of run_all leaves the connection usable") {
  for_each_database(kProbeTables, [](Database& database) {
    const auto throwing = [](std::int64_t id) {
      if (id == 1'234) throw std::runtime_error("no such row");
      return probe(id);
    };
    const auto work = [&](Connection& connection) {
      connection.run_all(std::views::iota(std::int64_t{0}, std::int64_t{2'000}) |
                         std::views::transform(throwing));
    };
    CHECK_THROWS_WITH(database.write(work), "no such row");
    CHECK(count(database) == 0);
    database.write([](Connection& connection) {
      connection.run_all(std::vector<sql::AddProbe>{probe(1), probe(2)});
    });
    CHECK(count(database) == 2);
  });
}

TEST_CASE("a server that ended the connections is asked again; a write in the middle of it is told") {
  const auto url = test_postgres_url();
  if (!url) return;
  const TemporarySchema schema(*url);
  auto database =
      Database::open({.directory = {}, .postgres_url = schema.url()}, Opening::for_writing, kProbeTables);
  const auto end_connections = [&] {
    PGconn* admin = PQconnectdb(url->c_str());
    PQclear(PQexec(admin,
                   "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                   "WHERE application_name = 'onroll' AND pid <> pg_backend_pid()"));
    PQfinish(admin);
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  };
  CHECK(count(database) == 0);
  end_connections();
  CHECK(count(database) == 0);
  end_connections();
  database.write([](Connection& connection) { connection.run(probe(1)); });
  int tries = 0;
  CHECK(database.read([&](Connection& connection) {
    if (++tries == 1) end_connections();
    return count(connection);
  }) == 1);
  CHECK(tries == 2);
  try {
    database.write([&](Connection& connection) {
      end_connections();
      connection.run(probe(2));
    });
    FAIL("it was taken");
  } catch (const StoreFailure& failure) {
    CHECK(failure.cause == FailureCause::unreachable);
  }
  database.write([](Connection& connection) { connection.run(probe(2)); });
  CHECK(count(database) == 2);
}
