// A file of rows before it is read: how it is written, its headings, its first rows.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "cli/link/text_stream.h"

namespace onroll::cli::linking {

enum class HeadingRow : std::uint8_t { find_out, there, none };

struct InputSettings {
  std::optional<char> separator;
  HeadingRow headings = HeadingRow::find_out;
};

struct InputFile {
  std::string path;
  std::string name;  // without folder and ending
  std::uint64_t bytes = 0;
  char separator = ',';
  std::vector<std::string> headings;             // none empty, none twice: "Column 3", "name (2)"
  std::vector<bool> named;                       // by the file itself, one a heading
  std::vector<std::vector<std::string>> sample;  // rows; each as many cells as headings
  std::uint64_t text_before_rows = 0;            // bytes of text up to the first row of values
  std::vector<std::string> remarks;
  std::shared_ptr<const std::string> sheet;  // an Excel workbook's first sheet as CSV
};

// RETURNS a problem for what is no file of rows, is empty, or has headings alone.
Result<InputFile> examine(const std::string& path, const InputSettings& settings);

// The text of the file from its start. Throws when the file can no longer be read.
TextStream open_text(const InputFile& file);
TextStream open_rows(const InputFile& file);  // behind the headings

}  // namespace onroll::cli::linking
