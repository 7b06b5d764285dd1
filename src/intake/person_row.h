// One row of a people file: cells below a known header become Facts, with what was put right, or problems.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "intake/columns.h"
#include "intake/reading.h"

namespace onroll {

// What holds for every row of one file.
struct FileSays {
  ImportKind kind = ImportKind::roll;
  Source source = Source::roll;
  std::optional<Urn> school;  // the one school of the file
  std::optional<Date> as_of;
};

// A wrong UPN, NHS number or postcode does not refuse the row: it is left out, remarked on, and kept as said
// in Facts.also, since another source may name the child well enough and only the school can mend it. No
// name, neither date of birth nor a good UPN, a date of birth that cannot be, an unknown school on a school's
// own file: refused.
Result<ReadRow> read_person(const Layout& layout, std::span<const std::string_view> cells,
                            const FileSays& file, const SaidOutside& outside);

}  // namespace onroll
