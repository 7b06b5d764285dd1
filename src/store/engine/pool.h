// Sessions lent out one at a time to whoever asks, made when first needed.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "store/engine/session.h"

namespace onroll::store {

// Thread-safe.
class Pool {
 public:
  using Make = std::function<std::unique_ptr<Session>()>;

  struct Bounds {
    int most;                   // sessions at one time
    std::chrono::seconds wait;  // for one to come free
    std::string busy_sentence;  // when none does
  };

  Pool(Bounds bounds, Make make) : bounds_(std::move(bounds)), make_(std::move(make)) {}

  // Throws StoreFailure (busy) when none comes free in time, or what making one throws.
  std::unique_ptr<Session> lend();
  // A null session was broken and has been thrown away.
  void give_back(std::unique_ptr<Session> session) noexcept;
  // Throws idle sessions away: when one has lost its server, the others have too.
  void forget_idle();

 private:
  std::unique_ptr<Session> made();

  const Bounds bounds_;
  const Make make_;
  std::mutex mutex_;
  std::condition_variable came_free_;
  std::vector<std::unique_ptr<Session>> idle_;
  int lent_ = 0;
};

}  // namespace onroll::store
