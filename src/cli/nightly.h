// What the program does by itself once a day: accounting for every child, and clearing out old sessions.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "calendar/date.h"
#include "store/engine/database.h"

namespace onroll::cli {

// Runs on a thread of its own from the day after it is made, soon after three in the morning; stops with its
// owner.
class Nightly {
 public:
  Nightly(store::Database& database, std::function<Today()> today);
  ~Nightly();
  Nightly(const Nightly&) = delete;
  Nightly& operator=(const Nightly&) = delete;

 private:
  void keep_time();

  store::Database& database_;
  std::function<Today()> today_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopping_ = false;
  std::thread thread_;
};

// One night's work. RETURNS a line for the log, without personal data.
std::string night_work(store::Database& database, Today today);

}  // namespace onroll::cli
