// Values on their way to PostgreSQL: binary, so that no text is copied or needs an end mark.
#pragma once

#include <libpq-fe.h>

#include <array>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <vector>

#include "store/engine/sql.h"

namespace onroll::store {

// The types of the parameters, for PQprepare.
std::vector<Oid> postgres_types(std::span<const ValueType> types);

// What PQexecPrepared wants, pointing into the values given: valid while those are.
class PostgresValues {
 public:
  // Throws StoreFailure for text that cannot be kept.
  PostgresValues(const Sql& sql, std::span<const Value> values);
  PostgresValues(const PostgresValues&) = delete;
  PostgresValues& operator=(const PostgresValues&) = delete;

  int count() const { return count_; }
  const char* const* pointers() const { return pointers_.data(); }
  const int* lengths() const { return lengths_.data(); }
  const int* formats() const { return formats_.data(); }

 private:
  static constexpr std::size_t kMost = 64;  // MOST_PARAMETERS in tools/sql_to_cc.py

  void put(std::size_t place, const Sql& sql, const Value& value);
  void put_number(std::size_t place, std::uint64_t bits);
  void put_bytes(std::size_t place, std::string_view bytes);

  int count_;
  std::array<const char*, kMost> pointers_;
  std::array<int, kMost> lengths_;
  std::array<int, kMost> formats_;
  std::array<std::array<char, 8>, kMost> numbers_;
  std::deque<std::string> lists_;
};

}  // namespace onroll::store
