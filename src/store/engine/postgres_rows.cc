#include "store/engine/postgres_rows.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>

#include "store/engine/failure.h"
#include "store/engine/postgres_failure.h"

namespace onroll::store {
namespace {

constexpr Oid kBoolean = 16;
constexpr Oid kBytes = 17;

int hex_digit(char digit) {
  return digit <= '9' ? digit - '0' : digit - 'a' + 10;
}

}  // namespace

void check_postgres_columns(const Sql& sql, const PGresult* result) {
  if (std::cmp_not_equal(PQnfields(result), sql.gives.size())) {
    throw StoreFailure(FailureCause::statement,
                       fmt::format("{}: the number of columns is not what `gives` says.", sql.name));
  }
  for (std::size_t i = 0; i < sql.gives.size(); ++i) {
    const std::string_view name = PQfname(result, static_cast<int>(i));
    if (name != sql.gives[i]) {
      throw StoreFailure(FailureCause::statement,
                         fmt::format("{}: a column is called {}, not {}.", sql.name, name, sql.gives[i]));
    }
  }
}

PostgresRows::~PostgresRows() {
  if (session_.streaming_ != this) return;
  while (PostgresResult(PQgetResult(session_.connection_.get()))) {
  }
  session_.streaming_ = nullptr;
}

PostgresResult PostgresRows::fetch() {
  if (session_.streaming_ != this) return nullptr;
  PostgresResult result(PQgetResult(session_.connection_.get()));
  if (!result) session_.streaming_ = nullptr;
  return result;
}

void PostgresRows::shelve() {
  while (PostgresResult result = fetch()) shelf_.push_back(std::move(result));
}

bool PostgresRows::next() {
  decoded_.clear();
  while (true) {
    if (shelf_.empty()) {
      current_ = fetch();
    } else {
      current_ = std::move(shelf_.front());
      shelf_.pop_front();
    }
    if (!current_) return false;
    const ExecStatusType status = PQresultStatus(current_.get());
    if (status == PGRES_SINGLE_TUPLE) {
      if (!std::exchange(columns_checked_, true)) check_postgres_columns(sql_, current_.get());
      return true;
    }
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) {
      throw postgres_failure(session_.connection_.get(), current_.get(), sql_.name);
    }
  }
}

void PostgresRows::finish() {
  while (next()) {
  }
}

StoreFailure PostgresRows::column_failure(int column, std::string_view what) const {
  return {FailureCause::statement,
          fmt::format("{}: column {} {}.", sql_.name, sql_.gives[static_cast<std::size_t>(column)], what)};
}

bool PostgresRows::is_null(int column) const {
  return PQgetisnull(current_.get(), 0, column) != 0;
}

std::string_view PostgresRows::raw(int column) const {
  if (is_null(column)) throw column_failure(column, "is empty");
  return {PQgetvalue(current_.get(), 0, column),
          static_cast<std::size_t>(PQgetlength(current_.get(), 0, column))};
}

std::int64_t PostgresRows::integer(int column) const {
  const std::string_view digits = raw(column);
  if (PQftype(current_.get(), column) == kBoolean) return digits == "t";
  std::int64_t number = 0;
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (failed != std::errc() || end != digits.data() + digits.size()) {
    throw column_failure(column, "has another type than asked for");
  }
  return number;
}

double PostgresRows::real(int column) const {
  const std::string_view digits = raw(column);
  double number = 0;
  const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (failed != std::errc() || end != digits.data() + digits.size()) {
    throw column_failure(column, "has another type than asked for");
  }
  return number;
}

std::string_view PostgresRows::text(int column) const {
  return raw(column);
}

// bytea_output is hex: \x and two digits a byte.
std::string_view PostgresRows::bytes(int column) const {
  const std::string_view digits = raw(column);
  if (PQftype(current_.get(), column) != kBytes || !digits.starts_with("\\x")) {
    throw column_failure(column, "has another type than asked for");
  }
  std::string& decoded = decoded_.emplace_back();
  decoded.reserve(digits.size() / 2);
  for (std::size_t i = 2; i + 1 < digits.size(); i += 2) {
    decoded.push_back(static_cast<char>(hex_digit(digits[i]) * 16 + hex_digit(digits[i + 1])));
  }
  return decoded;
}

}  // namespace onroll::store
