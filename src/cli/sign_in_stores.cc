#include "cli/sign_in_stores.h"

#include <chrono>

#include "base/text.h"
#include "store/accounts.h"

namespace onroll::cli {
namespace {

using store::Connection;

web::Account shown_to_web(store::AccountKept kept) {
  return {.id = kept.id,
          .sign_in_name = std::move(kept.sign_in_name),
          .name = std::move(kept.full_name),
          .role = kept.role,
          .school = kept.school,
          .password_hash = std::move(kept.password_hash),
          .enabled = kept.enabled};
}

std::int64_t seconds(web::Instant instant) {
  return instant.time_since_epoch().count();
}

web::Instant instant(std::int64_t seconds) {
  return web::Instant{std::chrono::seconds{seconds}};
}

void create(store::Database& database, const web::KeptSession& kept) {
  database.write([&](Connection& connection) {
    store::open_visit(
        connection, kept.token_hash,
        {.user = kept.user, .opened_at = seconds(kept.opened), .last_seen_at = seconds(kept.last_seen)});
  });
}

std::optional<web::SessionAndAccount> find(store::Database& database, std::string_view token_hash) {
  auto found =
      database.read([&](Connection& connection) { return store::find_visit(connection, token_hash); });
  if (!found) return std::nullopt;
  return web::SessionAndAccount{.session = {.token_hash = std::string(token_hash),
                                            .user = found->visit.user,
                                            .opened = instant(found->visit.opened_at),
                                            .last_seen = instant(found->visit.last_seen_at)},
                                .account = shown_to_web(std::move(found->account))};
}

void touch(store::Database& database, std::string_view token_hash, web::Instant seen) {
  database.write([&](Connection& connection) { store::touch_visit(connection, token_hash, seconds(seen)); });
}

void end(store::Database& database, std::string_view token_hash) {
  database.write([&](Connection& connection) { store::end_visit(connection, token_hash); });
}

}  // namespace

web::SessionStore session_store(store::Database& database) {
  return {.create = [&database](const web::KeptSession& kept) { create(database, kept); },
          .find = [&database](std::string_view token_hash) { return find(database, token_hash); },
          .touch = [&database](std::string_view token_hash,
                               web::Instant seen) { touch(database, token_hash, seen); },
          .end = [&database](std::string_view token_hash) { end(database, token_hash); }};
}

web::AccountStore account_store(store::Database& database) {
  return {.find = [&database](std::string_view sign_in_name) -> std::optional<web::Account> {
    const auto name = lower_ascii(trimmed(sign_in_name));
    auto found = database.read([&](Connection& connection) { return store::find_account(connection, name); });
    if (!found) return std::nullopt;
    return shown_to_web(*std::move(found));
  }};
}

}  // namespace onroll::cli
