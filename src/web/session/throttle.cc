#include "web/session/throttle.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace onroll::web {
namespace {

using std::chrono::seconds;

// Five free tries and waits of 10, 20, 40 ... seconds: at most nine in five minutes (Cyber Essentials allows
// ten).
constexpr int kFreeForNameAndAddress = 5;
// A whole office may share one address, and a stranger must not be able to shut a name out for others.
constexpr int kFreeForAddress = 20;
constexpr seconds kFirstWait{10};
constexpr seconds kLongestWait{300};
constexpr seconds kForgotten{900};
constexpr std::size_t kMostKept = 50'000;

std::string key_of(std::string_view name, std::string_view ip) {
  return lower_ascii(name) + "\n" + std::string(ip);
}
std::string key_of(std::string_view ip) {
  return "\n" + std::string(ip);
}

}  // namespace

std::chrono::seconds Throttle::wait(std::string_view name, std::string_view ip, Instant now) {
  const std::lock_guard lock(mutex_);
  seconds longest{0};
  for (const std::string& key : {key_of(name, ip), key_of(ip)}) {
    const auto found = tries_.find(key);
    if (found != tries_.end()) longest = std::max(longest, seconds(found->second.open_again - now));
  }
  return longest;
}

void Throttle::failed(std::string_view name, std::string_view ip, Instant now) {
  const std::lock_guard lock(mutex_);
  if (tries_.size() >= kMostKept) forget_old(now);
  count(key_of(name, ip), kFreeForNameAndAddress, now);
  count(key_of(ip), kFreeForAddress, now);
}

void Throttle::succeeded(std::string_view name, std::string_view ip) {
  const std::lock_guard lock(mutex_);
  tries_.erase(key_of(name, ip));
}

void Throttle::count(const std::string& key, int free_failures, Instant now) {
  Tries& tries = tries_[key];
  if (now - tries.last > kForgotten) tries = {};
  tries.last = now;
  ++tries.failures;
  const int beyond = std::min(tries.failures - free_failures, 6);
  if (beyond >= 0) tries.open_again = now + std::min(kFirstWait * (1 << beyond), kLongestWait);
}

void Throttle::forget_old(Instant now) {
  std::erase_if(tries_, [&](const auto& entry) { return now - entry.second.last > kForgotten; });
  if (tries_.size() >= kMostKept) tries_.clear();
}

}  // namespace onroll::web
