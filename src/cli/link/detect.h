// Which column of a file holds what: by its heading, made sure of by the first rows.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/link/content.h"
#include "cli/link/input.h"
#include "matching/engine/column.h"

namespace onroll::cli::linking {

struct FoundColumn {
  std::string heading;
  ColumnKind kind = ColumnKind::ignored;
  std::string role;  // "former surname": what pairs it with a column of the other file
  std::string why;   // said on screen: "by its heading; day first, as in 27/03/2015"
  DateOrder dates = DateOrder::day_first;
  Content content;
  bool operator==(const FoundColumn& other) const { return heading == other.heading && kind == other.kind; }
};

// One for every column of the file, in its order. `truth` is the heading that --truth names, or "".
std::vector<FoundColumn> detect(const InputFile& file, std::string_view truth);

// "  dob   date of birth   by its heading": a line a column.
std::string in_text(std::span<const FoundColumn> columns);

}  // namespace onroll::cli::linking
