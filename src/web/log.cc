#include "web/log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <nlohmann/json.hpp>

namespace onroll::web {
namespace {

// Written as they come and pushed out at least once a second: a line must not cost a system call.
spdlog::logger& logger() {
  static const auto lines = [] {
    auto made = spdlog::stderr_logger_mt("onroll");
    made->set_pattern("%v");
    made->flush_on(spdlog::level::warn);
    spdlog::flush_every(std::chrono::seconds(1));
    return made;
  }();
  return *lines;
}

std::string utc_now() {
  using std::chrono::system_clock;
  const auto now = std::chrono::floor<std::chrono::milliseconds>(system_clock::now());  // clock: log lines
  const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::array<char, 32> text{};
  const auto length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return {text.data(), length};
}

}  // namespace

void log_access(const AccessLine& line) {
  const nlohmann::ordered_json object{{"time", utc_now()},
                                      {"kind", "access"},
                                      {"request", line.request_id},
                                      {"method", word(line.method)},
                                      {"route", line.route},
                                      {"status", static_cast<int>(line.status)},
                                      {"microseconds", line.took.count()}};
  logger().info(object.dump());
}

void log_fault(const Fault& fault) {
  const nlohmann::ordered_json object{{"time", utc_now()},
                                      {"kind", "fault"},
                                      {"request", fault.request_id},
                                      {"route", fault.route},
                                      {"what", fault.what}};
  logger().error(object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

void log_work(std::string_view what) {
  const nlohmann::ordered_json object{{"time", utc_now()}, {"kind", "work"}, {"what", what}};
  logger().info(object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

Served served(const Site& site) {
  return {.body_limit = [&site](const Request& head) { return site.body_limit(head); },
          .answer = [&site](Request request) { return site.answer(std::move(request)); },
          .refuse = [&site](Status status, std::string_view id) { return site.refuse(status, id); },
          .log = log_access};
}

}  // namespace onroll::web
