// One statement of the store as tools/sql_to_cc.py makes it from a .sql file, and the values given to it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <variant>

namespace onroll::store {

enum class Engine { sqlite, postgresql };

enum class ValueType { integer, text, real, bytes, integers };

struct Bytes {
  std::string_view view;
};

// A parameter on its way to either engine; monostate is NULL. Views are not copied here.
using Value = std::variant<std::monostate, std::int64_t, double, std::string_view, Bytes,
                           std::span<const std::int64_t>>;

// Kept for the whole program: connections find their prepared statement by its address.
struct Sql {
  std::string_view name;                    // "RollOfSchool"
  std::string_view sqlite;                  // with ?1, ?2 ...
  std::string_view postgresql;              // with $1, $2 ...
  std::span<const ValueType> takes;         // one a parameter, in order
  std::span<const std::string_view> gives;  // the columns, in order; none for a statement without rows
};

template <typename Plain>
Value value_or_null(const std::optional<Plain>& plain) {
  return plain ? Value{*plain} : Value{};
}

inline Value bytes_or_null(const std::optional<std::string_view>& bytes) {
  return bytes ? Value{Bytes{*bytes}} : Value{};
}

// Every statement under src/store/sql, so that a test can prepare each on both engines.
std::span<const Sql* const> all_statements();

}  // namespace onroll::store
