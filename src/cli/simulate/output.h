// The county's folder on its way out: files, and the note of which row is which child.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "calendar/date.h"

namespace onroll::cli {

using Cell = std::variant<std::string, Date>;

enum class DateForm {
  iso,
  slashes,
  words,
  with_time
};  // 2015-02-01, 01/02/2015, 01 Feb 2015, 2015-02-01 00:00:00.000000
enum class Container { utf8, utf8_marked, windows_1252, xlsx };  // `marked`: with a byte order mark

// A table with one header row. `children[i]` is whose the i-th row is.
struct Table {
  std::vector<std::string> header;
  std::vector<std::vector<Cell>> rows;
  std::vector<std::int32_t> children;  // empty: the rows are not about children
};

struct Shape {
  Container container = Container::utf8;
  DateForm dates = DateForm::iso;
};

class Output {
 public:
  explicit Output(std::filesystem::path folder) : folder_(std::move(folder)) {}

  void bytes(const std::string& path, std::string_view content);
  void table(const std::string& path, const Table& table,
             const Shape& shape);  // rows are numbered as a person sees them: the header is 1
  void belongs(const std::string& path, std::int32_t row, std::int32_t child);
  void load(std::string line) { order_ += line + "\n"; }  // the next line of import-order.txt
  void finish();                                          // writes truth-records.csv and import-order.txt

 private:
  void spreadsheet(const std::string& path, const Table& table) const;
  std::filesystem::path made(const std::string& path) const;

  std::filesystem::path folder_;
  std::string records_ = "file,row,truth_id\n";
  std::string order_ =
      "# The files in the order to load them: the arguments of `onroll import`, one import a line.\n";
};

std::string dated(Date day, DateForm form);
std::string windows_1252(
    std::string_view utf8);  // a letter that it lacks loses its accent: "Łukasz" -> "Lukasz"
std::string capitals(std::string_view utf8);  // Latin letters with accents too
std::string xml_text(std::string_view text);  // escaped

}  // namespace onroll::cli
