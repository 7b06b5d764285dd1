// From columns found or said to what the engine is told: the columns of its table, and the scheme.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/link/config.h"
#include "cli/link/detect.h"
#include "matching/engine/scheme.h"

namespace onroll::cli::linking {

struct ReadyFile {
  InputFile file;
  std::vector<FoundColumn> columns;
};

struct LinkPlan {
  std::vector<ColumnPlan> plans;          // of the table
  std::vector<std::vector<int>> plan_of;  // a file: the plan of each of its columns, or -1
  Scheme scheme;
};

// What the configuration says of columns goes before what was found. `which` is 0 for the first file.
void apply_said(std::span<FoundColumn> columns, const LinkConfig& config, std::size_t which);

// RETURNS problems for columns that no file has, and for less than two things to compare. Columns that
// cannot be compared are set to ignored, with why.
Result<LinkPlan> plan_for(std::span<ReadyFile> files, const LinkConfig& config);

}  // namespace onroll::cli::linking
