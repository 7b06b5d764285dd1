// A SQLite folder: its lock, its settings, and what a killed program leaves in it.
#include <signal.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "store/engine/sqlite_folder.h"
#include "store/engine/sqlite_session.h"
#include "store/probe_tables.h"
#include "support/databases.h"
#include "test_sql/probe.h"

using namespace onroll;
using namespace onroll::store;
using namespace onroll::tests;

namespace {

sql::AddProbe probe(std::int64_t id, std::string_view word) {
  return {.id = id, .word = word, .amount = std::nullopt, .blob = std::nullopt, .maybe = std::nullopt};
}

Location in(const TemporaryFolder& folder) {
  return {.directory = folder.path(), .postgres_url = {}};
}

std::int64_t count(Database& database) {
  return database.read([](Connection& connection) { return connection.one(sql::CountProbes{}).number; });
}

std::string refusal(const Location& location, Opening opening,
                    std::span<const Migration> steps = kProbeTables) {
  try {
    Database::open(location, opening, steps);
  } catch (const StoreFailure& failure) {
    CHECK(failure.cause == FailureCause::set_up);
    return failure.what();
  }
  return "";
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

// What a connection of its own, with no setting of ours, answers.
std::string asked(const std::string& file, const std::string& sql) {
  sqlite3* handle = nullptr;
  std::string answer;
  REQUIRE(sqlite3_open_v2(file.c_str(), &handle, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK);
  sqlite3_exec(
      handle, sql.c_str(),
      [](void* target, int, char** columns, char**) {
        *static_cast<std::string*>(target) += columns[0] ? columns[0] : "NULL";
        return 0;
      },
      &answer, nullptr);
  sqlite3_close(handle);
  return answer;
}

// Runs `work` in a process of its own that is killed once it has written a byte to the pipe it is given.
template <typename Work>
void killed_while(Work work) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    work(ends[1]);
    _exit(1);
  }
  char ready = 0;
  REQUIRE(read(ends[0], &ready, 1) == 1);
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  close(ends[0]);
  close(ends[1]);
  CHECK(WIFSIGNALED(status));
}

void ready(int pipe_end) {
  if (write(pipe_end, "r", 1) != 1) _exit(2);
}

}  // namespace

TEST_CASE("a second program may not write in the folder, but may read") {
  const TemporaryFolder folder;
  auto server = Database::open(in(folder), Opening::for_writing, kProbeTables);
  server.write([](Connection& connection) { connection.run(probe(1, "one")); });
  const std::string sentence = refusal(in(folder), Opening::for_writing);
  CHECK(holds(sentence, "is in use by process " + std::to_string(getpid()) + " ("));
  CHECK(holds(sentence, "Stop that program"));
  auto reader = Database::open(in(folder), Opening::for_reading, kProbeTables);
  CHECK(count(reader) == 1);
  server.write([](Connection& connection) { connection.run(probe(2, "two")); });
  CHECK(count(reader) == 2);
  CHECK_THROWS_WITH_AS(reader.write([](Connection&) {}), "The database was opened for reading only.",
                       StoreFailure);
}

TEST_CASE("the lock goes when its holder goes") {
  const TemporaryFolder folder;
  { Database::open(in(folder), Opening::for_writing, kProbeTables); }
  killed_while([&](int pipe_end) {
    auto database = Database::open(in(folder), Opening::for_writing, kProbeTables);
    ready(pipe_end);
    pause();
  });
  CHECK(refusal(in(folder), Opening::for_writing) == "");
}

TEST_CASE("a program that reads needs a database of its own version") {
  const TemporaryFolder folder;
  CHECK(holds(refusal(in(folder), Opening::for_reading), "There is no Onroll database in "));
  { Database::open(in(folder), Opening::for_writing, std::span<const Migration>{}); }
  CHECK(holds(refusal(in(folder), Opening::for_reading), "is at step 0 and this program needs step 1"));
}

TEST_CASE("steps are taken once, forwards, and a newer database is refused") {
  const std::vector<Migration> two{kProbeTables[0],
                                   {2, "0002_more", "CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT;",
                                    "CREATE TABLE more (id bigint PRIMARY KEY);"}};
  for_each_place([&](const Location& place) {
    {
      auto database = Database::open(place, Opening::for_writing, kProbeTables);
      database.write([](Connection& connection) { connection.run(probe(1, "kept")); });
    }
    for (int again = 0; again < 2; ++again) {
      auto database = Database::open(place, Opening::for_writing, two);
      CHECK(count(database) == 1);
    }
    CHECK(holds(refusal(place, Opening::for_writing), "last used by a newer Onroll: it is at step 2"));
    CHECK(holds(refusal(place, Opening::for_reading), "last used by a newer Onroll: it is at step 2"));
    std::vector<Migration> others = two;
    others[1].name = "0002_other";
    CHECK(holds(refusal(place, Opening::for_writing, others), "made by another edition of Onroll"));
  });
}

TEST_CASE("a step that fails leaves the database as it was") {
  const std::vector<Migration> broken{
      kProbeTables[0],
      {2, "0002_broken",
       "CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT; CREATE TABLE more (id INTEGER) STRICT;",
       "CREATE TABLE more (id bigint PRIMARY KEY); CREATE TABLE more (id bigint);"}};
  for_each_place([&](const Location& place) {
    { Database::open(place, Opening::for_writing, kProbeTables); }
    CHECK_THROWS_AS(Database::open(place, Opening::for_writing, broken), StoreFailure);
    auto database = Database::open(place, Opening::for_writing, kProbeTables);
    CHECK(count(database) == 0);
  });
}

TEST_CASE("the file is ours by its header, and nobody else may read it") {
  const TemporaryFolder folder;
  auto database = Database::open(in(folder), Opening::for_writing, kProbeTables);
  database.write([](Connection& connection) { connection.run(probe(1, "one")); });
  const std::string file = database_file(folder.path());
  CHECK(asked(file, "PRAGMA application_id") == std::to_string(kSqliteApplication));
  CHECK(asked(file, "PRAGMA user_version") == "1");
  CHECK(asked(file, "PRAGMA journal_mode") == "wal");
  for (const std::string& each : {file, file + "-wal", file + "-shm", folder.path() + "/onroll.lock"}) {
    struct stat found {};
    REQUIRE(stat(each.c_str(), &found) == 0);
    CHECK((found.st_mode & 0777) == 0600);
  }
  struct stat found {};
  REQUIRE(stat(folder.path().c_str(), &found) == 0);
  CHECK((found.st_mode & 0777) == 0700);
}

TEST_CASE("a file that is no database, and one without WAL, are not opened") {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder.path());
  std::ofstream(database_file(folder.path())) << std::string(8192, 'x');
  CHECK_THROWS_AS(Database::open(in(folder), Opening::for_writing, kProbeTables), StoreFailure);
  std::filesystem::remove(database_file(folder.path()));
  sqlite3* handle = nullptr;
  REQUIRE(sqlite3_open(database_file(folder.path()).c_str(), &handle) == SQLITE_OK);
  sqlite3_exec(handle, "CREATE TABLE other (id)", nullptr, nullptr, nullptr);
  sqlite3_close(handle);
  CHECK(holds(refusal(in(folder), Opening::for_reading), "\"journal_mode\" cannot be put in force"));
}

TEST_CASE("the settings hold where they can be tried") {
  const TemporaryFolder folder;
  auto database = Database::open(in(folder), Opening::for_writing, kProbeTables);
  const auto fails = [&](const char* sql) {
    try {
      database.write([&](Connection& connection) { connection.execute(sql); });
    } catch (const StoreFailure&) {
      return true;
    }
    return false;
  };
  CHECK(fails("ATTACH 'other.db' AS other"));
  CHECK(fails("SELECT load_extension('x')"));
  CHECK(fails("SELECT \"no such column, so a text\""));
  CHECK(fails("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = ''"));
  CHECK(
      fails("CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT;"
            "CREATE TABLE b (id INTEGER REFERENCES a (id)) STRICT; INSERT INTO b VALUES (1)"));
  CHECK(fails("INSERT INTO probe (id, maybe) VALUES (1, 'text in a STRICT column')"));
}

TEST_CASE("a kill in the middle of a write leaves nothing half done") {
  const TemporaryFolder folder;
  {
    auto database = Database::open(in(folder), Opening::for_writing, kProbeTables);
    database.write([](Connection& connection) { connection.run(probe(0, "before")); });
  }
  const std::string word(2'000, 'w');
  for (const std::int64_t rows :
       {std::int64_t{1}, std::int64_t{1'000}, std::int64_t{60'000}}) {  // the last spills
    killed_while([&](int pipe_end) {
      auto database = Database::open(in(folder), Opening::for_writing, kProbeTables);
      database.write([&](Connection& connection) {
        for (std::int64_t id = 1; id <= rows; ++id) connection.run(probe(id, word));
        ready(pipe_end);
        pause();
      });
    });
    auto database = Database::open(in(folder), Opening::for_writing, kProbeTables);
    CHECK(count(database) == 1);
    CHECK(asked(database_file(folder.path()), "PRAGMA integrity_check") == "ok");
  }
}

TEST_CASE("a kill in the middle of a write gives way to the next writer on either engine") {
  for_each_place([](const Location& place) {
    { Database::open(place, Opening::for_writing, kProbeTables); }
    killed_while([&](int pipe_end) {
      auto database = Database::open(place, Opening::for_writing, kProbeTables);
      database.write([&](Connection& connection) {
        for (std::int64_t id = 1; id <= 1'000; ++id) connection.run(probe(id, "half done"));
        ready(pipe_end);
        pause();
      });
    });
    auto database = Database::open(place, Opening::for_writing, kProbeTables);
    CHECK(count(database) == 0);
    database.write([](Connection& connection) { connection.run(probe(1, "next")); });
    CHECK(count(database) == 1);
  });
}

TEST_CASE("what was committed before a kill is there, in whole transactions") {
  const TemporaryFolder folder;
  { Database::open(in(folder), Opening::for_writing, kProbeTables); }
  killed_while([&](int pipe_end) {
    auto database = Database::open(in(folder), Opening::for_writing, kProbeTables);
    for (std::int64_t id = 0;; id += 2) {
      database.write([&](Connection& connection) {
        connection.run(probe(id, "left"));
        connection.run(probe(id + 1, "right"));
      });
      if (id == 40) ready(pipe_end);
    }
  });
  auto database = Database::open(in(folder), Opening::for_writing, kProbeTables);
  CHECK(count(database) >= 42);
  CHECK(count(database) % 2 == 0);
  CHECK(asked(database_file(folder.path()), "PRAGMA integrity_check") == "ok");
}

TEST_CASE("the file of the WAL is cut back after a large write") {
  const TemporaryFolder folder;
  auto database = Database::open(in(folder), Opening::for_writing, kProbeTables);
  const std::string word(4'000, 'w');
  database.write([&](Connection& connection) {
    for (std::int64_t id = 0; id < 40'000; ++id) connection.run(probe(id, word));
  });
  for (std::int64_t id = 40'000; id < 40'002; ++id) {
    database.write([&](Connection& connection) { connection.run(probe(id, word)); });
  }
  CHECK(std::filesystem::file_size(database_file(folder.path()) + "-wal") <= 68'000'000);
  CHECK(count(database) == 40'002);
}
