#include "matching/engine/filling.h"

#include <algorithm>

#include "base/contract.h"
#include "base/text.h"

namespace onroll {
namespace {

std::string_view trimmed_cell(const CellBlock& block, const Cell& cell) {
  const char* start = block.text + cell.start;
  std::size_t size = cell.size;
  if (size == 0 ||
      (static_cast<unsigned char>(start[0]) > ' ' && static_cast<unsigned char>(start[0]) < 0x80 &&
       static_cast<unsigned char>(start[size - 1]) > ' ' &&
       static_cast<unsigned char>(start[size - 1]) < 0x80)) {
    return {start, size};
  }
  return trimmed({start, size});
}

}  // namespace

Filling::Filling(Table& table) : table_(table) {
  require(!table.closed_, "a table that is not closed");
  std::vector<std::size_t> task_of_store(table.stores_.size(), SIZE_MAX);
  std::size_t compared = 0;
  for (std::size_t plan = 0; plan < table.plans_.size(); ++plan) {
    const auto kind = table.plans_[plan].kind;
    if (kind == ColumnKind::ignored) continue;
    std::size_t task = tasks_.size();
    if (is_compared(kind)) {
      auto& of_store = task_of_store[table.store_of_[compared]];
      if (of_store == SIZE_MAX) of_store = task;
      task = of_store;
    }
    if (task == tasks_.size()) tasks_.emplace_back();
    tasks_[task].columns.push_back(columns_.size());
    columns_.push_back({.plan = plan, .place = is_compared(kind) ? compared++ : SIZE_MAX});
  }
  // The longest tasks first, so that both threads end together.
  std::ranges::stable_sort(tasks_,
                           [](const auto& a, const auto& b) { return a.columns.size() > b.columns.size(); });
}

void Filling::take(std::size_t task, const CellBlock& block) {
  for (const auto column : tasks_[task].columns) take_column(columns_[column], block);
}

void Filling::take_column(Column& column, const CellBlock& block) {
  const auto kind = table_.plans_[column.plan].kind;
  const auto plans = table_.plans_.size();
  std::vector<std::string_view> cells(block.rows);
  for (std::size_t row = 0; row < block.rows; ++row) {
    cells[row] = trimmed_cell(block, block.cells[row * plans + column.plan]);
  }
  if (kind == ColumnKind::record_id) {
    for (const auto cell : cells) table_.record_ids_.add(cell);
    return;
  }
  column.taken.resize(block.rows);
  auto& store = kind == ColumnKind::truth    ? *table_.truths_
                : kind == ColumnKind::source ? *table_.sources_
                                             : *table_.stores_[table_.store_of_[column.place]];
  store.intern_all(cells, kind, column.taken.data());
  if (column.place != SIZE_MAX) {
    for (const auto value : column.taken) table_.count(column.place, value);
  }
}

void Filling::turn_over() {
  for (auto& column : columns_) std::swap(column.taken, column.written);
}

void Filling::write_rows() {
  std::size_t rows = 0;
  for (const auto& column : columns_) rows = std::max(rows, column.written.size());
  const auto first = table_.rows_.size();
  table_.rows_.resize(first + rows);
  for (std::size_t row = 0; row < rows; ++row) {
    auto& written = table_.rows_[first + row];
    written.fill(kMissing);
    for (const auto& column : columns_) {
      if (column.place != SIZE_MAX) written[column.place] = column.written[row];
    }
  }
  for (auto& column : columns_) {
    const auto kind = table_.plans_[column.plan].kind;
    for (const auto value : column.written) {
      if (kind == ColumnKind::truth) table_.truth_.push_back(value);
      if (kind == ColumnKind::source) table_.source_.push_back(static_cast<std::uint16_t>(value));
    }
    column.written.clear();
  }
}

}  // namespace onroll
