// Splits a block of CSV text into cells at gigabytes a second. intake/csv.h reads the files of the register
// with patience and explains every fault; this one reads twelve million rows, sixteen letters at a time.
// The grammar is that of intake/csv.h; a test reads the same files with both.
#pragma once

#include <span>
#include <vector>

#include "matching/engine/filling.h"

namespace onroll {

enum class Ending : std::uint8_t { more_follows, end_of_file };

struct Split {
  std::size_t used = 0;  // bytes of whole rows; the rest begins the next block
  std::size_t rows_too_short = 0;
  std::size_t rows_too_long = 0;
  std::vector<std::size_t> odd_rows;  // the first of both, by place in the block
};
inline constexpr std::size_t kMostOddRows = 20;

// Cells of the block's whole rows, in the order of the plans; blank rows are left out. Doubled quotation
// marks are undone in place. `plan_of[i]` is the plan of column i, or -1.
Split split_block(std::span<char> text, Ending ending, char separator, std::span<const int> plan_of,
                  std::size_t plans, CellBlock& out);

}  // namespace onroll
