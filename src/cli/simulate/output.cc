#include "cli/simulate/output.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <fstream>
#include <stdexcept>

namespace onroll::cli {
namespace {

std::string in_quotes(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string cell_text(const Cell& cell, DateForm form) {
  if (const auto* day = std::get_if<Date>(&cell)) return dated(*day, form);
  return std::get<std::string>(cell);
}

std::string csv(const Table& table, DateForm form) {
  std::string out;
  for (std::size_t i = 0; i < table.header.size(); ++i)
    out += (i == 0 ? "" : ",") + in_quotes(table.header[i]);
  out += "\r\n";
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ',';
      out += in_quotes(cell_text(row[i], form));
    }
    out += "\r\n";
  }
  return out;
}

// Creation time is part of the file and must not depend on the clock.
void set_fixed_time(lxw_workbook* book) {
  lxw_doc_properties properties{};
  properties.created = 1'767'225'600;  // 1 January 2026
  workbook_set_properties(book, &properties);
}

void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Cell& cell, lxw_format* dates) {
  if (const auto* day = std::get_if<Date>(&cell)) {
    const auto parts = ymd(*day);
    lxw_datetime when{};
    when.year = static_cast<int>(parts.year());
    when.month = static_cast<int>(unsigned{parts.month()});
    when.day = static_cast<int>(unsigned{parts.day()});
    worksheet_write_datetime(sheet, row, column, &when, dates);
  } else if (!std::get<std::string>(cell).empty()) {
    worksheet_write_string(sheet, row, column, std::get<std::string>(cell).c_str(), nullptr);
  }
}

}  // namespace

std::string dated(Date day, DateForm form) {
  const auto parts = ymd(day);
  switch (form) {
    case DateForm::iso:
      return iso(day);
    case DateForm::slashes:
      return fmt::format("{:02}/{:02}/{}", unsigned{parts.day()}, unsigned{parts.month()},
                         static_cast<int>(parts.year()));
    case DateForm::words:
      return short_day(day);
    case DateForm::with_time:
      return iso(day) + " 00:00:00.000000";
  }
  return iso(day);
}

std::filesystem::path Output::made(const std::string& path) const {
  const auto full = folder_ / path;
  std::filesystem::create_directories(full.parent_path());
  return full;
}

void Output::bytes(const std::string& path, std::string_view content) {
  std::ofstream file(made(path), std::ios::binary);
  file.write(content.data(), static_cast<std::streamsize>(content.size()));
  file.flush();
  if (!file) throw std::runtime_error("could not write " + path);
}

void Output::spreadsheet(const std::string& path, const Table& table) const {
  lxw_workbook* book = workbook_new(made(path).c_str());
  set_fixed_time(book);
  lxw_worksheet* sheet = workbook_add_worksheet(book, "Roll");
  lxw_format* dates = workbook_add_format(book);
  format_set_num_format(dates, "dd/mm/yyyy");
  for (std::size_t i = 0; i < table.header.size(); ++i) {
    worksheet_write_string(sheet, 0, static_cast<lxw_col_t>(i), table.header[i].c_str(), nullptr);
  }
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    for (std::size_t i = 0; i < table.rows[row].size(); ++i) {
      write_cell(sheet, static_cast<lxw_row_t>(row + 1), static_cast<lxw_col_t>(i), table.rows[row][i],
                 dates);
    }
  }
  if (workbook_close(book) != LXW_NO_ERROR) throw std::runtime_error("could not write " + path);
}

void Output::table(const std::string& path, const Table& table, const Shape& shape) {
  if (shape.container == Container::xlsx) {
    spreadsheet(path, table);
  } else {
    const std::string text = csv(table, shape.dates);
    if (shape.container == Container::windows_1252)
      bytes(path, windows_1252(text));
    else
      bytes(path, (shape.container == Container::utf8_marked ? "\xEF\xBB\xBF" : "") + text);
  }
  for (std::size_t i = 0; i < table.children.size(); ++i)
    belongs(path, static_cast<std::int32_t>(i) + 2, table.children[i]);
}

void Output::belongs(const std::string& path, std::int32_t row, std::int32_t child) {
  records_ += fmt::format("{},{},{}\n", path, row, child);
}

void Output::finish() {
  bytes("truth-records.csv", records_);
  bytes("import-order.txt", order_);
}

}  // namespace onroll::cli
