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

struct StatusRow {
  Status status;
  std::string_view phrase;
};

constexpr std::array kStatuses{
    StatusRow{Status::ok, "OK"},
    StatusRow{Status::no_content, "No Content"},
    StatusRow{Status::see_other, "See Other"},
    StatusRow{Status::not_modified, "Not Modified"},
    StatusRow{Status::bad_request, "Bad Request"},
    StatusRow{Status::forbidden, "Forbidden"},
    StatusRow{Status::not_found, "Not Found"},
    StatusRow{Status::method_not_allowed, "Method Not Allowed"},
    StatusRow{Status::request_timeout, "Request Timeout"},
    StatusRow{Status::conflict, "Conflict"},
    StatusRow{Status::content_too_large, "Content Too Large"},
    StatusRow{Status::uri_too_long, "URI Too Long"},
    StatusRow{Status::unsupported_media_type, "Unsupported Media Type"},
    StatusRow{Status::unprocessable, "Unprocessable Content"},
    StatusRow{Status::too_many_requests, "Too Many Requests"},
    StatusRow{Status::header_too_large, "Request Header Fields Too Large"},
    StatusRow{Status::internal_error, "Internal Server Error"},
    StatusRow{Status::unavailable, "Service Unavailable"},
    StatusRow{Status::version_not_supported, "HTTP Version Not Supported"},
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
  const auto found = std::ranges::find(kStatuses, status, &StatusRow::status);
  return found == kStatuses.end() ? std::string_view("Unknown") : found->phrase;
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
