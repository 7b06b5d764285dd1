// An Excel workbook (.xlsx) as rows of text: what a person sees on its first visible sheet.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "intake/zip.h"

namespace onroll {

struct SheetRow {
  int number = 0;  // as the spreadsheet shows it
  std::vector<std::string> cells;
  bool operator==(const SheetRow&) const = default;
};

struct Sheet {
  std::vector<SheetRow> rows;
  std::vector<std::string> remarks;  // what was left out: hidden rows and columns, other sheets
};

// Hidden sheets, rows and columns are left out and remarked on; merged cells repeat their value; dates come
// as "2015-03-07", numbers without a needless ".0", true and false as TRUE and FALSE.
Result<Sheet> read_xlsx(const ZipFile& workbook);

bool is_xlsx(const ZipFile& file);

}  // namespace onroll
