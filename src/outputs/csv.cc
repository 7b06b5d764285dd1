#include "outputs/csv.h"

namespace onroll {
namespace {

// Full-width signs count as the plain ones in some spreadsheets.
bool reads_as_formula(std::string_view cell) {
  if (cell.empty()) return false;
  for (const std::string_view wide : {"\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"})
    if (cell.starts_with(wide)) return true;
  return std::string_view("=+-@\t\r\n").contains(cell.front());
}

void append_cell(std::string& out, std::string_view cell) {
  const bool guarded = reads_as_formula(cell);
  const bool quoted = cell.find_first_of(",\"\r\n") != std::string_view::npos;
  if (quoted) out += '"';
  if (guarded) out += '\'';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  if (quoted) out += '"';
}

}  // namespace

void append_csv_row(std::string& out, std::span<const std::string_view> cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    append_cell(out, cells[i]);
  }
  out += "\r\n";
}

}  // namespace onroll
