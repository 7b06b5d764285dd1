#include "cli/opening.h"

#include <date/tz.h>
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <chrono>
#include <cstdio>

#include "store/settings.h"
#include "store/verify.h"

namespace onroll::cli {
namespace {

constexpr std::string_view kDefaultFolder = "onroll-data";

// After an update of the program, once.
void rebuild_where_wanted(store::Database& database) {
  if (!store::wants_rebuild(database)) return;
  fmt::print(stderr,
             "onroll: this register is brought up to date: its tables are made again from the events.\n");
  store::rebuild(database);
}

}  // namespace

store::Database open_register(const Arguments& arguments, store::Opening opening) {
  store::Location location;
  if (const auto url = arguments.value("--database")) {
    location.postgres_url = *url;
  } else {
    location.directory = arguments.value_or("--data", kDefaultFolder);
  }
  auto database = store::Database::open(location, opening);
  if (opening == store::Opening::for_writing) rebuild_where_wanted(database);
  return database;
}

std::string moment_now() {
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  return fmt::format("{:%Y-%m-%dT%H:%M:%S}Z", fmt::gmtime(now));
}

Today today_in_england() {
  const auto here = ::date::make_zoned("Europe/London", std::chrono::system_clock::now());
  return {Date{std::chrono::floor<std::chrono::days>(here.get_local_time()).time_since_epoch()}};
}

bool is_demonstration(store::Database& database) {
  return database.read([](store::Connection& connection) {
    return store::read_setting(connection, store::kDemonstrationSetting).has_value();
  });
}

void mark_as_demonstration(store::Database& database) {
  database.write([](store::Connection& connection) {
    store::write_setting(connection, store::kDemonstrationSetting, "yes");
  });
}

Result<Today> today_for(const Arguments& arguments, store::Database& database) {
  const auto asked = arguments.date("--today");
  if (!asked) return std::unexpected(asked.error());
  if (!asked->has_value()) return today_in_england();
  if (!is_demonstration(database)) {
    return problem("--today",
                   "Only a register marked as a demonstration can work on another day than today.");
  }
  return Today{**asked};
}

store::Occasion command_line(Today today, std::string reason) {
  return {.by = {},
          .role = Role::lead,
          .today = today,
          .at = moment_now(),
          .reason = std::move(reason),
          .idempotency_key = {}};
}

}  // namespace onroll::cli
