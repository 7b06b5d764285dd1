#include "store/accounts.h"

#include "base/contract.h"
#include "sql/accounts.h"
#include "store/rows.h"

namespace onroll::store {
namespace {

template <typename Row>
AccountKept account_of(const Row& row) {
  const auto role = parse_role(row.role);
  require(role.has_value(), "the store holds a role nobody knows");
  AccountKept account{.id = {row.user_id},
                      .sign_in_name = std::string(row.sign_in_name),
                      .full_name = std::string(row.full_name),
                      .role = *role,
                      .school = held_urn(row.school_urn),
                      .enabled = row.disabled == 0};
  if constexpr (requires { row.password_hash; }) account.password_hash = row.password_hash;
  return account;
}

}  // namespace

std::optional<AccountKept> find_account(Connection& connection, std::string_view sign_in_name) {
  const auto row = connection.first(sql::AccountByName{.sign_in_name = sign_in_name});
  return row ? std::optional(account_of(*row)) : std::nullopt;
}

std::vector<AccountKept> all_accounts(Connection& connection) {
  std::vector<AccountKept> accounts;
  for (const auto row : connection.query(sql::Accounts{})) accounts.push_back(account_of(row));
  return accounts;
}

UserId add_account(Connection& connection, const AccountKept& account) {
  return {connection
              .one(sql::InsertAccount{.sign_in_name = account.sign_in_name,
                                      .full_name = account.full_name,
                                      .role = word(account.role),
                                      .school_urn = number_or_null(account.school),
                                      .password_hash = account.password_hash})
              .user_id};
}

void set_password(Connection& connection, UserId account, std::string_view password_hash) {
  connection.run(sql::SetPassword{.user_id = account.value, .password_hash = password_hash});
  connection.run(sql::EndSessionsOf{.user_id = account.value});
}

void set_entry(Connection& connection, UserId account, Entry entry) {
  connection.run(sql::SetDisabled{.user_id = account.value, .disabled = entry == Entry::stopped ? 1 : 0});
  connection.run(sql::EndSessionsOf{.user_id = account.value});
}

void open_visit(Connection& connection, std::string_view token_digest, const VisitKept& visit) {
  connection.run(sql::InsertSession{.token_digest = token_digest,
                                    .user_id = visit.user.value,
                                    .opened_at = visit.opened_at,
                                    .last_seen_at = visit.last_seen_at});
}

std::optional<VisitAndAccount> find_visit(Connection& connection, std::string_view token_digest) {
  const auto row = connection.first(sql::SessionByDigest{.token_digest = token_digest});
  if (!row) return std::nullopt;
  return VisitAndAccount{
      .visit = {.user = {row->user_id}, .opened_at = row->opened_at, .last_seen_at = row->last_seen_at},
      .account = account_of(*row)};
}

void touch_visit(Connection& connection, std::string_view token_digest, std::int64_t seen_at) {
  connection.run(sql::TouchSession{.token_digest = token_digest, .last_seen_at = seen_at});
}

void end_visit(Connection& connection, std::string_view token_digest) {
  connection.run(sql::EndSession{.token_digest = token_digest});
}

void clear_visits(Connection& connection, std::int64_t not_seen_since) {
  connection.run(sql::DeleteOldSessions{.last_seen_before = not_seen_since, .opened_before = not_seen_since});
}

}  // namespace onroll::store
