#include "web/views/escape.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"

namespace onroll::web {
namespace {

constexpr std::string_view entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\0':
      return "\xEF\xBF\xBD";  // U+FFFD, as HTML parsers would make of it
    default:
      return {};
  }
}

constexpr auto kNeedsEntity = [] {
  std::array<bool, 256> needs{};
  for (const char c : {'&', '<', '>', '"', '\'', '\0'}) needs[static_cast<unsigned char>(c)] = true;
  return needs;
}();

// RFC 3986 2.3
bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

// A browser skips control characters and reads "\" as "/", so an address with either is no address of ours.
bool is_safe_address(std::string_view value) {
  const auto is_trap = [](unsigned char c) { return c < 0x21 || c == 0x7F || c == '\\'; };
  if (std::ranges::any_of(value, is_trap)) return false;
  if (value.starts_with("//")) return false;
  const auto end_of_scheme = value.find_first_of(":/?#");
  if (end_of_scheme == std::string_view::npos || value[end_of_scheme] != ':') return true;
  const std::string scheme = lower_ascii(value.substr(0, end_of_scheme));
  return scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel";
}

}  // namespace

void append_text(std::string_view value, std::string& out) {
  std::size_t plain_from = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (!kNeedsEntity[static_cast<unsigned char>(value[i])]) continue;
    out.append(value, plain_from, i - plain_from).append(entity(value[i]));
    plain_from = i + 1;
  }
  out.append(value, plain_from);
}

void append_number(std::int64_t value, std::string& out) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(digits.data(), end);
}

void append_address(std::string_view value, std::string& out) {
  if (is_safe_address(value)) {
    append_text(value, out);
  } else {
    out.push_back('#');
  }
}

void append_address_part(std::string_view value, std::string& out) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  for (const char c : value) {
    if (is_unreserved(c)) {
      out.push_back(c);
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out.append({'%', kHex[byte >> 4], kHex[byte & 15]});
    }
  }
}

std::string address_part(std::string_view value) {
  std::string out;
  append_address_part(value, out);
  return out;
}

}  // namespace onroll::web
