// The rows of a query, one at a time: typed by the statement that asked.
#pragma once

#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace onroll::store {

// Where an engine's rows come from. Columns are counted from 0; a NULL or another type than asked for is a
// StoreFailure. Text and bytes stay valid until the next next().
class RawRows {
 public:
  RawRows() = default;
  RawRows(const RawRows&) = delete;
  RawRows& operator=(const RawRows&) = delete;
  virtual ~RawRows() = default;

  virtual bool next() = 0;    // RETURNS false after the last row
  virtual void finish() = 0;  // gives up the rest; throws when a change among it failed after all
  virtual bool is_null(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;
  virtual double real(int column) const = 0;
  virtual std::string_view text(int column) const = 0;
  virtual std::string_view bytes(int column) const = 0;

  std::optional<std::int64_t> maybe_integer(int column) const {
    return is_null(column) ? std::nullopt : std::optional(integer(column));
  }
  std::optional<double> maybe_real(int column) const {
    return is_null(column) ? std::nullopt : std::optional(real(column));
  }
  std::optional<std::string_view> maybe_text(int column) const {
    return is_null(column) ? std::nullopt : std::optional(text(column));
  }
  std::optional<std::string_view> maybe_bytes(int column) const {
    return is_null(column) ? std::nullopt : std::optional(bytes(column));
  }
};

// for (const auto row : connection.query(sql::RollOfSchool{...})) use(row.surname);
// A row's views are valid until the loop goes on: copy what must stay, or take `own(row)`.
template <typename Statement>
class Rows {
 public:
  explicit Rows(std::unique_ptr<RawRows> raw) : raw_(std::move(raw)) {}

  class Iterator {
   public:
    using value_type = typename Statement::Row;
    using difference_type = std::ptrdiff_t;
    explicit Iterator(RawRows* raw) : raw_(raw) { ++*this; }
    value_type operator*() const { return Statement::read(*raw_); }
    Iterator& operator++() {
      if (!raw_->next()) raw_ = nullptr;
      return *this;
    }
    void operator++(int) { ++*this; }
    bool operator==(std::default_sentinel_t) const { return raw_ == nullptr; }

   private:
    RawRows* raw_;
  };

  // REQUIRES: called once.
  Iterator begin() { return Iterator(raw_.get()); }
  std::default_sentinel_t end() const { return {}; }

 private:
  std::unique_ptr<RawRows> raw_;
};

}  // namespace onroll::store
