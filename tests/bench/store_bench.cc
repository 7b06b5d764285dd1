// How fast rows go into and come out of each engine through our layer, beside the bare C interfaces.
//   bench_store [rows]     PostgreSQL too where ONROLL_TEST_POSTGRES is set
#define DOCTEST_CONFIG_IMPLEMENT
#include <fmt/format.h>
#include <sqlite3.h>

#include <chrono>
#include <ranges>
#include <string>
#include <vector>

#include "store/engine/sqlite_folder.h"
#include "store/engine/sqlite_settings.h"
#include "store/probe_tables.h"
#include "support/databases.h"
#include "test_sql/probe.h"

using namespace onroll;
using namespace onroll::store;
using namespace onroll::tests;

namespace {

std::vector<std::string> some_words(std::int64_t rows) {
  std::vector<std::string> words;
  for (std::int64_t i = 0; i < rows; ++i)
    words.push_back(fmt::format("a text of ordinary length, number {}", i));
  return words;
}

template <typename Work>
void timed(std::string_view what, std::int64_t rows, Work&& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  fmt::print("{:<44} {:>10.0f} rows/s\n", what, static_cast<double>(rows) / took.count());
}

sql::AddProbe probe(std::int64_t id, std::string_view word) {
  return {.id = id, .word = word, .amount = 0.5, .blob = std::nullopt, .maybe = id};
}

void through_our_layer(const Location& place, const std::vector<std::string>& words) {
  auto database = Database::open(place, Opening::for_writing, kProbeTables);
  const auto rows = static_cast<std::int64_t>(words.size());
  const std::string engine = database.engine() == Engine::sqlite ? "SQLite" : "PostgreSQL";
  timed(engine + ", run_all", rows, [&] {
    database.write([&](Connection& connection) {
      connection.run_all(std::views::iota(std::int64_t{0}, rows) |
                         std::views::transform([&](std::int64_t id) {
                           return probe(id, words[static_cast<std::size_t>(id)]);
                         }));
    });
  });
  const std::int64_t fewer = rows / 10;
  timed(engine + ", run for each row, one transaction", fewer, [&] {
    database.write([&](Connection& connection) {
      for (std::int64_t id = rows; id < rows + fewer; ++id)
        connection.run(probe(id, "a text of ordinary length"));
    });
  });
  timed(engine + ", streaming all rows", rows + fewer, [&] {
    std::size_t seen = 0;
    database.read([&](Connection& connection) {
      for (const auto row : connection.query(sql::AllProbes{})) seen += row.word->size();
    });
    if (seen == 0) fmt::print("nothing was read\n");
  });
  timed(engine + ", reading transactions of one row", fewer, [&] {
    for (std::int64_t i = 0; i < fewer; ++i) {
      const std::vector<std::int64_t> wanted{i};
      database.read(
          [&](Connection& connection) { return connection.first(sql::ProbesAmong{.wanted = wanted})->id; });
    }
  });
  timed(engine + ", writing transactions of one row", 200, [&] {
    for (std::int64_t id = 0; id < 200; ++id) {
      database.write([&](Connection& connection) { connection.run(probe(rows * 2 + id, "short")); });
    }
  });
}

// The same inserts and settings with nothing of ours between.
void bare_sqlite(const std::vector<std::string>& words) {
  const TemporaryFolder folder;
  { Database::open({.directory = folder.path(), .postgres_url = {}}, Opening::for_writing, kProbeTables); }
  sqlite3* handle = nullptr;
  sqlite3_open(database_file(folder.path()).c_str(), &handle);
  fix_settings(handle, SqliteRole::writer);
  timed("SQLite, bare C interface", static_cast<std::int64_t>(words.size()), [&] {
    sqlite3_exec(handle, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
    sqlite3_stmt* statement = nullptr;
    const std::string_view text = sql::AddProbe::statement().sqlite;
    sqlite3_prepare_v3(handle, text.data(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT,
                       &statement, nullptr);
    for (std::size_t i = 0; i < words.size(); ++i) {
      sqlite3_bind_int64(statement, 1, static_cast<std::int64_t>(i));
      sqlite3_bind_text64(statement, 2, words[i].data(), words[i].size(), SQLITE_STATIC, SQLITE_UTF8);
      sqlite3_bind_double(statement, 3, 0.5);
      sqlite3_bind_null(statement, 4);
      sqlite3_bind_int64(statement, 5, static_cast<std::int64_t>(i));
      sqlite3_step(statement);
      sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
    sqlite3_exec(handle, "COMMIT", nullptr, nullptr, nullptr);
  });
  sqlite3_close(handle);
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string> words = some_words(count > 1 ? std::stoll(arguments[1]) : 500'000);
  for (int round = 0; round < 2; ++round) {
    bare_sqlite(words);
    for_each_place([&](const Location& place) { through_our_layer(place, words); });
  }
}
