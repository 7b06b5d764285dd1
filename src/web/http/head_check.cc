#include "web/http/head_check.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/text.h"

namespace onroll::web {
namespace {

// token = 1*tchar (RFC 9110 5.6.2)
bool is_token(std::string_view text) {
  const auto is_tchar = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
  };
  return !text.empty() && std::ranges::all_of(text, is_tchar);
}

bool has_control(std::string_view text) {
  return std::ranges::any_of(text, [](unsigned char c) { return (c < 0x20 && c != '\t') || c == 0x7F; });
}

// Origin form only ("/path?query"); visible ASCII, as RFC 3986 allows nothing else.
bool is_origin_form(std::string_view target) {
  return target.starts_with('/') &&
         std::ranges::all_of(target, [](unsigned char c) { return c > 0x20 && c < 0x7F && c != '#'; });
}

// Lines ended by CRLF and nothing else; nothing when a bare CR or LF ends one.
std::optional<std::vector<std::string_view>> lines_of(std::string_view head) {
  std::vector<std::string_view> lines;
  while (!head.empty()) {
    const auto end = head.find('\n');
    if (end == std::string_view::npos || end == 0 || head[end - 1] != '\r') return std::nullopt;
    lines.push_back(head.substr(0, end - 1));
    if (has_control(lines.back())) return std::nullopt;
    head.remove_prefix(end + 1);
  }
  if (lines.size() < 2 || !lines.back().empty()) return std::nullopt;
  lines.pop_back();
  return lines;
}

enum class Version { http_1_0, http_1_1 };

std::expected<Version, Status> check_request_line(std::string_view line) {
  const auto parts = split(line, ' ');
  if (parts.size() != 3 || !is_token(parts[0])) return std::unexpected(Status::bad_request);
  if (parts[1].size() > kTargetBytes) return std::unexpected(Status::uri_too_long);
  if (!is_origin_form(parts[1])) return std::unexpected(Status::bad_request);
  if (!parse_method(parts[0])) return std::unexpected(Status::method_not_allowed);
  if (parts[2] == "HTTP/1.1") return Version::http_1_1;
  if (parts[2] == "HTTP/1.0") return Version::http_1_0;
  const bool other = parts[2].size() == 8 && parts[2].starts_with("HTTP/") && parts[2][6] == '.';
  return std::unexpected(other ? Status::version_not_supported : Status::bad_request);
}

struct Counted {
  int hosts = 0;
  int lengths = 0;
  int codings = 0;
  bool length_is_zero = true;
};

// One header line; false when it is to be refused. A space before the colon or at the line's beginning
// (obs-fold) is where proxies and servers disagree.
bool check_header(std::string_view line, Counted& counted) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) return false;
  const std::string name = lower_ascii(line.substr(0, colon));
  const std::string_view value = trimmed(line.substr(colon + 1));
  if (name == "host") {
    ++counted.hosts;
    return !value.empty() && value.find_first_of(" \t,/@\\") == std::string_view::npos;
  }
  if (name == "content-length") {
    ++counted.lengths;
    counted.length_is_zero = value.find_first_not_of('0') == std::string_view::npos;
    return is_all_digits(value) && value.size() < 16;
  }
  if (name == "transfer-encoding") {
    ++counted.codings;
    return lower_ascii(value) == "chunked";
  }
  return true;
}

}  // namespace

std::expected<HeadFacts, Status> check_head(std::string_view head) {
  const auto lines = lines_of(head);
  if (!lines) return std::unexpected(Status::bad_request);
  if (lines->size() > kHeaderLines + 1) return std::unexpected(Status::header_too_large);
  const auto version = check_request_line(lines->front());
  if (!version) return std::unexpected(version.error());
  Counted counted;
  for (const std::string_view line : std::vector(lines->begin() + 1, lines->end())) {
    if (!check_header(line, counted)) return std::unexpected(Status::bad_request);
  }
  const bool host_missing = counted.hosts == 0 && *version == Version::http_1_1;
  const bool two_lengths = counted.lengths + counted.codings > 1;
  const bool coding_too_early = counted.codings > 0 && *version == Version::http_1_0;
  if (counted.hosts > 1 || host_missing || two_lengths || coding_too_early)
    return std::unexpected(Status::bad_request);
  return HeadFacts{.has_body = counted.codings > 0 || !counted.length_is_zero};
}

}  // namespace onroll::web
