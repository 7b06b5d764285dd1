// Records as rows of numbers: each distinct value is cleaned and prepared once, a row is one cache line.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "matching/engine/column.h"

namespace onroll {

inline constexpr std::size_t kRowLength = 16;
class ValueStore;  // values.h: the distinct values of one kind and their prepared forms

// Which columns of a record stand where. Cells are given for every plan, rows hold only the compared ones.
class Table {
 public:
  // REQUIRES at most 16 compared columns.
  explicit Table(std::vector<ColumnPlan> plans);
  ~Table();
  Table(Table&&) noexcept;
  Table& operator=(Table&&) noexcept;

  std::span<const ColumnPlan> plans() const { return plans_; }
  std::span<const ColumnPlan> columns() const {
    return columns_;
  }  // the compared ones, in the order of the row

  // REQUIRES one cell a plan.
  RecordNo add(std::span<const std::string_view> cells);
  void remove_last();  // forgets the newest record (one that was only looked up); its values stay known

  std::size_t size() const { return size_; }
  ValueId at(RecordNo record, std::size_t column) const { return rows_[record * kRowLength + column]; }
  std::span<const ValueId, kRowLength> row(RecordNo record) const {
    return std::span<const ValueId, kRowLength>(&rows_[record * kRowLength], kRowLength);
  }

  std::string_view text(std::size_t column, ValueId value) const;  // as cleaned; "" for missing
  std::string_view text_at(RecordNo record, std::size_t column) const {
    return text(column, at(record, column));
  }
  std::string_view record_id(RecordNo record) const;  // "" without such a column
  std::uint32_t truth(RecordNo record) const;         // a number for each distinct text; 0: not known
  std::uint16_t source(RecordNo record) const;        // likewise; 0 without such a column
  std::string_view source_name(std::uint16_t source) const;

  // Share of the records with a value in this column that have this one; counted when first asked after a
  // record came.
  double frequency(std::size_t column, ValueId value) const;

 private:
  friend class TableFilling;
  std::vector<ColumnPlan> plans_;
  std::vector<ColumnPlan> columns_;
  std::vector<ValueId> rows_;
  std::size_t size_ = 0;
};

// Gives up to `room.size()` further bytes of a file; 0 at its end.
using ReadBytes = std::function<std::size_t(std::span<char> room)>;

struct FileRead {
  std::size_t rows = 0;
  std::size_t bytes = 0;
  std::size_t rows_too_short = 0;  // fewer cells than the header: the rest taken as empty
};

// Reads a CSV file (RFC 4180, UTF-8) behind its header into the table, in blocks, with two threads.
// `plan_of[i]` is the plan of the file's column i, or -1. The outcome never depends on threads or blocks.
FileRead read_csv(Table& table, const ReadBytes& read, char separator, std::span<const int> plan_of);

}  // namespace onroll
