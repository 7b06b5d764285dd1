// Comma-separated files (RFC 4180) that a spreadsheet opens without running anything in them.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace onroll {

// Appends one row with its line end. A text that a spreadsheet would read as a formula gets an apostrophe in
// front, as OWASP's "CSV injection" page advises: the cell then shows as it was written.
void append_csv_row(std::string& out, std::span<const std::string_view> cells);

}  // namespace onroll
