// The server over real sockets: what a browser never sends, slow clients, limits and stopping.
#include "web/server.h"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <fstream>
#include <latch>
#include <nlohmann/json.hpp>
#include <semaphore>
#include <thread>

#include "web/http/form.h"

using namespace onroll::web;
using namespace std::chrono_literals;

namespace {

// A client that sends exactly the bytes it is told to.
class Client {
 public:
  explicit Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in there{};
    there.sin_family = AF_INET;
    there.sin_port = htons(port);
    there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(::connect(socket_, reinterpret_cast<const sockaddr*>(&there), sizeof there) == 0);
    const timeval patience{.tv_sec = 5, .tv_usec = 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  }
  ~Client() { ::close(socket_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  bool send(std::string_view bytes) {
    return ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(bytes.size());
  }

  // Until the server closes or `enough` is seen.
  std::string read(std::string_view enough = "\x01") {
    std::string text;
    std::array<char, 4096> part{};
    while (text.find(enough) == std::string::npos) {
      const ssize_t count = ::recv(socket_, part.data(), part.size(), 0);
      if (count <= 0) break;
      text.append(part.data(), static_cast<std::size_t>(count));
    }
    return text;
  }

  bool is_closed() {
    char byte = 0;
    return ::recv(socket_, &byte, 1, 0) == 0;
  }

 private:
  int socket_;
};

// A server that answers what the handler says, running on its own thread.
class Running {
 public:
  using Answer = std::function<Response(const Request&)>;

  explicit Running(Answer answer, ServerSettings settings = {}, std::size_t body_limit = 100)
      : server_(loopback(settings),
                {.body_limit = [body_limit](const Request&) { return body_limit; },
                 .answer = [answer](Request request) { return answer(request); },
                 .refuse = [](Status status, std::string_view) { return text_response(status, "refused"); },
                 .log =
                     [this](const AccessLine& line) {
                       if (line.status == Status::unavailable) turned_away.release();
                     }}),
        thread_([this] { server_.run(); }) {}
  ~Running() { server_.stop(); }

  std::counting_semaphore<> turned_away{0};

  std::uint16_t port() const { return server_.port(); }
  void stop() { server_.stop(); }
  void wait() { thread_.join(); }

  int status(std::string_view bytes) {
    Client client(server_.port());
    client.send(bytes);
    const std::string answer = client.read();
    return answer.size() < 12 ? 0 : std::stoi(answer.substr(9, 3));
  }

 private:
  static ServerSettings loopback(ServerSettings settings) {
    settings.address = "127.0.0.1";
    settings.port = 0;
    return settings;
  }

  Server server_;
  std::jthread thread_;
};

Response echo(const Request& request) {
  return text_response(Status::ok,
                       std::string(word(request.method)) + " " + request.path + " " + request.body);
}

std::string get(std::string_view target, std::string_view more = "Connection: close\r\n") {
  return "GET " + std::string(target) + " HTTP/1.1\r\nHost: a\r\n" + std::string(more) + "\r\n";
}

std::string post(std::string_view body, std::string_view more = "Connection: close\r\n") {
  return "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
         std::string(more) + "\r\n" + std::string(body);
}

std::string from_base64(std::string_view text) {
  static constexpr std::string_view kLetters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  unsigned kept = 0, bits = 0;
  for (const char c : text) {
    if (c == '=') break;
    kept = kept << 6 | static_cast<unsigned>(kLetters.find(c));
    bits += 6;
    if (bits >= 8) bytes.push_back(static_cast<char>(kept >> (bits -= 8) & 0xFF));
  }
  return bytes;
}

}  // namespace

TEST_CASE("a request is answered with a date and a length") {
  Running server(echo);
  Client client(server.port());
  client.send(get("/a%20b?q=1"));
  const std::string answer = client.read();
  CHECK(answer.starts_with("HTTP/1.1 200 OK\r\nDate: "));
  CHECK(answer.find(" GMT\r\n") != std::string::npos);
  CHECK(answer.find("Content-Length: 9\r\n") != std::string::npos);
  CHECK(answer.ends_with("\r\n\r\nGET /a b "));
}

TEST_CASE("one connection serves many requests, sent at once too") {
  Running server(echo);
  Client client(server.port());
  client.send(get("/1", "") + post("body", "") + get("/3"));
  const std::string answer = client.read();
  CHECK(answer.find("GET /1 ") != std::string::npos);
  CHECK(answer.find("POST /x body") != std::string::npos);
  CHECK(answer.ends_with("GET /3 "));
}

TEST_CASE("HEAD is told the length and sent nothing") {
  Running server(echo);
  Client client(server.port());
  client.send("HEAD /a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  const std::string answer = client.read();
  CHECK(answer.find("Content-Length: 8\r\n") != std::string::npos);
  CHECK(answer.ends_with("\r\n\r\n"));
}

TEST_CASE("a chunked body is put together, and an upload is asked for when it waits to be") {
  Running server(echo);
  Client chunked(server.port());
  chunked.send(
      "POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: "
      "close\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
  CHECK(chunked.read().ends_with("POST /x abcde"));
  Client waiting(server.port());
  waiting.send(
      "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\nConnection: "
      "close\r\n\r\n");
  CHECK(waiting.read("\r\n\r\n").starts_with("HTTP/1.1 100 Continue"));
  waiting.send("abc");
  CHECK(waiting.read().ends_with("POST /x abc"));
}

TEST_CASE("every malformed request is refused and the connection closed") {
  Running server(echo, {.header_time = 300ms, .body_time = 300ms, .idle_time = 300ms});
  std::ifstream file(ONROLL_TEST_FILES "/web/malformed_requests.json");
  for (const auto& request : nlohmann::json::parse(file)) {
    CAPTURE(request["title"].get<std::string>());
    const int status = server.status(from_base64(request["raw"].get<std::string>()));
    CHECK(status >= 400);
    CHECK(status < 500 + 6);
    CHECK(status != 500);
  }
}

TEST_CASE("a refused request takes what was smuggled behind it along") {
  Running server(echo);
  Client client(server.port());
  client.send(
      "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" +
      get("/smuggled"));
  const std::string answer = client.read();
  CHECK(answer.starts_with("HTTP/1.1 400"));
  CHECK(answer.find("smuggled") == std::string::npos);
}

TEST_CASE("what is too large is refused before it is read") {
  Running server(echo);
  CHECK(server.status("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 10000000000\r\n\r\n") == 413);
  CHECK(server.status(post(std::string(101, 'a'))) == 413);
  CHECK(server.status(post(std::string(100, 'a'))) == 200);
  CHECK(server.status("POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nffffff\r\n" +
                      std::string(5000, 'a')) == 413);
  CHECK(server.status(get("/", "X: " + std::string(20'000, 'a') + "\r\n")) == 431);
  CHECK(server.status("GET /" + std::string(20'000, 'a')) == 414);
}

TEST_CASE("slow clients are told so, and nobody else waits for them") {
  Running server(echo, {.header_time = 200ms, .body_time = 200ms, .idle_time = 200ms});
  Client slow_head(server.port());
  slow_head.send("GET / HT");
  Client slow_body(server.port());
  slow_body.send("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\nabc");
  Client silent(server.port());
  CHECK(server.status(get("/")) == 200);
  CHECK(slow_head.read().starts_with("HTTP/1.1 408"));
  CHECK(slow_body.read().starts_with("HTTP/1.1 408"));
  CHECK(silent.read().empty());
}

TEST_CASE("one address may hold only so many connections") {
  Running server(echo, {.connections_per_ip = 2});
  Client first(server.port());
  Client second(server.port());
  first.send(get("/", ""));
  second.send(get("/", ""));
  CHECK(first.read("GET / ").starts_with("HTTP/1.1 200"));
  CHECK(second.read("GET / ").starts_with("HTTP/1.1 200"));
  Client third(server.port());
  CHECK(third.read("\r\n\r\n").starts_with("HTTP/1.1 503"));
}

TEST_CASE("when the workers have no room the next is turned away at once") {
  std::latch busy(1), free(1);
  Running server(
      [&](const Request& request) {
        if (request.path == "/hold") {
          busy.count_down();
          free.wait();
        }
        return echo(request);
      },
      {.workers = 1, .queue_length = 1});
  Client held(server.port());
  held.send(get("/hold"));
  busy.wait();
  Client second(server.port());
  Client third(server.port());
  second.send(get("/second"));
  third.send(get("/third"));
  server.turned_away.acquire();  // whichever came last: one waits, one finds the queue full
  free.count_down();
  CHECK(held.read().ends_with("GET /hold "));
  const std::string answers = second.read() + third.read();
  CHECK(answers.find("HTTP/1.1 200") != std::string::npos);
  CHECK(answers.find("HTTP/1.1 503") != std::string::npos);
}

TEST_CASE("stopping lets the request in flight finish and closes the idle") {
  std::latch busy(1), free(1);
  Running server([&](const Request& request) {
    if (request.path == "/hold") {
      busy.count_down();
      free.wait();
    }
    return echo(request);
  });
  Client idle(server.port());
  idle.send(get("/", ""));
  idle.read("GET / ");
  Client held(server.port());
  held.send(get("/hold", ""));
  busy.wait();
  server.stop();
  CHECK(idle.is_closed());
  free.count_down();
  const std::string answer = held.read();
  CHECK(answer.find("Connection: close\r\n") != std::string::npos);
  CHECK(answer.ends_with("GET /hold "));
  server.wait();
}

TEST_CASE("stopping lets an upload in flight finish") {
  Running server(echo);
  Client upload(server.port());
  upload.send("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\nExpect: 100-continue\r\n\r\n");
  CHECK(upload.read("\r\n\r\n").starts_with("HTTP/1.1 100"));
  server.stop();
  std::this_thread::sleep_for(50ms);
  upload.send("abcdef");
  CHECK(upload.read().ends_with("POST /x abcdef"));
  server.wait();
}

TEST_CASE("a forwarded address is believed from a known proxy only") {
  const auto ip = [](const Request& request) { return text_response(Status::ok, "ip=" + request.ip); };
  const auto asked = get("/", "X-Forwarded-For: 203.0.113.9, 198.51.100.4\r\nConnection: close\r\n");
  Running plain(ip);
  Client to_plain(plain.port());
  to_plain.send(asked);
  CHECK(to_plain.read().ends_with("ip=127.0.0.1"));
  Running behind(ip, {.trusted_proxies = {"127.0.0.1"}});
  Client to_behind(behind.port());
  to_behind.send(asked);
  CHECK(to_behind.read().ends_with("ip=198.51.100.4"));
}
