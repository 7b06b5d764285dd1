#include "intake/xlsx.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "intake/csv.h"
#include "intake/xlsx_cells.h"
#include "intake/xml.h"

namespace onroll {
namespace {

constexpr std::size_t kMostCells = 10'000'000;  // empty ones between counted

bool is_true(std::string_view value) {
  return value == "1" || value == "true";
}

std::unexpected<Problems> too_large() {
  return problem(
      "",
      "This sheet is larger than Onroll reads at once. Save it as CSV and send that, or send it in parts.");
}

Result<XmlDocument> part(const ZipFile& file, std::string_view name) {
  const auto text = file.read(name);
  if (!text) return std::unexpected(text.error());
  return parse_xml(*text);
}

// Relationship id -> path inside the workbook.
std::string target_of(pugi::xml_node relationships, std::string_view id) {
  for (const auto relationship : relationships.children()) {
    if (attribute_named(relationship, "Id") != id) continue;
    const auto target = attribute_named(relationship, "Target");
    return target.starts_with('/') ? std::string(target.substr(1)) : "xl/" + std::string(target);
  }
  return "";
}

struct VisibleSheet {
  std::string path;
  std::size_t left_out = 0;  // other sheets, hidden or not
};

Result<VisibleSheet> first_visible_sheet(const ZipFile& file, pugi::xml_node workbook) {
  const auto relationships = part(file, "xl/_rels/workbook.xml.rels");
  if (!relationships) return std::unexpected(relationships.error());
  VisibleSheet found;
  for (const auto sheet : child_named(workbook, "sheets").children()) {
    const auto state = attribute_named(sheet, "state");
    const auto path = target_of(relationships->root(), attribute_named(sheet, "id"));
    const bool visible = state.empty() || state == "visible";
    if (visible && found.path.empty() && file.has(path)) {
      found.path = path;
    } else {
      ++found.left_out;
    }
  }
  if (found.path.empty()) {
    return problem("",
                   "This workbook has no sheet that can be seen. Show the sheet with the children on it, "
                   "save, and send it again.");
  }
  return found;
}

Result<Workbook> read_workbook(const ZipFile& file, pugi::xml_node root) {
  Workbook workbook;
  if (is_true(attribute_named(child_named(root, "workbookPr"), "date1904")))
    workbook.dates = DateSystem::from_1904;
  if (file.has("xl/sharedStrings.xml")) {
    const auto strings = part(file, "xl/sharedStrings.xml");
    if (!strings) return std::unexpected(strings.error());
    workbook.shared_strings = shared_strings_of(strings->root());
  }
  if (file.has("xl/styles.xml")) {
    const auto styles = part(file, "xl/styles.xml");
    if (!styles) return std::unexpected(styles.error());
    workbook.date_styles = date_styles_of(styles->root());
  }
  return workbook;
}

struct Grid {
  std::vector<SheetRow> rows;  // sorted by number
  std::vector<bool> hidden;    // by place in rows
  std::size_t cells = 0;
  std::size_t far_cells = 0;  // right of the last column that is read
};

// RETURNS false when the sheet is too large.
bool add_row(Grid& grid, pugi::xml_node element, const Workbook& workbook) {
  const auto said = attribute_named(element, "r");
  const int after = grid.rows.empty() ? 1 : grid.rows.back().number + 1;
  SheetRow row;
  const auto place = parse_cell_place("A" + std::string(said));
  row.number = place ? place->row : after;
  if (row.number < after) return true;  // rows out of order are not valid: the first of a number counts
  for (const auto cell : element.children()) {
    if (local_name(cell) != "c") continue;
    const auto where = parse_cell_place(attribute_named(cell, "r"));
    const auto column = where ? static_cast<std::size_t>(where->column) : row.cells.size();
    auto text = cell_text(cell, workbook);
    if (text.empty()) continue;
    if (column >= kMostColumns) {
      ++grid.far_cells;
      continue;
    }
    if (column >= row.cells.size()) row.cells.resize(column + 1);
    row.cells[column] = std::move(text);
  }
  grid.cells += row.cells.size();
  grid.hidden.push_back(is_true(attribute_named(element, "hidden")));
  grid.rows.push_back(std::move(row));
  return grid.cells <= kMostCells;
}

// A merged range shows its first cell's value everywhere: so does the table.
bool fill_merged(Grid& grid, std::string_view range) {
  const auto colon = range.find(':');
  if (colon == std::string_view::npos) return true;
  const auto from = parse_cell_place(range.substr(0, colon));
  const auto to = parse_cell_place(range.substr(colon + 1));
  if (!from || !to || from->column > to->column || from->row > to->row ||
      static_cast<std::size_t>(to->column) >= kMostColumns)
    return true;
  auto row = std::ranges::lower_bound(grid.rows, from->row, {}, &SheetRow::number);
  if (row == grid.rows.end() || row->number != from->row) return true;
  const auto first = static_cast<std::size_t>(from->column);
  const auto last = static_cast<std::size_t>(to->column);
  if (first >= row->cells.size() || row->cells[first].empty()) return true;
  const auto value = row->cells[first];
  for (; row != grid.rows.end() && row->number <= to->row; ++row) {
    grid.cells += last - first + 1;
    if (grid.cells > kMostCells) return false;
    if (row->cells.size() <= last) row->cells.resize(last + 1);
    for (auto column = first; column <= last; ++column) row->cells[column] = value;
  }
  return true;
}

std::set<std::size_t> hidden_columns(pugi::xml_node worksheet) {
  std::set<std::size_t> hidden;
  for (const auto column : child_named(worksheet, "cols").children()) {
    if (!is_true(attribute_named(column, "hidden"))) continue;
    const auto first = column.attribute("min").as_uint();
    const auto last = std::min<unsigned>(column.attribute("max").as_uint(), kMostColumns);
    for (auto i = first; i >= 1 && i <= last; ++i) hidden.insert(i - 1);
  }
  return hidden;
}

Sheet visible_part(Grid grid, const std::set<std::size_t>& hidden_columns) {
  Sheet sheet;
  std::size_t hidden_rows = 0;
  for (std::size_t i = 0; i < grid.rows.size(); ++i) {
    auto& row = grid.rows[i];
    if (grid.hidden[i]) {
      hidden_rows += std::ranges::any_of(row.cells, [](const auto& cell) { return !cell.empty(); }) ? 1U : 0U;
      continue;
    }
    std::size_t kept = 0;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      if (hidden_columns.contains(column)) continue;
      if (kept != column) row.cells[kept] = std::move(row.cells[column]);
      ++kept;
    }
    row.cells.resize(kept);
    sheet.rows.push_back(std::move(row));
  }
  if (hidden_rows > 0) {
    sheet.remarks.push_back(fmt::format(
        "{} hidden or filtered {} left out. Show all rows and send the file again if they should count.",
        hidden_rows, hidden_rows == 1 ? "row was" : "rows were"));
  }
  if (grid.far_cells > 0) {
    sheet.remarks.push_back(fmt::format("Cells to the right of column {} were left out.", kMostColumns));
  }
  if (!hidden_columns.empty()) sheet.remarks.emplace_back("Hidden columns were left out.");
  return sheet;
}

}  // namespace

bool is_xlsx(const ZipFile& file) {
  return file.has("xl/workbook.xml");
}

Result<Sheet> read_xlsx(const ZipFile& file) {
  const auto book = part(file, "xl/workbook.xml");
  if (!book) return std::unexpected(book.error());
  const auto chosen = first_visible_sheet(file, book->root());
  if (!chosen) return std::unexpected(chosen.error());
  const auto workbook = read_workbook(file, book->root());
  if (!workbook) return std::unexpected(workbook.error());
  const auto document = part(file, chosen->path);
  if (!document) return std::unexpected(document.error());
  const auto worksheet = document->root();
  Grid grid;
  for (const auto row : child_named(worksheet, "sheetData").children()) {
    if (!add_row(grid, row, *workbook)) return too_large();
  }
  for (const auto merged : child_named(worksheet, "mergeCells").children()) {
    if (!fill_merged(grid, attribute_named(merged, "ref"))) return too_large();
  }
  auto sheet = visible_part(std::move(grid), hidden_columns(worksheet));
  if (chosen->left_out > 0) {
    sheet.remarks.push_back(
        fmt::format("Only the first sheet that can be seen was read; {} other {} left out.", chosen->left_out,
                    chosen->left_out == 1 ? "sheet was" : "sheets were"));
  }
  return sheet;
}

}  // namespace onroll
