// Sending all rows of an import that still wait back to whoever sent the file.
#pragma once

#include <cstdint>

#include "store/perform.h"

namespace onroll::store {

struct RowsReturned {
  std::int64_t rows = 0;
};

template <typename Archive>
void fields(Archive& archive, RowsReturned& returned) {
  archive("rows", returned.rows);
}

struct ReturnRows {
  static constexpr std::string_view kKind = "import.return_rows";
  static constexpr Permission kPermission = Permission::correct_rows;
  using Answer = RowsReturned;
  ImportId import;
};
Outcome<RowsReturned> carry_out(Ledger& ledger, const ReturnRows& act);

}  // namespace onroll::store
