// A bounded pool of threads: what does not fit into its queue is turned away at once, not made to wait.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace onroll::web {

class Workers {
 public:
  using Task = std::move_only_function<void()>;  // NEVER throws

  Workers(unsigned threads, std::size_t queue_length);
  ~Workers();  // finishes what was taken
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  // False when the queue is full; the task is then left as it was.
  bool take(Task& task);

 private:
  void work();

  std::size_t queue_length_;
  std::mutex mutex_;
  std::condition_variable woken_;
  std::deque<Task> queue_;
  bool ending_ = false;
  std::vector<std::jthread> threads_;
};

}  // namespace onroll::web
