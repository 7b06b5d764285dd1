// One connection as Beast and Asio see it, and what their answers mean. Included by server.cc alone: whoever
// includes it pays for compiling them.
#pragma once

#include <algorithm>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/random_id.h"
#include "web/http/message.h"
#include "web/http/wire.h"

namespace onroll::web {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using std::chrono::steady_clock;

struct Connection : std::enable_shared_from_this<Connection> {
  explicit Connection(tcp::socket given) : socket(std::move(given)), timer(socket.get_executor()) {}
  tcp::socket socket;
  asio::steady_timer timer;
  beast::flat_buffer buffer;
  std::string ip;
  bool idle = true;        // between requests: may be closed at once when the server stops
  bool timed_out = false;  // the operation that has just failed did so for want of time

  // Until the next call, what is being read or written must be done within `time`. The socket stays open
  // after, so that a slow client can still be told (408).
  void allow(std::chrono::milliseconds time) {
    timed_out = false;
    timer.expires_after(time);
    timer.async_wait([self = shared_from_this()](beast::error_code stopped) {
      if (stopped || self->timer.expiry() > steady_clock::now()) return;
      self->timed_out = true;
      beast::error_code ignored;
      self->socket.cancel(ignored);
    });
  }

  std::string_view received() const {
    return {static_cast<const char*>(buffer.data().data()), buffer.size()};
  }
};

using Parser = http::request_parser<http::string_body>;

// What reading a request came to: the request, a refusal to send, or nothing more to do with the connection.
struct Reading {
  std::optional<Request> request;
  std::optional<Status> refusal;
  bool keep_alive = false;
  std::string id = random_hex(8);
};

// What to tell a client whose body could not be read; nothing when it has left.
inline std::optional<Status> refusal_of(beast::error_code error, const Connection& connection) {
  if (!error) return std::nullopt;
  if (connection.timed_out) return Status::request_timeout;
  if (error == http::error::body_limit) return Status::content_too_large;
  if (error == http::error::partial_message || error == http::error::end_of_stream) return std::nullopt;
  const bool malformed = error.category() == http::make_error_code(http::error::bad_chunk).category();
  return malformed ? std::optional(Status::bad_request) : std::nullopt;
}

inline Request head_of(const Parser& parser, const std::string& id) {
  Request request;
  const auto& head = parser.get();
  request.method =
      parse_method(std::string_view(head.method_string().data(), head.method_string().size())).value();
  request.target = std::string(head.target());
  for (const auto& field : head)
    request.headers.push_back({std::string(field.name_string()), std::string(field.value())});
  request.id = id;
  read_target(request);
  return request;
}

}  // namespace onroll::web
