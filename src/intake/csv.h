// CSV: one streaming reader of our own. RFC 4180 with any line ending, any of four separators, and patience.
//
//   file   = row *( newline row ) [ newline ]      newline = CR LF / CR / LF
//   row    = field *( separator field )
//   field  = *( character ) / '"' *( character / newline / separator / '""' ) '"' *( character )
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace onroll {

constexpr std::size_t kLongestField = 65536;
constexpr std::size_t kMostColumns = 2000;

class CsvReader {
 public:
  // REQUIRES: `text` outlives the reader.
  CsvReader(std::string_view text, char separator);

  // The next row, blank lines included (one empty cell). The views live until the next call.
  // RETURNS false at the end, or when a limit is passed: then `broken()` says how to put it right.
  bool next(std::vector<std::string_view>& cells);
  int row() const { return row_; }        // number of the row last read; the first is 1
  std::size_t at() const { return at_; }  // bytes of the text read so far
  const std::optional<Problem>& broken() const { return broken_; }

 private:
  std::string_view plain_field();
  std::string_view quoted_field();
  bool end_of_row();  // steps over a separator or a newline; true when the row is over
  bool stop(std::string sentence);

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  int row_ = 0;
  std::deque<std::string> unescaped_;  // fields of this row that could not stay views
  std::optional<Problem> broken_;
};

// Comma, semicolon, tab or pipe: the one that divides the first rows most and most evenly. "sep=;" as Excel
// writes it in the first line decides at once.
char separator_of(std::string_view text);

// The field as it must be written to be read back the same.
std::string csv_field(std::string_view field, char separator = ',');

}  // namespace onroll
