// A site in memory for tests: accounts and sessions kept in maps, the clock in a variable, requests made by
// hand.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/site.h"

namespace onroll::web {

inline constexpr std::string_view kTestPassword = "correct horse battery staple";

// What a store would keep.
struct KeptInMemory {
  std::mutex mutex;
  std::map<std::string, KeptSession, std::less<>> sessions;
  std::map<std::string, Account, std::less<>> accounts;  // by sign-in name

  const Account* find(UserId id) const;
};

SessionStore session_store(std::shared_ptr<KeptInMemory> kept);
AccountStore account_store(std::shared_ptr<KeptInMemory> kept);

// A site of the given routes with one account a role, each with kTestPassword: "officer", "lead", "school",
// "admin".
class TestSite {
 public:
  explicit TestSite(std::vector<Route> routes, Transport transport = Transport::loopback_http);

  const Site& site() const { return *site_; }
  KeptInMemory& kept() { return *kept_; }
  std::vector<std::string> faults;  // what on_fault was told

  void signed_in_as(std::string_view sign_in_name);  // through the store: as quick as a test should be
  void signed_out() { cookie_.clear(); }
  void pass(std::chrono::seconds time) { now_ += time; }
  void use_cookie(std::string cookie) { cookie_ = std::move(cookie); }

  Response get(std::string target);
  // With the session's form token and as from a page of ours.
  Response post(std::string target, std::vector<std::pair<std::string, std::string>> fields);
  Response send(Request request);  // as it is, with the cookie

  Request request(Method method, std::string target) const;
  std::string csrf() const;

 private:
  std::shared_ptr<KeptInMemory> kept_;
  Instant now_;
  std::string cookie_;
  std::string token_;
  std::unique_ptr<Site> site_;
};

}  // namespace onroll::web
