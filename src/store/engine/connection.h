// A connection inside a transaction: what the work given to Database::read or Database::write asks and
// changes.
#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "store/engine/failure.h"
#include "store/engine/rows.h"
#include "store/engine/session.h"
#include "store/engine/sql.h"

namespace onroll::store {

template <typename Statement>
concept AnyStatement = requires(const Statement& statement) {
  { Statement::statement() } -> std::same_as<const Sql&>;
  statement.values();
};

template <typename Statement>
concept RowStatement = AnyStatement<Statement> && requires {
  typename Statement::Row;
};

// Every call throws StoreFailure when the engine refuses or fails, and then the whole transaction cannot be
// saved any more, caught or not: ask before changing what might clash, or write ON CONFLICT. Text must be
// UTF-8 without NUL; an empty text is not NULL. NEVER change a table whose rows are being looped over:
// collect first.
class Connection {
 public:
  explicit Connection(Session& session) : session_(session) {}
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  Engine engine() const { return session_.engine(); }

  // Prepares, and compares the columns with what the statement says it gives.
  void check(const Sql& sql) { session_.check(sql); }

  // Plain SQL without parameters and rows, for migrations and upkeep. NEVER put a value into it.
  void execute(const std::string& script) { session_.execute(script); }

  // Streams; a query inside the loop over another is allowed.
  template <RowStatement Statement>
  Rows<Statement> query(const Statement& statement) {
    return Rows<Statement>(session_.open(Statement::statement(), statement.values()));
  }

  // RETURNS the first row with texts of its own, or nothing. PostgreSQL sends the others too: write LIMIT 1.
  template <RowStatement Statement>
  std::optional<typename Statement::Owned> first(const Statement& statement) {
    const auto raw = session_.open(Statement::statement(), statement.values());
    if (!raw->next()) return std::nullopt;
    auto owned = Statement::own(Statement::read(*raw));
    raw->finish();
    return owned;
  }

  // The row of a statement that always has one (a count, INSERT ... RETURNING); none is a StoreFailure.
  template <RowStatement Statement>
  typename Statement::Owned one(const Statement& statement) {
    auto found = first(statement);
    if (!found) throw no_row(Statement::statement());
    return *std::move(found);
  }

  // RETURNS all rows with texts of their own. NEVER for lists without a known bound: loop over query().
  template <RowStatement Statement>
  std::vector<typename Statement::Owned> all(const Statement& statement) {
    std::vector<typename Statement::Owned> owned;
    for (const auto row : query(statement)) owned.push_back(Statement::own(row));
    return owned;
  }

  // RETURNS how many rows were changed.
  template <AnyStatement Statement>
  std::int64_t run(const Statement& statement) {
    return session_.run(Statement::statement(), statement.values());
  }

  // The same statement for each element, in order: a vector or span of statements, or a view that makes them
  // (records | std::views::transform(...)). The one way for many rows: a failure of any fails the call.
  template <std::ranges::input_range Range>
  requires AnyStatement<std::ranges::range_value_t<Range>>
  void run_all(Range&& many) {
    using Statement = std::ranges::range_value_t<Range>;
    Bulk bulk(session_, Statement::statement());
    for (auto&& statement : many) session_.add_to_bulk(statement.values());
    bulk.finish();
  }

 private:
  static StoreFailure no_row(const Sql& sql);

  Session& session_;
};

}  // namespace onroll::store
