#include "cli/link/input.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>

#include "base/text.h"
#include "cli/link/content.h"
#include "cli/link/headings.h"
#include "intake/csv.h"
#include "intake/table.h"

namespace onroll::cli::linking {
namespace {

constexpr std::size_t kLook = 1U << 19U;
constexpr std::size_t kRowsLookedAt = 1000;
constexpr int kMostTitleRows = 10;

ByteSource bytes_of_file(const std::string& path) {
  std::shared_ptr<std::FILE> file(std::fopen(path.c_str(), "rb"), [](std::FILE* open) {
    if (open != nullptr) std::fclose(open);
  });
  if (!file) throw std::runtime_error(path + ": the file can no longer be opened.");
  std::setvbuf(file.get(), nullptr, _IONBF, 0);
  return [file, path](std::span<char> room) {
    const auto count = std::fread(room.data(), 1, room.size(), file.get());
    if (count == 0 && std::ferror(file.get()) != 0)
      throw std::runtime_error(path + ": the file could not be read to its end.");
    return count;
  };
}

ByteSource bytes_of_text(std::shared_ptr<const std::string> text) {
  return [text = std::move(text), at = std::size_t{0}](std::span<char> room) mutable {
    const auto count = std::min(room.size(), text->size() - at);
    std::memcpy(room.data(), text->data() + at, count);
    at += count;
    return count;
  };
}

ByteSource source_of(const InputFile& file) {
  return file.sheet ? bytes_of_text(file.sheet) : bytes_of_file(file.path);
}

std::string start_of(const std::string& path, std::size_t size) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes(size, '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(size));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

std::string all_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string as_csv(TableFile& table) {
  std::string text;
  TableRow row;
  while (table.next(row)) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) text += (i > 0 ? "," : "") + csv_field(row.cells[i]);
    text += '\n';
  }
  return text;
}

// A workbook, or what is compressed, as text; nothing where the file is text itself.
Result<std::shared_ptr<const std::string>> sheet_in(const std::string& path,
                                                    std::vector<std::string>& remarks) {
  const auto start = start_of(path, 512);
  if (const auto why = why_no_table(start)) return problem("", std::string(*why));
  if (!start.starts_with("PK\x03\x04")) return nullptr;
  const auto bytes = all_of(path);
  auto inner = only_file_in(bytes);
  if (inner && *inner) {
    remarks.emplace_back("It is compressed: the one file in it is read.");
    return std::make_shared<const std::string>(std::move(**inner));
  }
  auto table = open_table(bytes);
  if (!table) return std::unexpected(table.error());
  remarks.emplace_back("It is an Excel workbook: its first visible sheet is read.");
  remarks.insert(remarks.end(), table->remarks().begin(), table->remarks().end());
  return std::make_shared<const std::string>(as_csv(*table));
}

// As much as is looked at, cut behind its last whole line.
std::string start_of_text(TextStream& stream) {
  std::string text(kLook, '\0');
  std::size_t size = 0;
  bool ended = false;
  while (!ended && text.size() - size >= 16) {
    const auto count = stream.read(std::span(text).subspan(size));
    ended = count == 0;
    size += count;
  }
  text.resize(size);
  const auto last = text.rfind('\n');
  if (!ended && last != std::string::npos) text.resize(last + 1);
  return text;
}

std::uint64_t control_bytes(std::string_view text) {
  return static_cast<std::uint64_t>(std::ranges::count_if(
      text, [](char c) { return (c >= 0 && c < ' ' && c != '\t' && c != '\r' && c != '\n') || c == 0x7F; }));
}

// A row of the start of the file, and where the text behind it begins.
struct FirstRow {
  std::vector<std::string> cells;
  std::size_t ends_at = 0;
};

std::size_t filled_in(const FirstRow& row) {
  return static_cast<std::size_t>(
      std::ranges::count_if(row.cells, [](const std::string& cell) { return !trimmed(cell).empty(); }));
}

// Values, not headings: what no heading is, and nothing known as a heading.
bool looks_like_values(const FirstRow& row) {
  std::size_t values = 0;
  for (const auto& cell : row.cells) {
    if (is_known_heading(cell)) return false;
    const auto content = content_of(std::array{cell});
    const bool value = content.dates + content.postcodes + content.emails + content.phones > 0;
    values += value || (content.digits > 0 && trimmed(cell).size() >= 3) ? 1U : 0U;
  }
  return values > 0;
}

std::vector<FirstRow> first_rows(std::string_view text, char separator, std::optional<Problem>& broken) {
  CsvReader reader(text, separator);
  std::vector<std::string_view> cells;
  std::vector<FirstRow> rows;
  while (rows.size() < kRowsLookedAt && reader.next(cells))
    rows.push_back({{cells.begin(), cells.end()}, reader.at()});
  broken = reader.broken();
  return rows;
}

std::size_t heading_row(const std::vector<FirstRow>& rows) {
  std::size_t widest = 0;
  for (const auto& row : rows) widest = std::max(widest, filled_in(row));
  std::size_t at = 0;
  while (at < rows.size() && at < kMostTitleRows &&
         (filled_in(rows[at]) == 0 || (filled_in(rows[at]) == 1 && widest > 2)))
    ++at;
  return at;
}

void name_columns(InputFile& file, const std::vector<std::string>& cells, std::size_t columns) {
  std::set<std::string> taken;
  for (std::size_t i = 0; i < columns; ++i) {
    const std::string name(i < cells.size() ? trimmed(cells[i]) : std::string_view());
    auto unique = name.empty() ? fmt::format("Column {}", i + 1) : name;
    for (int n = 2; !taken.insert(unique).second; ++n) unique = fmt::format("{} ({})", name, n);
    if (!name.empty() && unique != name)
      file.remarks.push_back(
          fmt::format("The heading {} stands twice: the later one is called {}.", name, unique));
    file.headings.push_back(unique);
    file.named.push_back(!name.empty());
  }
}

void take_sample(InputFile& file, const std::vector<FirstRow>& rows, std::size_t from) {
  for (std::size_t i = from; i < rows.size(); ++i) {
    if (filled_in(rows[i]) == 0) continue;
    auto cells = rows[i].cells;
    cells.resize(file.headings.size());
    file.sample.push_back(std::move(cells));
  }
}

Result<InputFile> with_headings(InputFile file, const InputSettings& settings, std::string_view text) {
  file.separator = settings.separator.value_or(separator_of(text));
  std::optional<Problem> broken;
  const auto rows = first_rows(text, file.separator, broken);
  if (broken) return problem(file.path, broken->sentence);
  const auto at = heading_row(rows);
  if (at == rows.size()) return problem(file.path, "The file is empty: there is no row of headings in it.");
  const bool none = settings.headings == HeadingRow::none ||
                    (settings.headings == HeadingRow::find_out && looks_like_values(rows[at]));
  name_columns(file, none ? std::vector<std::string>() : rows[at].cells, rows[at].cells.size());
  if (at > 0) file.remarks.push_back(fmt::format("{} rows above the headings are left out.", at));
  if (none && settings.headings == HeadingRow::find_out)
    file.remarks.emplace_back(
        "The first row holds values, not headings, so the columns are called Column 1, Column 2 and so on.");
  const auto first = none ? at : at + 1;
  file.text_before_rows = first == 0 ? 0 : rows[first - 1].ends_at;
  take_sample(file, rows, first);
  if (file.sample.empty()) return problem(file.path, "There are headings in the file and no row below them.");
  return file;
}

}  // namespace

Result<InputFile> examine(const std::string& path, const InputSettings& settings) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return problem(path, "There is no such file.");
  if (std::filesystem::is_directory(path, error))
    return problem(path, "This is a folder. Name a file in it.");
  if (!std::ifstream(path, std::ios::binary))
    return problem(path, "The file may not be read. Look at its permissions.");
  InputFile file{.path = path, .name = std::filesystem::path(path).stem().string()};
  const auto size = std::filesystem::file_size(path, error);
  file.bytes = error ? 0 : size;
  auto sheet = sheet_in(path, file.remarks);
  if (!sheet) return problem(path, sheet.error().front().sentence);
  file.sheet = *std::move(sheet);
  if (file.sheet) file.bytes = file.sheet->size();
  auto stream = open_text(file);
  const auto text = start_of_text(stream);
  if ((stream.nul_bytes() + control_bytes(text)) * 100 > text.size())
    return problem(path,
                   "This is no text: most of its bytes are no letters. Export it as CSV and try again.");
  if (trimmed(text).empty()) return problem(path, "The file is empty.");
  return with_headings(std::move(file), settings, text);
}

TextStream open_text(const InputFile& file) {
  return TextStream(source_of(file));
}

TextStream open_rows(const InputFile& file) {
  return TextStream(source_of(file), file.text_before_rows);
}

}  // namespace onroll::cli::linking
