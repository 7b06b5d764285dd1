// Records as rows of numbers: each distinct value is cleaned and prepared once, a row is one cache line.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "matching/engine/chunked.h"
#include "matching/engine/column.h"
#include "matching/engine/texts.h"

namespace onroll {

class ValueStore;  // values.h: the distinct values of one kind and their prepared forms

inline constexpr std::size_t kMostCompared = 16;
using Row = std::array<ValueId, kMostCompared>;  // one cache line

// Cells are given for every plan; rows hold the compared columns alone, in the order of their plans.
class Table {
 public:
  // REQUIRES at most 16 compared columns.
  explicit Table(std::vector<ColumnPlan> plans);
  ~Table();
  Table(Table&&) noexcept;
  Table& operator=(Table&&) noexcept;

  std::span<const ColumnPlan> plans() const { return plans_; }
  std::span<const ColumnPlan> columns() const { return columns_; }  // the compared ones

  // REQUIRES one cell a plan.
  RecordNo add(std::span<const std::string_view> cells);
  // Forgets the newest record, one that was only looked up. Its values stay known, but count no more.
  void remove_last();

  // No record will come any more: gives back the memory that only add() and read_csv() need.
  void close();

  std::size_t size() const { return rows_.size(); }
  const Row& row(RecordNo record) const { return rows_[record]; }
  ValueId at(RecordNo record, std::size_t column) const { return rows_[record][column]; }

  const ValueStore& store(std::size_t column) const { return *stores_[store_of_[column]]; }
  // Are the values of two columns numbered alike? Then equal numbers mean equal values.
  bool share_values(std::size_t a, std::size_t b) const { return store_of_[a] == store_of_[b]; }

  std::string_view text(std::size_t column, ValueId value) const;  // as cleaned; "" for missing
  std::string_view text_at(RecordNo record, std::size_t column) const {
    return text(column, at(record, column));
  }
  std::string_view record_id(RecordNo record) const;  // "" without such a column
  // What record_id() will want from memory: first where the text stands, a little later the text.
  void prefetch_place_of_id(RecordNo record) const {
    if (record < record_ids_.size()) record_ids_.prefetch_place(record);
  }
  void prefetch_id(RecordNo record) const {
    if (record < record_ids_.size()) record_ids_.prefetch(record);
  }
  std::uint32_t truth(RecordNo record) const;   // a number for each distinct text; 0: not known
  std::uint16_t source(RecordNo record) const;  // likewise; 0 without such a column
  std::string_view source_name(std::uint16_t source) const;

  // Share of this value among the values of the column; 0 when it has none, or for kinds where rarity says
  // nothing (dates, numbers, addresses).
  double frequency(std::size_t column, ValueId value) const;
  // The sum of squared shares: how often two records agree by chance.
  double mean_share(std::size_t column) const;

  // Of the content of its compared columns: the same whatever the order of the records.
  std::uint64_t content_hash(RecordNo record) const;
  void prefetch_content(RecordNo record) const;  // what content_hash() will want from memory soon

 private:
  void count(std::size_t column, ValueId value);

  friend class Filling;  // filling.h: many records at once, with two threads
  struct Counts {
    std::vector<std::uint32_t> of;  // by value
    std::uint64_t all = 0;
  };

  std::vector<ColumnPlan> plans_;
  std::vector<ColumnPlan> columns_;
  std::vector<std::uint8_t> store_of_;  // by column
  std::vector<std::unique_ptr<ValueStore>> stores_;
  std::vector<Counts> counts_;  // by column; empty where rarity says nothing
  Chunked<Row, 16> rows_;
  Texts record_ids_;
  std::unique_ptr<ValueStore> truths_;
  std::unique_ptr<ValueStore> sources_;
  Chunked<ValueId> truth_;
  Chunked<std::uint16_t> source_;
  bool closed_ = false;
};

// Gives up to `room.size()` further bytes of a file, never asked for fewer than 4,096; 0 at its end.
using ReadBytes = std::function<std::size_t(std::span<char> room)>;

struct FileRead {
  std::size_t rows = 0;
  std::size_t bytes = 0;
  std::size_t rows_too_short = 0;     // fewer cells than the header: the rest taken as empty
  std::size_t rows_too_long = 0;      // more cells than the header: those are left out
  std::vector<std::size_t> odd_rows;  // the first twenty of both; the first row below the header is 1
};

// Reads a CSV file (RFC 4180, UTF-8) from behind its header into the table, in blocks, with two threads.
// `plan_of[i]` is the plan of the file's column i, or -1. The outcome never depends on threads or blocks.
Result<FileRead> read_csv(Table& table, const ReadBytes& read, char separator, std::span<const int> plan_of);

}  // namespace onroll
