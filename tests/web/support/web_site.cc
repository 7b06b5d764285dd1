#include "web/support/web_site.h"

#include <algorithm>

#include "base/hash.h"
#include "base/random_id.h"
#include "web/http/wire.h"
#include "web/session/password.h"
#include "web/views/escape.h"

namespace onroll::web {
namespace {

// Hashing costs a tenth of a second: once is enough for all tests.
const std::string& test_password_hash() {
  static const std::string hash = hash_password(kTestPassword);
  return hash;
}

void add_account(KeptInMemory& kept, std::int64_t id, Role role) {
  const std::string name(word(role));
  kept.accounts.emplace(name, Account{.id = UserId{id},
                                      .sign_in_name = name,
                                      .name = "Test " + name,
                                      .role = role,
                                      .school = std::nullopt,
                                      .password_hash = test_password_hash()});
}

std::string encoded(const std::vector<std::pair<std::string, std::string>>& fields) {
  std::string body;
  for (const auto& [name, value] : fields) {
    body.append(body.empty() ? "" : "&").append(address_part(name)).append("=").append(address_part(value));
  }
  return body;
}

}  // namespace

const Account* KeptInMemory::find(UserId id) const {
  const auto found = std::ranges::find_if(accounts, [&](const auto& entry) { return entry.second.id == id; });
  return found == accounts.end() ? nullptr : &found->second;
}

SessionStore session_store(std::shared_ptr<KeptInMemory> kept) {
  return {.create =
              [kept](const KeptSession& session) {
                const std::lock_guard lock(kept->mutex);
                kept->sessions.emplace(session.token_hash, session);
              },
          .find = [kept](std::string_view hash) -> std::optional<SessionAndAccount> {
            const std::lock_guard lock(kept->mutex);
            const auto session = kept->sessions.find(hash);
            if (session == kept->sessions.end()) return std::nullopt;
            const Account* account = kept->find(session->second.user);
            if (!account) return std::nullopt;
            return SessionAndAccount{session->second, *account};
          },
          .touch =
              [kept](std::string_view hash, Instant seen) {
                const std::lock_guard lock(kept->mutex);
                if (const auto session = kept->sessions.find(hash); session != kept->sessions.end())
                  session->second.last_seen = seen;
              },
          .end =
              [kept](std::string_view hash) {
                const std::lock_guard lock(kept->mutex);
                if (const auto session = kept->sessions.find(hash); session != kept->sessions.end())
                  kept->sessions.erase(session);
              }};
}

AccountStore account_store(std::shared_ptr<KeptInMemory> kept) {
  return {.find = [kept](std::string_view name) -> std::optional<Account> {
    const std::lock_guard lock(kept->mutex);
    const auto found = kept->accounts.find(name);
    if (found == kept->accounts.end()) return std::nullopt;
    return found->second;
  }};
}

TestSite::TestSite(std::vector<Route> routes, Transport transport)
    : kept_(std::make_shared<KeptInMemory>()),
      now_(std::chrono::sys_days{date(2026, 11, 23)} + std::chrono::hours(9)) {
  std::int64_t id = 0;
  for (const Role role : all_roles()) add_account(*kept_, ++id, role);
  Surroundings around{.council = "Test County Council",
                      .banner = "Demonstration: nobody here is real.",
                      .help = "Ask the helpdesk.",
                      .navigation = {{"Worklist", "/worklist", Permission::see_worklist},
                                     {"Accounts", "/accounts", Permission::administer_users}},
                      .transport = transport};
  site_ = std::make_unique<Site>(
      SiteParts{.routes = std::move(routes),
                .sessions = session_store(kept_),
                .accounts = account_store(kept_),
                .clock = {.today = [] { return Today{date(2026, 11, 23)}; }, .now = [this] { return now_; }},
                .surroundings = std::move(around),
                .on_fault = [this](const Fault& fault) { faults.emplace_back(fault.what); }});
}

void TestSite::signed_in_as(std::string_view sign_in_name) {
  token_ = random_hex(32);
  cookie_ = "onroll=" + token_;
  session_store(kept_).create({.token_hash = hex(sha256(token_)),
                               .user = kept_->accounts.find(sign_in_name)->second.id,
                               .opened = now_,
                               .last_seen = now_});
}

Request TestSite::request(Method method, std::string target) const {
  Request made;
  made.method = method;
  made.target = std::move(target);
  made.headers = {{"Host", "127.0.0.1:8080"}};
  made.ip = "192.0.2.1";
  made.id = "test-request";
  read_target(made);
  return made;
}

std::string TestSite::csrf() const {
  return hex(sha256("csrf:" + token_));
}

Response TestSite::get(std::string target) {
  return send(request(Method::get, std::move(target)));
}

Response TestSite::post(std::string target, std::vector<std::pair<std::string, std::string>> fields) {
  Request made = request(Method::post, std::move(target));
  if (!cookie_.empty()) fields.emplace_back("csrf", csrf());
  made.headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
  made.headers.push_back({"Sec-Fetch-Site", "same-origin"});
  made.body = encoded(fields);
  return send(std::move(made));
}

Response TestSite::send(Request made) {
  if (!cookie_.empty()) made.headers.push_back({"Cookie", cookie_});
  return site_->answer(std::move(made));
}

}  // namespace onroll::web
