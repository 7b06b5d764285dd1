// One statement of the store as tools/sql_to_cc.py makes it from a .sql file, and the values given to it.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
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

// A parameter of a statement: has no value of its own, so that leaving one out does not compile.
template <typename Plain>
class Given {
 public:
  template <typename Like>
  requires std::convertible_to<Like, Plain> Given(Like&& like) : plain_(std::forward<Like>(like)) {}
  operator const Plain&() const { return plain_; }
  const Plain& operator*() const { return plain_; }

 private:
  Plain plain_;
};

template <typename Plain>
Value value_of(const Given<Plain>& given) {
  return Value{*given};
}

template <typename Plain>
Value value_of(const Given<std::optional<Plain>>& given) {
  return *given ? Value{**given} : Value{};
}

inline Value bytes_of(const Given<std::string_view>& given) {
  return Value{Bytes{*given}};
}

inline Value bytes_of(const Given<std::optional<std::string_view>>& given) {
  return *given ? Value{Bytes{**given}} : Value{};
}

// Every statement under src/store/sql, so that a test can prepare each on both engines.
std::span<const Sql* const> all_statements();

}  // namespace onroll::store
