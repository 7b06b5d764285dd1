// pairs.csv and clusters.csv.
#pragma once

#include <string>

#include "cli/link/findings.h"

namespace onroll::cli::linking {

// Throw when the file cannot be written. RETURN how many rows were written.
std::uint64_t write_pairs(const Findings& findings, const std::string& path, double keep_above);
std::uint64_t write_clusters(const Findings& findings, const std::string& path);

// A cell of an answer: quoted where it must be; with an apostrophe where a spreadsheet would run it.
void append_cell(std::string& out, std::string_view cell);

}  // namespace onroll::cli::linking
