// A prepared statement of one SQLite connection.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <span>
#include <string_view>

#include "store/engine/sql.h"

namespace onroll::store {

class SqliteStatement {
 public:
  // How long the texts given to bind() stay where they are.
  enum class Lifetime { until_reset, this_call };

  SqliteStatement(sqlite3* handle, const Sql& sql);
  SqliteStatement(const SqliteStatement&) = delete;
  SqliteStatement& operator=(const SqliteStatement&) = delete;
  ~SqliteStatement();

  const Sql& sql() const { return sql_; }
  bool only_reads() const { return sqlite3_stmt_readonly(statement_) != 0; }

  void bind(std::span<const Value> values, Lifetime lifetime);
  bool step();  // RETURNS false when done; throws StoreFailure
  void reset() noexcept { sqlite3_reset(statement_); }
  void forget_values() noexcept { sqlite3_clear_bindings(statement_); }

  bool is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string_view text(int column) const;
  std::string_view bytes(int column) const;

 private:
  void check_columns() const;
  int bind_one(int place, const Value& value, Lifetime lifetime);
  void expect(int column, int type) const;

  sqlite3* handle_;
  const Sql& sql_;
  sqlite3_stmt* statement_ = nullptr;
};

}  // namespace onroll::store
