// Slows guessing of passwords without locking anybody out: after a few failures each further try has to wait,
// twice as long every time.
#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "web/session/session.h"

namespace onroll::web {

class Throttle {
 public:
  // How long this name from this address still has to wait; zero = it may try.
  std::chrono::seconds wait(std::string_view sign_in_name, std::string_view ip, Instant now);
  void failed(std::string_view sign_in_name, std::string_view ip, Instant now);
  void succeeded(std::string_view sign_in_name, std::string_view ip);

 private:
  struct Tries {
    int failures = 0;
    Instant last{};
    Instant open_again{};
  };
  void count(const std::string& key, int free_failures, Instant now);
  void forget_old(Instant now);

  std::mutex mutex_;
  std::unordered_map<std::string, Tries> tries_;
};

}  // namespace onroll::web
