// The HTTP server: sockets, limits and time limits. Reads requests, has them answered on a bounded pool of
// workers, writes the answers. Knows nothing of pages.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "web/http/message.h"

namespace onroll::web {

struct ServerSettings {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  // 0 = any free one (tests)
  unsigned io_threads = 1;
  unsigned workers = 4;
  std::size_t queue_length = 256;        // waiting for a worker; more are answered 503 with Retry-After
  std::size_t header_bytes = 16 * 1024;  // more: 431
  std::size_t connections = 4096;
  std::size_t connections_per_ip = 256;
  std::chrono::milliseconds header_time{10'000};    // for the whole header, from its first wait
  std::chrono::milliseconds body_time{20'000};      // and one second for each 64 KB declared
  std::chrono::milliseconds idle_time{60'000};      // between two requests of one connection
  std::chrono::milliseconds write_time{30'000};     // and one second for each 64 KB written
  std::chrono::milliseconds shutdown_time{20'000};  // requests in flight may finish within
  std::vector<std::string> trusted_proxies = {};    // only their X-Forwarded-For is believed
};

// One answered request. No query, no path as sent: the route's pattern; no personal data.
struct AccessLine {
  Method method = Method::get;
  std::string_view route;
  Status status = Status::ok;
  std::chrono::microseconds took{0};
  std::string_view request_id;
};

// What the server serves. `body_limit` and `refuse` are asked on I/O threads and must be quick; `answer` may
// take its time on a worker and NEVER throws.
struct Served {
  std::function<std::size_t(const Request& head)> body_limit;
  std::function<Response(Request)> answer;
  std::function<Response(Status, std::string_view request_id)> refuse;
  std::function<void(const AccessLine&)> log;
};

class Server {
 public:
  // Listens at once: connections wait until run(). Throws std::runtime_error when the address cannot be had.
  Server(ServerSettings settings, Served served);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  std::uint16_t port() const;
  void stop_on_signals();  // SIGINT and SIGTERM then stop() it
  void run();              // until stop(); returns when the requests in flight are answered
  void stop();             // from any thread; closes the door, lets requests in flight finish

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace onroll::web
