// The server: opened, told when to stop, and stopped with its requests answered.
#include <fmt/format.h>
#include <signal.h>

#include <thread>

#include "cli/command.h"
#include "cli/nightly.h"
#include "cli/opening.h"
#include "cli/site.h"
#include "web/log.h"
#include "web/server.h"

namespace onroll::cli {
namespace {

sigset_t stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  return signals;
}

Result<web::ServerSettings> settings_of(const Arguments& arguments) {
  const auto port = arguments.number("--port", 8080);
  if (!port) return std::unexpected(port.error());
  if (*port > 65535) return problem("--port", "Choose a port from 0 to 65535.");
  web::ServerSettings settings;
  settings.address = arguments.value_or("--address", "127.0.0.1");
  settings.port = static_cast<std::uint16_t>(*port);
  settings.workers = std::max(2U, std::thread::hardware_concurrency());
  if (const auto proxy = arguments.value("--trusted-proxy")) settings.trusted_proxies.emplace_back(*proxy);
  return settings;
}

// Plain HTTP is for this machine only: anywhere else a proxy must speak TLS in front.
bool is_loopback(std::string_view address) {
  return address == "127.0.0.1" || address == "::1" || address == "localhost";
}

void serve(const web::ServerSettings& settings, const web::Site& site, sigset_t signals) {
  web::Server server(settings, web::served(site));
  std::thread listener([&] {
    int signal = 0;
    sigwait(&signals, &signal);
    server.stop();
  });
  fmt::print("Onroll serves http://{}:{} (Ctrl-C stops it)\n", settings.address, server.port());
  std::fflush(stdout);
  server.run();
  pthread_kill(listener.native_handle(), SIGTERM);  // run() can also end by itself
  listener.join();
}

}  // namespace

Exit run_serve(const Arguments& arguments) {
  const auto signals = stop_signals();
  pthread_sigmask(SIG_BLOCK, &signals,
                  nullptr);  // before any thread starts, so that only the waiting one hears them
  const auto settings = settings_of(arguments);
  if (!settings) return complain(settings.error());
  const bool tls = arguments.has("--behind-tls");
  if (!tls && !is_loopback(settings->address)) {
    return complain({{"--address",
                      "Plain HTTP is for this machine only. Put a proxy that speaks TLS in front and say "
                      "--behind-tls."}});
  }
  auto database = open_register(arguments);
  const auto asked = arguments.date("--today");
  if (!asked) return complain(asked.error());
  const auto today = today_for(arguments, database);
  if (!today) return complain(today.error());
  SiteSettings site_settings{.transport = tls ? web::Transport::tls : web::Transport::loopback_http};
  if (asked->has_value()) site_settings.demonstration_day = *today;
  auto parts = site_parts(database, site_settings);
  const Nightly nightly(database, parts.clock.today);
  const web::Site site(std::move(parts));
  serve(*settings, site, signals);
  return Exit::done;
}

}  // namespace onroll::cli
