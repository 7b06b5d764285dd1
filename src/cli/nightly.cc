#include "cli/nightly.h"

#include <fmt/format.h>

#include "cli/opening.h"
#include "store/accounts.h"
#include "store/acts/reconcile.h"
#include "web/log.h"

namespace onroll::cli {
namespace {

constexpr std::chrono::hours kAfterMidnight{3};
constexpr std::int64_t kSecondsInDay = 86'400;

std::chrono::system_clock::time_point next_night(std::chrono::system_clock::time_point now) {
  const auto tonight = std::chrono::floor<std::chrono::days>(now) + kAfterMidnight;
  return tonight > now ? tonight : tonight + std::chrono::days{1};
}

}  // namespace

std::string night_work(store::Database& database, Today today) {
  const auto done =
      store::perform(database, command_line(today, "nightly run"), store::Reconcile{.as_of = today.date});
  const auto now =
      std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()).time_since_epoch().count();
  database.write(
      [&](store::Connection& connection) { store::clear_visits(connection, now - kSecondsInDay); });
  if (!done) return "the nightly run was refused";
  return fmt::format("nightly run: {} children, {} not accounted for, {} cases opened, {} closures proposed",
                     done->children, done->unaccounted, done->cases_opened, done->closures_proposed);
}

Nightly::Nightly(store::Database& database, std::function<Today()> today)
    : database_(database), today_(std::move(today)), thread_([this] { keep_time(); }) {}

Nightly::~Nightly() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

void Nightly::keep_time() {
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    const auto night = next_night(std::chrono::system_clock::now());
    if (wake_.wait_until(lock, night, [this] { return stopping_; })) return;
    lock.unlock();
    try {
      web::log_work(night_work(database_, today_()));
    } catch (const std::exception& failure) {
      web::log_work(fmt::format("the nightly run failed: {}", failure.what()));
    }
    lock.lock();
  }
}

}  // namespace onroll::cli
