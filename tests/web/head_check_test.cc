#include "web/http/head_check.h"

#include <doctest/doctest.h>

using namespace onroll::web;

namespace {

Status refusal(std::string_view head) {
  const auto checked = check_head(head);
  return checked ? Status::ok : checked.error();
}

std::string with_header(std::string_view line) {
  return "POST /x HTTP/1.1\r\nHost: a\r\n" + std::string(line) + "\r\n\r\n";
}

}  // namespace

TEST_CASE("an ordinary head is taken") {
  CHECK(refusal("GET /children/7?x=1 HTTP/1.1\r\nHost: 127.0.0.1:8080\r\n\r\n") == Status::ok);
  CHECK(refusal("GET / HTTP/1.0\r\n\r\n") == Status::ok);
  CHECK(check_head(with_header("Content-Length: 4"))->has_body);
  CHECK(check_head(with_header("Transfer-Encoding: Chunked"))->has_body);
  CHECK_FALSE(check_head(with_header("Content-Length: 0"))->has_body);
}

TEST_CASE("the Host is there once and is one name") {
  CHECK(refusal("GET / HTTP/1.1\r\n\r\n") == Status::bad_request);
  CHECK(refusal("GET / HTTP/1.1\r\nHost: a\r\nhost: b\r\n\r\n") == Status::bad_request);
  CHECK(refusal("GET / HTTP/1.1\r\nHost: a b\r\n\r\n") == Status::bad_request);
  CHECK(refusal("GET / HTTP/1.1\r\nHost:\r\n\r\n") == Status::bad_request);
}

TEST_CASE("the length of a body is said once and plainly") {
  for (const auto* line :
       {"Content-Length: 1\r\nContent-Length: 1", "Content-Length: 1\r\nTransfer-Encoding: chunked",
        "Content-Length: +5", "Content-Length: 0x5", "Content-Length: -1", "Content-Length: 5, 5",
        "Content-Length:", "Content-Length: 99999999999999999999", "Transfer-Encoding: identity",
        "Transfer-Encoding: gzip, chunked", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"}) {
    CHECK(refusal(with_header(line)) == Status::bad_request);
  }
  CHECK(refusal("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n") == Status::bad_request);
}

TEST_CASE("lines end in CRLF, names are tokens, nothing is folded") {
  for (const auto* line : {"X: a\nY: b", "X: a\rY: b", "X : a", " X: a", "X: a\r\n b", "X: a\r\n\tb", ": a",
                           "X", "X\x01: a", "X: a\x01"}) {
    CHECK(refusal(with_header(line)) == Status::bad_request);
  }
  using namespace std::string_view_literals;
  CHECK(refusal("GET / HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n"sv) == Status::bad_request);
}

TEST_CASE("the request line has three parts and a path of ours") {
  CHECK(refusal("GET  / HTTP/1.1\r\nHost: a\r\n\r\n") == Status::bad_request);
  CHECK(refusal("GET /\r\nHost: a\r\n\r\n") == Status::bad_request);
  CHECK(refusal("GET http://evil.example/ HTTP/1.1\r\nHost: a\r\n\r\n") == Status::bad_request);
  CHECK(refusal("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n") == Status::bad_request);
  CHECK(refusal("GET /caf\xC3\xA9 HTTP/1.1\r\nHost: a\r\n\r\n") == Status::bad_request);
  CHECK(refusal("TRACE / HTTP/1.1\r\nHost: a\r\n\r\n") == Status::method_not_allowed);
  CHECK(refusal("GET / HTTP/2.0\r\nHost: a\r\n\r\n") == Status::version_not_supported);
  CHECK(refusal("GET / http/1.1\r\nHost: a\r\n\r\n") == Status::bad_request);
  CHECK(refusal("GET /" + std::string(kTargetBytes, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n") ==
        Status::uri_too_long);
}

TEST_CASE("there is an end to header lines") {
  std::string lines;
  for (std::size_t i = 0; i < kHeaderLines; ++i) lines += "X: a\r\n";
  CHECK(refusal("GET / HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n") == Status::header_too_large);
}
