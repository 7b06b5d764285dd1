// How long one child takes to be looked up in a register, through its database. A figure a line, divided by
// tabs.
//   bench_store_look_up DATA-FOLDER LIST.csv     asks for the first 5,000 people of a population list
#define DOCTEST_CONFIG_IMPLEMENT
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <fstream>
#include <sstream>

#include "intake/reading.h"
#include "store/engine/database.h"
#include "store/look_up.h"

using namespace onroll;
using namespace onroll::store;

namespace {

std::vector<Facts> people_in(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  const std::string text = std::move(bytes).str();
  SaidOutside outside;
  outside.today = {date(2026, 11, 27)};
  outside.date = date(2026, 11, 13);
  outside.source = parse_source("health");
  std::vector<Facts> people;
  const auto reading = read_people(ImportKind::population, {path, text}, outside);
  if (!reading) return people;
  for (const ReadRow& row : reading->rows) {
    if (people.size() < 5'000) people.push_back(row.facts);
  }
  return people;
}

// As a form asks: no numbers, for they would answer alone.
Facts as_asked(Facts facts) {
  facts.upn.reset();
  facts.nhs_number.reset();
  return facts;
}

double milliseconds(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

void print(std::string_view what, std::vector<double>& took) {
  std::ranges::sort(took);
  fmt::print("{} p50\t{}\tms\n", what, took[took.size() / 2]);
  fmt::print("{} p99\t{}\tms\n", what, took[took.size() * 99 / 100]);
  fmt::print("{} slowest\t{}\tms\n", what, took.back());
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<Facts> people = count > 2 ? people_in(arguments[2]) : std::vector<Facts>{};
  if (people.empty()) {
    fmt::print(stderr, "bench_store_look_up DATA-FOLDER LIST.csv\n");
    return 2;
  }
  auto database = Database::open({.directory = arguments[1], .postgres_url = {}}, Opening::for_reading);
  std::vector<double> wall, processor;
  std::size_t found = 0;
  std::size_t passed_over = 0;
  for (const Facts& person : people) {
    const Facts wanted = as_asked(person);
    const double wall_before = milliseconds(CLOCK_MONOTONIC);
    const double own_before = milliseconds(CLOCK_THREAD_CPUTIME_ID);
    const LookUp answer = database.read([&](Connection& connection) { return look_up(connection, wanted); });
    processor.push_back(milliseconds(CLOCK_THREAD_CPUTIME_ID) - own_before);
    wall.push_back(milliseconds(CLOCK_MONOTONIC) - wall_before);
    found += answer.candidates.empty() ? 0 : 1;
    passed_over += answer.passed_over > 0 ? 1 : 0;
  }
  print("look-up, wall,", wall);
  print("look-up, processor,", processor);
  fmt::print("found somebody\t{}\tof {}\n", found, people.size());
  fmt::print("a key was passed over\t{}\tof {}\n", passed_over, people.size());
  return 0;
}
