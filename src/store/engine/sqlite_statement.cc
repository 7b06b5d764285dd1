#include "store/engine/sqlite_statement.h"

#include <fmt/format.h>

#include <string>
#include <utility>

#include "store/engine/sqlite_failure.h"
#include "store/engine/text_check.h"

namespace onroll::store {
namespace {

// SQLite 3.40 has no array parameters: a list travels as JSON and is read with json_each.
std::string as_json(std::span<const std::int64_t> numbers) {
  std::string json = "[";
  for (const std::int64_t number : numbers) {
    if (json.size() > 1) json += ',';
    fmt::format_to(std::back_inserter(json), "{}", number);
  }
  return json += ']';
}

// An empty view may point nowhere, which SQLite would take for NULL.
const char* somewhere(std::string_view view) {
  return view.data() ? view.data() : "";
}

}  // namespace

SqliteStatement::SqliteStatement(sqlite3* handle, const Sql& sql) : handle_(handle), sql_(sql) {
  const int length = static_cast<int>(sql.sqlite.size());
  if (sqlite3_prepare_v3(handle, sql.sqlite.data(), length, SQLITE_PREPARE_PERSISTENT, &statement_,
                         nullptr)) {
    throw sqlite_failure(handle, sql.name);
  }
  try {
    check_columns();
  } catch (...) {
    sqlite3_finalize(statement_);
    throw;
  }
}

SqliteStatement::~SqliteStatement() {
  sqlite3_finalize(statement_);
}

void SqliteStatement::check_columns() const {
  const auto fail = [&](std::string_view what) {
    return StoreFailure(FailureCause::statement, fmt::format("{}: {}", sql_.name, what));
  };
  if (sql_.gives.empty()) return;
  if (std::cmp_not_equal(sqlite3_column_count(statement_), sql_.gives.size())) {
    throw fail("the number of columns is not what `gives` says.");
  }
  for (std::size_t i = 0; i < sql_.gives.size(); ++i) {
    const std::string_view name = sqlite3_column_name(statement_, static_cast<int>(i));
    if (name != sql_.gives[i]) throw fail(fmt::format("a column is called {}, not {}.", name, sql_.gives[i]));
  }
}

void SqliteStatement::bind(std::span<const Value> values, Lifetime lifetime) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (bind_one(static_cast<int>(i) + 1, values[i], lifetime)) throw sqlite_failure(handle_, sql_.name);
  }
}

int SqliteStatement::bind_one(int place, const Value& value, Lifetime lifetime) {
  const auto keep = lifetime == Lifetime::until_reset ? SQLITE_STATIC : SQLITE_TRANSIENT;
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    return sqlite3_bind_int64(statement_, place, *number);
  }
  if (const auto* text = std::get_if<std::string_view>(&value)) {
    check_text(*text, sql_);
    return sqlite3_bind_text64(statement_, place, somewhere(*text), text->size(), keep, SQLITE_UTF8);
  }
  if (const auto* real = std::get_if<double>(&value)) return sqlite3_bind_double(statement_, place, *real);
  if (const auto* bytes = std::get_if<Bytes>(&value)) {
    return sqlite3_bind_blob64(statement_, place, somewhere(bytes->view), bytes->view.size(), keep);
  }
  if (const auto* list = std::get_if<std::span<const std::int64_t>>(&value)) {
    const std::string json = as_json(*list);
    return sqlite3_bind_text64(statement_, place, json.data(), json.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
  }
  return sqlite3_bind_null(statement_, place);
}

bool SqliteStatement::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  const StoreFailure failure = sqlite_failure(handle_, sql_.name);
  reset();
  throw failure;
}

void SqliteStatement::expect(int column, int type) const {
  const int found = sqlite3_column_type(statement_, column);
  if (found == type || (type == SQLITE_FLOAT && found == SQLITE_INTEGER)) return;
  throw StoreFailure(FailureCause::statement,
                     fmt::format("{}: column {} {}.", sql_.name, sql_.gives[static_cast<std::size_t>(column)],
                                 found == SQLITE_NULL ? "is empty" : "has another type than asked for"));
}

std::int64_t SqliteStatement::integer(int column) const {
  expect(column, SQLITE_INTEGER);
  return sqlite3_column_int64(statement_, column);
}

double SqliteStatement::real(int column) const {
  expect(column, SQLITE_FLOAT);
  return sqlite3_column_double(statement_, column);
}

std::string_view SqliteStatement::text(int column) const {
  expect(column, SQLITE_TEXT);
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::string_view SqliteStatement::bytes(int column) const {
  expect(column, SQLITE_BLOB);
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  if (!bytes) return "";
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

}  // namespace onroll::store
