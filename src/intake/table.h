// Any file of rows as one thing: CSV in any dress, an Excel workbook, or either of them alone inside a ZIP.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "intake/csv.h"
#include "intake/encoding.h"
#include "intake/reading.h"
#include "intake/xlsx.h"

namespace onroll {

struct TableRow {
  int number = 0;
  std::vector<std::string_view> cells;
};

// Rows one after the other, from the first again after `rewind`. Views live until the next `next`.
class TableFile {
 public:
  TableFile(DecodedText text, char separator);
  explicit TableFile(Sheet sheet);

  bool next(TableRow& row);
  void rewind();
  const std::optional<Problem>& broken() const;  // after `next` answered false
  std::string_view form() const { return sheet_ ? "XLSX" : "CSV"; }
  const std::vector<std::string>& remarks() const { return remarks_; }

 private:
  std::optional<DecodedText> text_;  // CSV
  char separator_ = ',';
  std::optional<CsvReader> csv_;
  std::optional<Sheet> sheet_;  // XLSX
  std::size_t at_ = 0;
  std::vector<std::string> remarks_;
  std::optional<Problem> none_;
};

bool is_blank(std::span<const std::string_view> cells);

// Why these first bytes are no table, where they are known to be something else: a picture, a PDF, an old
// .xls, a web page.
std::optional<std::string_view> why_no_table(std::string_view bytes);

// RETURNS a problem for what is no table: a picture, a PDF, an old .xls, a web page, text that is not text.
Result<TableFile> open_table(std::string_view bytes);

// The one file inside a ZIP that is no workbook, so that a zipped CSV or XML reads as the file itself; else
// nothing.
Result<std::optional<std::string>> only_file_in(std::string_view bytes);

}  // namespace onroll
