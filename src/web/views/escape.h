// How values get into a page: always escaped for the place they stand in. Called by the compiled views.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace onroll::web {

void append_text(std::string_view value, std::string& out);  // in text and in quoted attributes
void append_number(std::int64_t value, std::string& out);

// A whole address in href, src or action: paths of ours, http, https, mailto and tel; anything else becomes
// "#".
void append_address(std::string_view value, std::string& out);
// A piece of an address after its beginning (a path segment, a query value): percent-encoded.
void append_address_part(std::string_view value, std::string& out);

std::string address_part(std::string_view value);  // the same, for C++ that builds an address

// Yes and no are decided in the page's struct, in words: a bool in {{ }} does not compile.
void append_text(bool value, std::string& out) = delete;
void append_text(double value, std::string& out) = delete;
void append_text(const void* value, std::string& out) = delete;
inline void append_text(const char* value, std::string& out) {
  append_text(std::string_view(value), out);
}
inline void append_text(const std::string& value, std::string& out) {
  append_text(std::string_view(value), out);
}

template <std::integral Number>
requires(!std::same_as<Number, bool> && !std::same_as<Number, char>) void append_text(Number value,
                                                                                      std::string& out) {
  append_number(static_cast<std::int64_t>(value), out);
}

template <std::integral Number>
requires(!std::same_as<Number, bool> &&
         !std::same_as<Number, char>) void append_address_part(Number value, std::string& out) {
  append_number(static_cast<std::int64_t>(value), out);
}

// {% if x %}: a bool as it is; text and lists when not empty; an optional when it holds something.
inline bool holds(bool value) {
  return value;
}
template <typename Value>
requires requires(const Value& value) {
  value.empty();
}
bool holds(const Value& value) {
  return !value.empty();
}
template <typename Value>
bool holds(const std::optional<Value>& value) {
  return value.has_value();
}

}  // namespace onroll::web
