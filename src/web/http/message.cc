#include "web/http/message.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "web/views/escape.h"

namespace onroll::web {
namespace {

struct MethodRow {
  Method method;
  std::string_view word;
};

constexpr std::array kMethods{
    MethodRow{Method::get, "GET"},         MethodRow{Method::head, "HEAD"},
    MethodRow{Method::post, "POST"},       MethodRow{Method::put, "PUT"},
    MethodRow{Method::patch, "PATCH"},     MethodRow{Method::remove, "DELETE"},
    MethodRow{Method::options, "OPTIONS"},
};

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool same_name(std::string_view left, std::string_view right) {
  return std::ranges::equal(left, right, {}, lower, lower);
}

std::string_view find_header(const std::vector<Header>& headers, std::string_view name) {
  for (const Header& header : headers) {
    if (same_name(header.name, name)) return header.value;
  }
  return {};
}

// The name in plain ASCII, for readers that know no other (RFC 6266 4.3).
std::string plain_file_name(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    const bool kept = c >= ' ' && c < 0x7F && std::string_view("\"\\/%;").find(c) == std::string_view::npos;
    plain.push_back(kept ? c : '_');
  }
  return plain;
}

}  // namespace

std::string_view word(Method method) {
  return std::ranges::find(kMethods, method, &MethodRow::method)->word;
}

std::optional<Method> parse_method(std::string_view text) {
  const auto found = std::ranges::find(kMethods, text, &MethodRow::word);
  if (found == kMethods.end()) return std::nullopt;
  return found->method;
}

bool is_safe(Method method) {
  return method == Method::get || method == Method::head || method == Method::options;
}

std::string_view reason_phrase(Status status) {
  switch (status) {
    case Status::ok:
      return "OK";
    case Status::no_content:
      return "No Content";
    case Status::see_other:
      return "See Other";
    case Status::not_modified:
      return "Not Modified";
    case Status::bad_request:
      return "Bad Request";
    case Status::forbidden:
      return "Forbidden";
    case Status::not_found:
      return "Not Found";
    case Status::method_not_allowed:
      return "Method Not Allowed";
    case Status::request_timeout:
      return "Request Timeout";
    case Status::conflict:
      return "Conflict";
    case Status::content_too_large:
      return "Content Too Large";
    case Status::uri_too_long:
      return "URI Too Long";
    case Status::unsupported_media_type:
      return "Unsupported Media Type";
    case Status::unprocessable:
      return "Unprocessable Content";
    case Status::too_many_requests:
      return "Too Many Requests";
    case Status::header_too_large:
      return "Request Header Fields Too Large";
    case Status::internal_error:
      return "Internal Server Error";
    case Status::unavailable:
      return "Service Unavailable";
    case Status::version_not_supported:
      return "HTTP Version Not Supported";
  }
  return "Unknown";
}

std::string_view Request::header(std::string_view name) const {
  return find_header(headers, name);
}

// RFC 6265 5.4: pairs joined by "; ".
std::string_view Request::cookie(std::string_view name) const {
  for (const std::string_view pair : split(header("Cookie"), ';')) {
    const std::string_view plain = trimmed(pair);
    if (plain.size() > name.size() && plain.starts_with(name) && plain[name.size()] == '=') {
      return plain.substr(name.size() + 1);
    }
  }
  return {};
}

const Upload* Request::upload(std::string_view field) const {
  const auto found = std::ranges::find(uploads, field, &Upload::field);
  return found == uploads.end() ? nullptr : &*found;
}

std::string_view Response::header(std::string_view name) const {
  return find_header(headers, name);
}

void Response::set(std::string name, std::string value) {
  std::erase_if(headers, [&](const Header& header) { return same_name(header.name, name); });
  headers.push_back({std::move(name), std::move(value)});
}

Response&& Response::with(std::string name, std::string value) && {
  set(std::move(name), std::move(value));
  return std::move(*this);
}

Response see_other(std::string location) {
  return {.status = Status::see_other, .headers = {{"Location", std::move(location)}}, .body = {}};
}

Response text_response(Status status, std::string text) {
  return {
      .status = status, .headers = {{"Content-Type", "text/plain; charset=utf-8"}}, .body = std::move(text)};
}

Response json_response(Status status, std::string json) {
  return {.status = status,
          .headers = {{"Content-Type", "application/json; charset=utf-8"}},
          .body = std::move(json)};
}

Response download(std::string_view file_name, std::string content_type, std::string bytes) {
  Response response{.headers = {{"Content-Type", std::move(content_type)}}, .body = std::move(bytes)};
  response.set("Content-Disposition", "attachment; filename=\"" + plain_file_name(file_name) +
                                          "\"; filename*=UTF-8''" + address_part(file_name));
  response.set("Content-Security-Policy", "sandbox; default-src 'none'");
  return response;
}

}  // namespace onroll::web
