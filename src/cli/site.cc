#include "cli/site.h"

#include <chrono>
#include <iterator>

#include "base/text.h"
#include "cli/opening.h"
#include "sql/accounts.h"
#include "store/rows.h"
#include "store/world.h"
#include "web/pages/case_routes.h"
#include "web/pages/data_routes.h"

namespace onroll::cli {
namespace {

template <typename Row>
web::Account account_of(const Row& row) {
  return {.id = {row.user_id},
          .sign_in_name = row.sign_in_name,
          .name = row.full_name,
          .role = *parse_role(row.role),
          .school = store::held_urn(row.school_urn),
          .password_hash = row.password_hash,
          .enabled = row.disabled == 0};
}

std::int64_t seconds(web::Instant instant) {
  return instant.time_since_epoch().count();
}
web::Instant instant(std::int64_t seconds) {
  return web::Instant{std::chrono::seconds{seconds}};
}

web::SessionStore sessions(store::Database& database) {
  using store::Connection;
  return {.create =
              [&database](const web::KeptSession& kept) {
                database.write([&](Connection& connection) {
                  connection.run(store::sql::InsertSession{.token_digest = kept.token_hash,
                                                           .user_id = kept.user.value,
                                                           .opened_at = seconds(kept.opened),
                                                           .last_seen_at = seconds(kept.last_seen)});
                });
              },
          .find = [&database](std::string_view token_hash) -> std::optional<web::SessionAndAccount> {
            return database.read([&](Connection& connection) -> std::optional<web::SessionAndAccount> {
              const auto row = connection.first(store::sql::SessionByDigest{token_hash});
              if (!row) return std::nullopt;
              return web::SessionAndAccount{.session = {.token_hash = std::string(token_hash),
                                                        .user = {row->user_id},
                                                        .opened = instant(row->opened_at),
                                                        .last_seen = instant(row->last_seen_at)},
                                            .account = account_of(*row)};
            });
          },
          .touch =
              [&database](std::string_view token_hash, web::Instant seen) {
                database.write([&](Connection& connection) {
                  connection.run(
                      store::sql::TouchSession{.token_digest = token_hash, .last_seen_at = seconds(seen)});
                });
              },
          .end =
              [&database](std::string_view token_hash) {
                database.write(
                    [&](Connection& connection) { connection.run(store::sql::EndSession{token_hash}); });
              }};
}

web::AccountStore accounts(store::Database& database) {
  return {.find = [&database](std::string_view sign_in_name) -> std::optional<web::Account> {
    const auto name = lower_ascii(trimmed(sign_in_name));
    return database.read([&](store::Connection& connection) -> std::optional<web::Account> {
      const auto row = connection.first(store::sql::AccountByName{name});
      if (!row) return std::nullopt;
      return account_of(*row);
    });
  }};
}

web::Clock clock_for(const SiteSettings& settings) {
  return {.today = [day = settings.demonstration_day] { return day ? *day : today_in_england(); },
          .now = [] { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }};
}

web::Surroundings surroundings(store::Database& database, web::Transport transport) {
  web::Surroundings around{.transport = transport};
  around.council =
      database.read([](store::Connection& connection) { return store::council_profile(connection).name; });
  if (is_demonstration(database)) around.banner = "Demonstration: nobody in this county is real.";
  around.navigation = {{"Worklist", "/worklist", Permission::see_worklist},
                       {"Not accounted for", "/unaccounted", Permission::see_worklist},
                       {"Search", "/search", Permission::search},
                       {"Same child?", "/pairs", Permission::decide_pairs},
                       {"Schools", "/schools", Permission::see_schools},
                       {"Imports", "/imports", Permission::import_files}};
  return around;
}

}  // namespace

std::vector<web::Route> all_routes(store::Database& database) {
  auto routes = web::case_routes(database);
  std::ranges::move(web::data_routes(database), std::back_inserter(routes));
  return routes;
}

web::SiteParts site_parts(store::Database& database, const SiteSettings& settings) {
  return {.routes = all_routes(database),
          .sessions = sessions(database),
          .accounts = accounts(database),
          .clock = clock_for(settings),
          .surroundings = surroundings(database, settings.transport)};
}

}  // namespace onroll::cli
