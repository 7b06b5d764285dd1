// What one cell of an Excel sheet says: ECMA-376 part 1, 18.3.1.4 (c), 18.8.30 (numFmt), 18.18.11 (cell
// types).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

namespace onroll {

enum class DateSystem { from_1900, from_1904 };

struct Workbook {
  DateSystem dates = DateSystem::from_1900;
  std::vector<std::string> shared_strings;
  std::vector<bool> date_styles;  // by cell style: is its number a date?
};

std::vector<std::string> shared_strings_of(pugi::xml_node sst);
std::vector<bool> date_styles_of(pugi::xml_node style_sheet);
bool is_date_format(std::string_view format_code);  // "dd/mm/yyyy" is; "0.00", "General" and "[Red]0" are not

std::string cell_text(pugi::xml_node cell, const Workbook& workbook);
std::string number_text(std::string_view number);  // "12", "12.3", "0.1"
std::string serial_date_text(double serial,
                             DateSystem dates);  // "2015-03-07", with a time where there is one

struct CellPlace {
  int column = 0;  // A = 0
  int row = 0;     // first = 1
};

std::optional<CellPlace> parse_cell_place(std::string_view reference);  // "BC12"

}  // namespace onroll
