#include "intake/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "intake/zip.h"

namespace onroll {
namespace {

struct Magic {
  std::string_view start;
  std::string_view sentence;
};

constexpr std::array kNoTables = std::to_array<Magic>({
    {"\x89PNG", "This is a picture, not a sheet. Send the CSV or Excel file (.csv or .xlsx) itself."},
    {"\xFF\xD8\xFF", "This is a picture, not a sheet. Send the CSV or Excel file (.csv or .xlsx) itself."},
    {"GIF8", "This is a picture, not a sheet. Send the CSV or Excel file (.csv or .xlsx) itself."},
    {"%PDF",
     "This is a PDF, which cannot be read as rows. Send the CSV or Excel file (.csv or .xlsx) it was made "
     "from."},
    {"\xD0\xCF\x11\xE0",
     "This is an old Excel file (.xls) or one protected with a password. Open it in Excel, save it as .xlsx "
     "without a password, and send that."},
    {"{\\rtf", "This is a Word document, not a sheet. Send the CSV or Excel file (.csv or .xlsx) itself."},
});

Result<TableFile> open_zip(std::string_view bytes) {
  const auto zip = ZipFile::open(bytes);
  if (!zip) return std::unexpected(zip.error());
  if (!is_xlsx(*zip)) {
    return problem("",
                   "This is a compressed file with no Excel sheet in it. Take the CSV or Excel file out of "
                   "it and send that.");
  }
  auto sheet = read_xlsx(*zip);
  if (!sheet) return std::unexpected(sheet.error());
  return TableFile(std::move(*sheet));
}

}  // namespace

std::optional<std::string_view> why_no_table(std::string_view bytes) {
  for (const auto& magic : kNoTables) {
    if (bytes.starts_with(magic.start)) return magic.sentence;
  }
  const auto start = lower_ascii(trimmed(bytes.substr(0, 256)));
  if (start.starts_with("<!doctype html") || start.starts_with("<html")) {
    return "This is a web page, not a sheet, although its name may end in .xls. Open it in Excel, save it as "
           ".xlsx, and send that.";
  }
  return std::nullopt;
}

TableFile::TableFile(DecodedText text, char separator) : text_(std::move(text)), separator_(separator) {
  rewind();
}

TableFile::TableFile(Sheet sheet) : sheet_(std::move(sheet)), remarks_(sheet_->remarks) {}

void TableFile::rewind() {
  at_ = 0;
  if (text_) csv_.emplace(text_->text(), separator_);
}

bool TableFile::next(TableRow& row) {
  if (!sheet_) {
    if (!csv_) rewind();
    const bool read = csv_->next(row.cells);
    row.number = csv_->row();
    return read;
  }
  if (at_ == sheet_->rows.size()) return false;
  const auto& read = sheet_->rows[at_++];
  row.number = read.number;
  row.cells.assign(read.cells.begin(), read.cells.end());
  return true;
}

const std::optional<Problem>& TableFile::broken() const {
  return csv_ ? csv_->broken() : none_;
}

bool is_blank(std::span<const std::string_view> cells) {
  return std::ranges::all_of(cells,
                             [](std::string_view cell) { return cell.empty() || trimmed(cell).empty(); });
}

Result<TableFile> open_table(std::string_view bytes) {
  if (const auto sentence = why_no_table(bytes)) return problem("", std::string(*sentence));
  if (looks_like_zip(bytes)) return open_zip(bytes);
  auto text = decode(bytes);
  if (!text) return std::unexpected(text.error());
  if (trimmed(text->text()).empty())
    return problem("", "This file is empty. Export it again and check that it has rows before you send it.");
  const char separator = separator_of(text->text());
  return TableFile(std::move(*text), separator);
}

Result<std::optional<std::string>> only_file_in(std::string_view bytes) {
  if (!looks_like_zip(bytes)) return std::nullopt;
  const auto zip = ZipFile::open(bytes);
  if (!zip) return std::unexpected(zip.error());
  if (is_xlsx(*zip) || zip->names().size() != 1) return std::nullopt;
  auto text = zip->read(zip->names().front());
  if (!text) return std::unexpected(text.error());
  return std::move(*text);
}

}  // namespace onroll
