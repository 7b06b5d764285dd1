#include "web/http/workers.h"

namespace onroll::web {

Workers::Workers(unsigned threads, std::size_t queue_length) : queue_length_(queue_length) {
  for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

Workers::~Workers() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  woken_.notify_all();
}

bool Workers::take(Task& task) {
  {
    const std::lock_guard lock(mutex_);
    if (queue_.size() >= queue_length_) return false;
    queue_.push_back(std::move(task));
  }
  woken_.notify_one();
  return true;
}

void Workers::work() {
  while (true) {
    Task task;
    {
      std::unique_lock lock(mutex_);
      woken_.wait(lock, [this] { return ending_ || !queue_.empty(); });
      if (queue_.empty()) return;
      task = std::move(queue_.front());
      queue_.pop_front();
    }
    task();
  }
}

}  // namespace onroll::web
