// Many records put into a table at once: tasks that two threads may share, since each store of values is
// filled by one task.
#pragma once

#include <span>
#include <vector>

#include "matching/engine/table.h"
#include "matching/engine/values.h"

namespace onroll {

struct Cell {  // a piece of a block of text
  std::uint32_t start = 0;
  std::uint32_t size = 0;
};

struct CellBlock {
  const char* text = nullptr;
  std::vector<Cell> cells;  // row after row, one a plan
  std::size_t rows = 0;
};

class Filling {
 public:
  explicit Filling(Table& table);

  std::size_t tasks() const { return tasks_.size(); }
  // Takes in the columns of one task. REQUIRES that a task sees the blocks in order, and one at a time.
  void take(std::size_t task, const CellBlock& block);
  // After all tasks: the values taken in become rows. Another block may be taken in meanwhile.
  void turn_over();
  void write_rows();

 private:
  struct Column {
    std::size_t plan = 0;
    std::size_t place = 0;         // in the row; SIZE_MAX for a carried column
    std::vector<ValueId> taken;    // of the block being taken in
    std::vector<ValueId> written;  // of the block before
  };
  struct Task {  // of one store, or one carried column
    std::vector<std::size_t> columns;
  };
  void take_column(Column& column, const CellBlock& block);

  Table& table_;
  std::vector<Column> columns_;
  std::vector<Task> tasks_;
};

}  // namespace onroll
