#include "store/engine/postgres_values.h"

#include <bit>
#include <cstring>
#include <limits>

#include "base/contract.h"
#include "store/engine/failure.h"
#include "store/engine/text_check.h"

namespace onroll::store {
namespace {

// Object identifiers fixed in PostgreSQL's pg_type.dat.
constexpr Oid kInt8 = 20;

Oid postgres_type(ValueType type) {
  switch (type) {
    case ValueType::integer:
      return kInt8;
    case ValueType::text:
      return 25;  // text
    case ValueType::real:
      return 701;  // float8
    case ValueType::bytes:
      return 17;  // bytea
    case ValueType::integers:
      return 1016;  // int8[]
  }
  return 0;
}

template <typename Number>
void append_big_endian(std::string& bytes, Number number) {
  for (int shift = static_cast<int>(sizeof number) * 8 - 8; shift >= 0; shift -= 8) {
    bytes.push_back(static_cast<char>(number >> shift & 0xff));
  }
}

// Binary form of int8[] (array_recv): dimensions, has NULLs, element type, then per dimension length and
// first index, then each element with its length.
std::string as_array(std::span<const std::int64_t> numbers) {
  std::string array;
  array.reserve(20 + numbers.size() * 12);
  append_big_endian<std::uint32_t>(array, numbers.empty() ? 0 : 1);
  append_big_endian<std::uint32_t>(array, 0);
  append_big_endian<std::uint32_t>(array, kInt8);
  if (numbers.empty()) return array;
  append_big_endian(array, static_cast<std::uint32_t>(numbers.size()));
  append_big_endian<std::uint32_t>(array, 1);
  for (const std::int64_t number : numbers) {
    append_big_endian<std::uint32_t>(array, 8);
    append_big_endian(array, static_cast<std::uint64_t>(number));
  }
  return array;
}

}  // namespace

std::vector<Oid> postgres_types(std::span<const ValueType> types) {
  std::vector<Oid> oids;
  for (const ValueType type : types) oids.push_back(postgres_type(type));
  return oids;
}

PostgresValues::PostgresValues(const Sql& sql, std::span<const Value> values)
    : count_(static_cast<int>(values.size())) {
  require(values.size() <= kMost, "a statement takes 64 parameters at the most");
  for (std::size_t i = 0; i < values.size(); ++i) put(i, sql, values[i]);
}

void PostgresValues::put(std::size_t place, const Sql& sql, const Value& value) {
  formats_[place] = 1;  // binary
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    put_number(place, static_cast<std::uint64_t>(*number));
  } else if (const auto* text = std::get_if<std::string_view>(&value)) {
    check_text(*text, sql);
    put_bytes(place, *text);
  } else if (const auto* real = std::get_if<double>(&value)) {
    put_number(place, std::bit_cast<std::uint64_t>(*real));
  } else if (const auto* bytes = std::get_if<Bytes>(&value)) {
    put_bytes(place, bytes->view);
  } else if (const auto* list = std::get_if<std::span<const std::int64_t>>(&value)) {
    put_bytes(place, lists_.emplace_back(as_array(*list)));
  } else {
    pointers_[place] = nullptr;
    lengths_[place] = 0;
  }
}

void PostgresValues::put_number(std::size_t place, std::uint64_t bits) {
  const std::uint64_t big_endian =
      std::endian::native == std::endian::little ? __builtin_bswap64(bits) : bits;
  std::memcpy(numbers_[place].data(), &big_endian, sizeof big_endian);
  put_bytes(place, {numbers_[place].data(), sizeof big_endian});
}

void PostgresValues::put_bytes(std::size_t place, std::string_view bytes) {
  if (bytes.size() > std::numeric_limits<int>::max()) {
    throw StoreFailure(FailureCause::constraint, "A value of more than 2 GiB cannot be kept.");
  }
  // An empty view may point nowhere, which libpq would take for NULL.
  pointers_[place] = bytes.data() ? bytes.data() : "";
  lengths_[place] = static_cast<int>(bytes.size());
}

}  // namespace onroll::store
