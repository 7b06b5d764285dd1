// One table an enumeration: its stable word and its words for a page, looked up both ways.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace onroll {

template <typename Value>
struct Worded {
  Value value;
  std::string_view word;      // in files and tables: never changes
  std::string_view in_words;  // on a page
};

// REQUIRES: row i of `table` is about the enumerator of number i (see `in_order`).
template <typename Value, std::size_t Size>
constexpr const Worded<Value>& worded(const std::array<Worded<Value>, Size>& table, Value value) {
  return table.at(static_cast<std::size_t>(value));
}

template <typename Value, std::size_t Size>
constexpr bool in_order(const std::array<Worded<Value>, Size>& table) {
  for (std::size_t i = 0; i < Size; ++i)
    if (static_cast<std::size_t>(table[i].value) != i) return false;
  return true;
}

template <typename Value, std::size_t Size>
constexpr std::array<Value, Size> values_of(const std::array<Worded<Value>, Size>& table) {
  std::array<Value, Size> values{};
  for (std::size_t i = 0; i < Size; ++i) values[i] = table[i].value;
  return values;
}

template <typename Value, std::size_t Size>
constexpr std::optional<Value> value_of(const std::array<Worded<Value>, Size>& table, std::string_view word) {
  for (const Worded<Value>& row : table)
    if (row.word == word) return row.value;
  return std::nullopt;
}

}  // namespace onroll
