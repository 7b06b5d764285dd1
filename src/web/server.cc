// The only source that knows Boost.Beast and Asio (with http/connection.h): they cost half a minute of
// compiling.
#include "web/server.h"

#include <atomic>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>
#include <ctime>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <unordered_map>

#include "base/random_id.h"
#include "base/text.h"
#include "web/http/connection.h"
#include "web/http/head_check.h"
#include "web/http/wire.h"
#include "web/http/workers.h"

namespace onroll::web {
namespace {

using Answered = std::optional<Response>;

// Every operation answers (error, ...) instead of throwing: an error on a connection is nothing exceptional.
constexpr auto kTuple = asio::as_tuple(asio::use_awaitable);

std::chrono::milliseconds time_for(std::chrono::milliseconds base, std::uint64_t bytes) {
  return base + std::chrono::seconds(bytes / (64 * 1024));
}

std::string_view date_now() {
  thread_local std::time_t of = 0;
  thread_local std::string text;
  const std::time_t now = std::time(nullptr);  // clock: the Date header
  if (now != of) {
    of = now;
    text = http_date(now);
  }
  return text;
}

}  // namespace

struct Server::Inside {
  Inside(ServerSettings given, Served what);

  asio::awaitable<void> accept_all();
  asio::awaitable<void> converse(std::shared_ptr<Connection> connection);
  asio::awaitable<bool> exchange(Connection& connection);
  asio::awaitable<Reading> read_request(Connection& connection);
  asio::awaitable<std::optional<Status>> read_head(Connection& connection, std::size_t& head_bytes);
  asio::awaitable<void> read_body(Connection& connection, Parser& parser, Reading& reading);
  asio::awaitable<Answered> answer_on_worker(Request request);
  asio::awaitable<bool> write(Connection& connection, const Response& response, Method method,
                              Persistence persistence);
  asio::awaitable<void> close_gently(Connection& connection);

  bool may_enter(const std::shared_ptr<Connection>& connection);
  void leave(const std::shared_ptr<Connection>& connection);
  bool is_proxy(const std::string& ip) const;
  std::string person_ip(const Connection& connection, const Request& request) const;
  void close_door();
  void finish_when_empty();

  ServerSettings settings;
  Served served;
  asio::io_context io;
  asio::executor_work_guard<asio::io_context::executor_type> staying{io.get_executor()};
  tcp::acceptor acceptor{io};
  asio::signal_set signals{io};
  asio::steady_timer last_moment{io};
  std::atomic<bool> stopping = false;
  std::mutex mutex;  // over the two below
  std::unordered_map<std::string, std::size_t> per_ip;
  std::map<Connection*, std::weak_ptr<Connection>> open;
  std::optional<Workers> workers;
};

Server::Inside::Inside(ServerSettings given, Served what)
    : settings(std::move(given)), served(std::move(what)), io(static_cast<int>(settings.io_threads)) {
  beast::error_code error;
  const auto address = asio::ip::make_address(settings.address, error);
  if (error) throw std::runtime_error("the address to listen on is not an IP address");
  const tcp::endpoint here(address, settings.port);
  acceptor.open(here.protocol());
  acceptor.set_option(asio::socket_base::reuse_address(true));
  acceptor.bind(here, error);
  if (error)
    throw std::runtime_error("cannot listen on port " + std::to_string(settings.port) + ": " +
                             error.message());
  acceptor.listen(1024);
  workers.emplace(settings.workers, settings.queue_length);
}

bool Server::Inside::is_proxy(const std::string& ip) const {
  return std::ranges::find(settings.trusted_proxies, ip) != settings.trusted_proxies.end();
}

bool Server::Inside::may_enter(const std::shared_ptr<Connection>& connection) {
  const std::lock_guard lock(mutex);
  const bool too_many = open.size() >= settings.connections ||
                        (!is_proxy(connection->ip) && per_ip[connection->ip] >= settings.connections_per_ip);
  if (too_many || stopping) return false;
  ++per_ip[connection->ip];
  open.emplace(connection.get(), connection);
  return true;
}

void Server::Inside::leave(const std::shared_ptr<Connection>& connection) {
  {
    const std::lock_guard lock(mutex);
    if (open.erase(connection.get()) > 0 && --per_ip[connection->ip] == 0) per_ip.erase(connection->ip);
  }
  finish_when_empty();
}

void Server::Inside::finish_when_empty() {
  const std::lock_guard lock(mutex);
  if (!stopping || !open.empty()) return;
  last_moment.cancel();
  staying.reset();
}

// The address nearest to us that the proxy itself did not make up: the last of the list.
std::string Server::Inside::person_ip(const Connection& connection, const Request& request) const {
  if (!is_proxy(connection.ip)) return connection.ip;
  const auto hops = split(request.header("X-Forwarded-For"), ',');
  const std::string_view last = trimmed(hops.back());
  return last.empty() ? connection.ip : std::string(last);
}

asio::awaitable<void> Server::Inside::accept_all() {
  while (!stopping) {
    auto [error, socket] = co_await acceptor.async_accept(asio::make_strand(io), kTuple);
    if (stopping) co_return;
    if (error) {  // out of file descriptors, or the caller left already: neither ends the server
      asio::steady_timer pause(io, std::chrono::milliseconds(50));
      co_await pause.async_wait(kTuple);
      continue;
    }
    beast::error_code unknown;
    const auto peer = socket.remote_endpoint(unknown);
    if (unknown) continue;
    socket.set_option(tcp::no_delay(true), unknown);
    auto connection = std::make_shared<Connection>(std::move(socket));
    connection->ip = peer.address().to_string();
    asio::co_spawn(connection->socket.get_executor(), converse(connection), asio::detached);
  }
}

asio::awaitable<void> Server::Inside::converse(std::shared_ptr<Connection> connection) {
  bool goes_on = may_enter(connection);
  if (!goes_on) {
    const Response refusal = served.refuse(Status::unavailable, random_hex(8));
    co_await write(*connection, refusal, Method::get, Persistence::close);
    connection->timer.cancel();
    co_return;
  }
  while (goes_on) goes_on = co_await exchange(*connection);
  connection->timer.cancel();
  leave(connection);
}

// One request and its answer; false when the connection is to be closed.
asio::awaitable<bool> Server::Inside::exchange(Connection& connection) {
  Reading reading = co_await read_request(connection);
  if (!reading.request && !reading.refusal) co_return false;
  const auto began = steady_clock::now();
  Response response;
  Method method = Method::get;
  if (reading.request) {
    method = reading.request->method;
    Answered answered = co_await answer_on_worker(*std::move(reading.request));
    response = answered ? *std::move(answered) : served.refuse(Status::unavailable, reading.id);
  } else {
    response = served.refuse(*reading.refusal, reading.id);
  }
  const auto persistence = reading.keep_alive && !stopping ? Persistence::keep_alive : Persistence::close;
  const bool written = co_await write(connection, response, method, persistence);
  served.log({.method = method,
              .route = response.route,
              .status = response.status,
              .took = std::chrono::duration_cast<std::chrono::microseconds>(steady_clock::now() - began),
              .request_id = reading.id});
  if (written && persistence == Persistence::keep_alive) co_return true;
  if (written) co_await close_gently(connection);
  co_return false;
}

// Waits for the head and checks it as it grows. RETURNS the refusal; head_bytes = 0 and none when the peer
// left.
asio::awaitable<std::optional<Status>> Server::Inside::read_head(Connection& connection,
                                                                 std::size_t& head_bytes) {
  std::size_t looked_at = 0;
  while (true) {
    while (looked_at == 0 && connection.received().starts_with("\r\n"))
      connection.buffer.consume(2);  // RFC 9112 2.2
    const std::string_view text = connection.received();
    if (!text.empty() && connection.idle) {
      connection.idle = false;
      connection.allow(settings.header_time);
    }
    if (!text.empty() && (text[0] < 'A' || text[0] > 'Z')) co_return Status::bad_request;
    for (auto end = text.find('\n', looked_at); end != std::string_view::npos;
         end = text.find('\n', end + 1)) {
      if (end == 0 || text[end - 1] != '\r') co_return Status::bad_request;
      if (end >= 3 && text.substr(end - 3, 4) == "\r\n\r\n") {
        head_bytes = end + 1;
        if (head_bytes > settings.header_bytes) co_return Status::header_too_large;
        co_return std::nullopt;
      }
    }
    looked_at = text.size();
    if (text.size() > settings.header_bytes) {
      co_return text.find("\r\n") == std::string_view::npos ? Status::uri_too_long : Status::header_too_large;
    }
    const auto [error, bytes] =
        co_await connection.socket.async_read_some(connection.buffer.prepare(4096), kTuple);
    if (error && connection.timed_out && !connection.idle) co_return Status::request_timeout;
    if (error) co_return std::nullopt;
    connection.buffer.commit(bytes);
  }
}

asio::awaitable<Reading> Server::Inside::read_request(Connection& connection) {
  Reading reading;
  connection.idle = true;
  if (stopping) co_return reading;
  connection.allow(settings.idle_time);
  std::size_t head_bytes = 0;
  reading.refusal = co_await read_head(connection, head_bytes);
  if (reading.refusal || head_bytes == 0) co_return reading;
  const auto facts = check_head(connection.received().substr(0, head_bytes));
  if (!facts) {
    reading.refusal = facts.error();
    co_return reading;
  }
  Parser parser;
  parser.header_limit(static_cast<std::uint32_t>(settings.header_bytes + 1));
  parser.body_limit(boost::none);  // set below, when the head says which route it is
  beast::error_code error;
  connection.buffer.consume(parser.put(asio::buffer(connection.received().data(), head_bytes), error));
  if (error || !parser.is_header_done()) {
    reading.refusal = Status::bad_request;
  } else {
    co_await read_body(connection, parser, reading);
  }
  co_return reading;
}

asio::awaitable<void> Server::Inside::read_body(Connection& connection, Parser& parser, Reading& reading) {
  Request request;
  try {
    request = head_of(parser, reading.id);
  } catch (const BadRequest&) {
    reading.refusal = Status::bad_request;
    co_return;
  }
  request.ip = person_ip(connection, request);
  const std::uint64_t limit = served.body_limit(request);
  const std::uint64_t declared = parser.content_length().value_or(0);
  if (declared > limit) {
    reading.refusal = Status::content_too_large;
    co_return;
  }
  parser.body_limit(limit);
  if (!parser.is_done()) {
    connection.allow(time_for(settings.body_time, parser.chunked() ? limit : declared));
    if (lower_ascii(request.header("Expect")) == "100-continue") {
      co_await asio::async_write(connection.socket,
                                 asio::buffer(std::string_view("HTTP/1.1 100 Continue\r\n\r\n")), kTuple);
    }
    const auto [error, bytes] =
        co_await http::async_read(connection.socket, connection.buffer, parser, kTuple);
    reading.refusal = refusal_of(error, connection);
    if (error) co_return;
  }
  reading.keep_alive = parser.keep_alive();
  request.body = std::move(parser.get().body());
  reading.request = std::move(request);
}

// Has the request answered on a worker; nothing when their queue is full.
asio::awaitable<Answered> Server::Inside::answer_on_worker(Request request) {
  return asio::async_initiate<const asio::use_awaitable_t<>&, void(Answered)>(
      [this](auto handler, Request asked) {
        auto finish = std::make_shared<decltype(handler)>(std::move(handler));
        const auto executor = asio::get_associated_executor(*finish);
        const auto hand_back = [finish, executor](Answered answered) {
          asio::post(executor,
                     [finish, answered = std::move(answered)]() mutable { (*finish)(std::move(answered)); });
        };
        Workers::Task task = [this, hand_back, asked = std::move(asked)]() mutable {
          Answered answered;
          const std::string id = asked.id;
          try {
            answered = served.answer(std::move(asked));
          } catch (...) {  // memory ran out: the connection still gets its answer
            answered = served.refuse(Status::internal_error, id);
          }
          hand_back(std::move(answered));
        };
        if (!workers->take(task)) hand_back(std::nullopt);
      },
      asio::use_awaitable, std::move(request));
}

asio::awaitable<bool> Server::Inside::write(Connection& connection, const Response& response, Method method,
                                            Persistence persistence) {
  const std::string head = response_head(response, persistence, date_now());
  const bool head_only = method == Method::head || response.status == Status::no_content ||
                         response.status == Status::not_modified;
  const std::array<asio::const_buffer, 2> parts{
      asio::buffer(head), head_only ? asio::const_buffer() : asio::const_buffer(asio::buffer(response.body))};
  connection.allow(time_for(settings.write_time, response.body.size()));
  const auto [error, bytes] = co_await asio::async_write(connection.socket, parts, kTuple);
  co_return !error;
}

// Closing with bytes unread makes the system send a reset, which can destroy our answer on its way (RFC
// 9112 9.6): so the door is closed on our side, and what still comes is read and dropped for a moment.
asio::awaitable<void> Server::Inside::close_gently(Connection& connection) {
  beast::error_code ignored;
  connection.socket.shutdown(tcp::socket::shutdown_send, ignored);
  connection.allow(std::chrono::seconds(1));
  std::array<char, 8192> dropped{};
  for (std::size_t total = 0; total < 512 * 1024;) {
    const auto [error, bytes] = co_await connection.socket.async_read_some(asio::buffer(dropped), kTuple);
    if (error) break;
    total += bytes;
  }
}

void Server::Inside::close_door() {
  if (stopping.exchange(true)) return;
  beast::error_code ignored;
  acceptor.close(ignored);
  signals.cancel(ignored);
  {
    const std::lock_guard lock(mutex);
    last_moment.expires_after(settings.shutdown_time);
    last_moment.async_wait([this](beast::error_code error) {
      if (!error) io.stop();
    });
    for (const auto& [_, weak] : open) {
      if (const auto connection = weak.lock()) {
        asio::post(connection->socket.get_executor(), [connection] {
          beast::error_code cannot;
          if (connection->idle) connection->socket.cancel(cannot);
        });
      }
    }
  }
  finish_when_empty();
}

Server::Server(ServerSettings settings, Served served)
    : inside_(std::make_unique<Inside>(std::move(settings), std::move(served))) {}

Server::~Server() = default;

std::uint16_t Server::port() const {
  return inside_->acceptor.local_endpoint().port();
}

void Server::stop_on_signals() {
  inside_->signals.add(SIGINT);
  inside_->signals.add(SIGTERM);
  inside_->signals.async_wait([this](beast::error_code error, int) {
    if (!error) inside_->close_door();
  });
}

void Server::run() {
  asio::co_spawn(inside_->io, inside_->accept_all(), asio::detached);
  std::vector<std::jthread> others;
  for (unsigned i = 1; i < inside_->settings.io_threads; ++i)
    others.emplace_back([this] { inside_->io.run(); });
  inside_->io.run();
  others.clear();
  inside_->workers.reset();
}

void Server::stop() {
  asio::post(inside_->io, [this] { inside_->close_door(); });
}

}  // namespace onroll::web
