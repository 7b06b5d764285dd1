#include "cli/link/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace onroll::cli::linking {
namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kBetween = std::chrono::milliseconds(200);

}  // namespace

Progress::Progress() : on_terminal_(isatty(STDERR_FILENO) != 0), begun_(Clock::now()), last_(begun_) {}

Progress::~Progress() {
  clear();
}

void Progress::start(std::string_view what) {
  what_ = what;
  show(0, 0);
}

// Nothing is shown of work that is over at once.
void Progress::show(std::uint64_t done, std::uint64_t all) {
  const auto now = Clock::now();
  if (!on_terminal_ || now - begun_ < kBetween || (shown_ && all > 0 && now - last_ < kBetween)) return;
  const auto share = all == 0 ? std::string("...") : fmt::format(": {} %", done * 100 / all);
  fmt::print(stderr, "\r\x1b[K{}{}", what_, share);
  std::fflush(stderr);
  shown_ = true;
  last_ = now;
}

void Progress::clear() {
  if (shown_) fmt::print(stderr, "\r\x1b[K");
  shown_ = false;
}

}  // namespace onroll::cli::linking
