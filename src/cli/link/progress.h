// Says on a terminal how far long work has come; silent elsewhere.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace onroll::cli::linking {

class Progress {
 public:
  Progress();
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void start(std::string_view what);                 // "Comparing pairs"
  void show(std::uint64_t done, std::uint64_t all);  // of what was started, at most five times a second
  void clear();

 private:
  bool on_terminal_;
  bool shown_ = false;
  std::string what_;
  std::chrono::steady_clock::time_point begun_;
  std::chrono::steady_clock::time_point last_;
};

}  // namespace onroll::cli::linking
