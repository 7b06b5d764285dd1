#include "intake/xlsx_cells.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <set>

#include "base/text.h"
#include "calendar/date.h"
#include "intake/xml.h"

namespace onroll {
namespace {

std::optional<double> parse_double(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::optional<int> parse_int(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// ECMA-376 part 1, 22.9.2.19: "_x000D_" stands for a character XML cannot hold.
std::string without_escapes(std::string text) {
  for (auto at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
    if (at + 7 > text.size() || text[at + 6] != '_') continue;
    unsigned code = 0;
    const auto [end, error] = std::from_chars(text.data() + at + 2, text.data() + at + 6, code, 16);
    if (error != std::errc{} || end != text.data() + at + 6 || code == 0 || code > 0x7F) continue;
    text.replace(at, 7, 1, static_cast<char>(code));
  }
  return text;
}

// Plain text (t) or runs of it (r/t); phonetic hints (rPh) are not part of it.
std::string rich_text(pugi::xml_node node) {
  std::string text;
  for (const auto child : node.children()) {
    const auto name = local_name(child);
    if (name == "t") text += child.child_value();
    if (name == "r") text += child_named(child, "t").child_value();
  }
  return without_escapes(std::move(text));
}

// ECMA-376 part 1, 18.8.30: the built-in formats that show a date or a time.
bool is_built_in_date(int format) {
  return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47) ||
         (format >= 50 && format <= 58);
}

std::string_view value_of(pugi::xml_node cell) {
  return trimmed(child_named(cell, "v").child_value());
}

std::string shared_string(std::string_view index, const Workbook& workbook) {
  const auto at = parse_int(index);
  if (!at || *at < 0 || static_cast<std::size_t>(*at) >= workbook.shared_strings.size()) return "";
  return workbook.shared_strings[static_cast<std::size_t>(*at)];
}

bool has_date_style(pugi::xml_node cell, const Workbook& workbook) {
  const auto style = parse_int(attribute_named(cell, "s"));
  return style && *style >= 0 && static_cast<std::size_t>(*style) < workbook.date_styles.size() &&
         workbook.date_styles[static_cast<std::size_t>(*style)];
}

}  // namespace

std::vector<std::string> shared_strings_of(pugi::xml_node sst) {
  std::vector<std::string> strings;
  for (const auto item : sst.children()) {
    if (local_name(item) == "si") strings.push_back(rich_text(item));
  }
  return strings;
}

bool is_date_format(std::string_view format_code) {
  const auto code = lower_ascii(format_code.substr(0, format_code.find(';')));
  if (code.starts_with("general")) return false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '"') {
      i = std::min(code.find('"', i + 1), code.size());
    } else if (c == '[') {
      const auto end = std::min(code.find(']', i), code.size());
      const auto inside = std::string_view(code).substr(i + 1, end - i - 1);
      if (!inside.empty() && inside.find_first_not_of("hms") == std::string_view::npos) return true;
      i = end;
    } else if (c == 'y' || c == 'm' || c == 'd' || c == 'h' || c == 's') {
      return true;
    }
  }
  return false;
}

std::vector<bool> date_styles_of(pugi::xml_node style_sheet) {
  std::set<int> date_formats;
  for (const auto format : child_named(style_sheet, "numFmts").children()) {
    const auto id = parse_int(attribute_named(format, "numFmtId"));
    if (id && is_date_format(attribute_named(format, "formatCode"))) date_formats.insert(*id);
  }
  std::vector<bool> styles;
  for (const auto style : child_named(style_sheet, "cellXfs").children()) {
    const auto id = parse_int(attribute_named(style, "numFmtId")).value_or(0);
    styles.push_back(is_built_in_date(id) || date_formats.contains(id));
  }
  return styles;
}

std::string number_text(std::string_view number) {
  if (is_all_digits(number)) return std::string(number);
  const auto value = parse_double(number);
  if (!value) return std::string(number);
  if (std::abs(*value) < 1e15 && *value == std::floor(*value)) return fmt::format("{:.0f}", *value);
  return fmt::format("{:.15g}", *value);  // the fifteen digits a spreadsheet holds
}

std::string serial_date_text(double serial, DateSystem dates) {
  const auto seconds = std::llround(serial * 86400);
  const auto days = seconds / 86400;
  const auto time = seconds % 86400;
  const auto clock = fmt::format("{:02}:{:02}:{:02}", time / 3600, time / 60 % 60, time % 60);
  if (days == 0 && dates == DateSystem::from_1900) return clock;
  // Excel counts a 29 February 1900 that never was, so days after it start a day earlier.
  const auto first = dates == DateSystem::from_1904 ? date(1904, 1, 1)
                     : days < 60                    ? date(1899, 12, 31)
                                                    : date(1899, 12, 30);
  const auto day = iso(first + std::chrono::days{days});
  return time == 0 ? day : day + " " + clock;
}

std::string cell_text(pugi::xml_node cell, const Workbook& workbook) {
  const auto type = attribute_named(cell, "t");
  if (type == "inlineStr") return rich_text(child_named(cell, "is"));
  const auto value = value_of(cell);
  if (value.empty()) return "";
  if (type == "s") return shared_string(value, workbook);
  if (type == "str") return without_escapes(child_named(cell, "v").child_value());
  if (type == "b") return value == "1" || value == "true" ? "TRUE" : "FALSE";
  if (type == "e" || type == "d") return std::string(value);
  if (has_date_style(cell, workbook)) {
    const auto serial = parse_double(value);
    if (serial && *serial >= 0 && *serial < 2958466) return serial_date_text(*serial, workbook.dates);
  }
  return number_text(value);
}

std::optional<CellPlace> parse_cell_place(std::string_view reference) {
  CellPlace place;
  std::size_t i = 0;
  for (; i < reference.size() && i < 4; ++i) {
    const char c = reference[i];
    if (c < 'A' || c > 'Z') break;
    place.column = place.column * 26 + (c - 'A' + 1);
  }
  const auto row = parse_int(reference.substr(i));
  if (i == 0 || !row || *row < 1 || *row > 1048576) return std::nullopt;
  place.row = *row;
  --place.column;
  return place;
}

}  // namespace onroll
