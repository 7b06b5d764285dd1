// The rows of one PostgreSQL query: streamed, and put on a shelf when the connection is wanted for something
// else.
#pragma once

#include <deque>
#include <string>

#include "store/engine/failure.h"
#include "store/engine/postgres_session.h"

namespace onroll::store {

// Throws StoreFailure when the columns of `result` are not those the statement gives.
void check_postgres_columns(const Sql& sql, const PGresult* result);

class PostgresRows final : public RawRows {
 public:
  // REQUIRES: the query has been sent in single-row mode.
  PostgresRows(PostgresSession& session, const Sql& sql) : session_(session), sql_(sql) {}
  ~PostgresRows() override;

  bool next() override;
  void finish() override;
  bool is_null(int column) const override;
  std::int64_t integer(int column) const override;
  double real(int column) const override;
  std::string_view text(int column) const override;
  std::string_view bytes(int column) const override;

  // Fetches all that is still on its way, so that the connection is free.
  void shelve();

 private:
  PostgresResult fetch();  // nothing after the last
  std::string_view raw(int column) const;
  StoreFailure column_failure(int column, std::string_view what) const;

  PostgresSession& session_;
  const Sql& sql_;
  PostgresResult current_;
  std::deque<PostgresResult> shelf_;
  mutable std::deque<std::string> decoded_;  // bytes of the current row
  bool columns_checked_ = false;
};

}  // namespace onroll::store
