// A program killed while it takes a file in: all of the file is there or nothing, and it can be taken in
// again.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <string>
#include <thread>

#include "support/register.h"

using namespace onroll;
using namespace onroll::store;
using namespace onroll::tests;

namespace {

constexpr int kKills = 20;
constexpr int kPupils = 400;

// The roll of one day: every day's has other pupils and some of the day before.
std::string roll_of_day(int day) {
  std::string rows(kRollHeader);
  for (int i = 0; i < kPupils; ++i) {
    const int number = day * kPupils / 2 + i;
    rows += fmt::format(",Family{},Child{},{:02}/{:02}/2016,BS1 1AB,5\n", number, number, number % 28 + 1,
                        number % 12 + 1);
  }
  return rows;
}

ImportReport take_day(const Location& place, int day) {
  auto database = Database::open(place);
  const auto text = roll_of_day(day);
  MatchBook book(MatchBook::Keeping::this_file_only);
  const auto taken = take_file(database, made_by(),
                               {.kind = ImportKind::roll,
                                .name = "roll.csv",
                                .bytes = text,
                                .school = urn(kAlder),
                                .date = date(2026, 9, 1) + std::chrono::days{day}},
                               book, Taking::for_good);
  return taken ? taken->report : ImportReport{};
}

// Takes the day's roll in a process of its own, killed after a while. RETURNS whether it was killed before it
// was done.
bool killed_while_taking(const Location& place, int day, std::chrono::microseconds after) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    take_day(place, day);
    _exit(0);
  }
  std::this_thread::sleep_for(after);
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  return WIFSIGNALED(status);
}

struct Held {
  std::int64_t imports = 0;
  std::int64_t listed_by_last = 0;
};

Held held_in(const Location& place) {
  auto database = Database::open(place);
  return database.read([](Connection& connection) {
    Held held;
    for (const auto row : connection.query(sql::EveryImport{})) held.imports = row.import_id;
    for (const auto row : connection.query(sql::EveryListed{}))
      held.listed_by_last += row.import_id == held.imports;
    return held;
  });
}

}  // namespace

TEST_CASE("killed at any moment, an import is there whole or not at all, and can be run again") {
  const TemporaryFolder folder;
  const Location place{.directory = folder.path(), .postgres_url = {}};
  {
    auto database = Database::open(place);
    take_schools(database);
  }
  const auto start = std::chrono::steady_clock::now();
  REQUIRE(take_day(place, 0).taken == kPupils);
  const auto whole =
      std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
  int killed = 0;
  for (int day = 1; day <= kKills; ++day) {
    CAPTURE(day);
    const auto before = held_in(place);
    killed += killed_while_taking(place, day, whole * day / kKills) ? 1 : 0;
    const auto after = held_in(place);
    const bool there = after.imports == before.imports + 1;
    CHECK((there || after.imports == before.imports));
    CHECK(after.listed_by_last == kPupils);
    const auto again = take_day(place, day);
    CHECK((there ? again.same_as.value == after.imports : again.taken == kPupils / 2));
    CHECK(held_in(place).imports == before.imports + 1);
    CHECK(held_in(place).listed_by_last == kPupils);
  }
  CHECK(killed > kKills / 4);
  auto database = Database::open(place);
  for (const auto& sentence : verify(database).findings) FAIL_CHECK(sentence);
  database.read([](Connection& connection) {
    CHECK(connection.all(sql::EveryChild{}).size() == kPupils + kKills * kPupils / 2);
    CHECK(connection.all(sql::EveryRecord{}).size() == kPupils + kKills * kPupils / 2);
  });
}
