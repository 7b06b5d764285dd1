// Who may sign in, and who has. Not derived from events: an account is a matter of the installation.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/permission.h"
#include "people/identifiers.h"
#include "people/ids.h"
#include "store/engine/connection.h"

namespace onroll::store {

struct AccountKept {
  UserId id;
  std::string sign_in_name;  // lower case
  std::string full_name;
  Role role = Role::officer;
  std::optional<Urn> school;
  std::string password_hash;
  bool enabled = true;
};

std::optional<AccountKept> find_account(Connection& connection, std::string_view sign_in_name);
std::vector<AccountKept> all_accounts(Connection& connection);  // by name, without their password hashes
// RETURNS the number it was given; `account.id` is not read. REQUIRES: no account has the sign-in name.
UserId add_account(Connection& connection, const AccountKept& account);
// Each ends every visit of the account, so that the change holds from the next request on.
void set_password(Connection& connection, UserId account, std::string_view password_hash);
enum class Entry { allowed, stopped };
void set_entry(Connection& connection, UserId account, Entry entry);

// A signed-in visit; times in seconds since 1970.
struct VisitKept {
  UserId user;
  std::int64_t opened_at = 0;
  std::int64_t last_seen_at = 0;
};

struct VisitAndAccount {
  VisitKept visit;
  AccountKept account;
};

void open_visit(Connection& connection, std::string_view token_digest, const VisitKept& visit);
std::optional<VisitAndAccount> find_visit(Connection& connection, std::string_view token_digest);
void touch_visit(Connection& connection, std::string_view token_digest, std::int64_t seen_at);
void end_visit(Connection& connection, std::string_view token_digest);
void clear_visits(Connection& connection, std::int64_t not_seen_since);

}  // namespace onroll::store
