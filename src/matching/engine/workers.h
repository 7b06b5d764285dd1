// Tasks shared out between a few threads. Which thread takes which task never changes an outcome.
#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <thread>
#include <vector>

namespace onroll {

unsigned usual_threads();  // as many as the machine has, at most two

// Calls work(task, thread) for every task from 0 to `tasks`; thread 0 is the caller's own. What the first
// failing task throws is thrown again here.
template <typename Work>
void share_out(std::size_t tasks, unsigned threads, const Work& work) {
  std::atomic<std::size_t> next = 0;
  std::vector<std::exception_ptr> failures(threads);
  const auto take = [&](unsigned thread) {
    try {
      for (auto task = next++; task < tasks; task = next++) work(task, thread);
    } catch (...) {
      failures[thread] = std::current_exception();
      next = tasks;
    }
  };
  {
    std::vector<std::jthread> others;
    for (unsigned thread = 1; thread < threads && thread < tasks; ++thread) others.emplace_back(take, thread);
    take(0);
  }
  for (const auto& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
}

}  // namespace onroll
