#include "store/engine/pool.h"

#include <utility>

#include "store/engine/failure.h"

namespace onroll::store {

std::unique_ptr<Session> Pool::lend() {
  {
    std::unique_lock lock(mutex_);
    if (!came_free_.wait_for(lock, bounds_.wait, [&] { return lent_ < bounds_.most; })) {
      throw StoreFailure(FailureCause::busy, bounds_.busy_sentence);
    }
    ++lent_;
    if (!idle_.empty()) {
      auto session = std::move(idle_.back());
      idle_.pop_back();
      return session;
    }
  }
  return made();  // without the lock: connecting may take seconds
}

std::unique_ptr<Session> Pool::made() {
  try {
    return make_();
  } catch (...) {
    give_back(nullptr);
    throw;
  }
}

void Pool::give_back(std::unique_ptr<Session> session) noexcept {
  {
    const std::lock_guard lock(mutex_);
    --lent_;
    if (session) idle_.push_back(std::move(session));
  }
  came_free_.notify_one();
}

void Pool::forget_idle() {
  std::vector<std::unique_ptr<Session>> forgotten;
  const std::lock_guard lock(mutex_);
  forgotten.swap(idle_);
}

}  // namespace onroll::store
