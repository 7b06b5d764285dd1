// Undoing an import, and sending a refused row back to whoever sent it.
#pragma once

#include <cstdint>

#include "store/perform.h"

namespace onroll::store {

struct Undone {
  std::int64_t children = 0;  // that the import had listed
};

template <typename Archive>
void fields(Archive& archive, Undone& undone) {
  archive("children", undone.children);
}

// Takes back everything a file said, as if it had never come; the journal keeps that it came and went.
// Refused for reference data, which later files build on.
struct UndoImport {
  static constexpr std::string_view kKind = "import.undo";
  static constexpr Permission kPermission = Permission::import_files;
  using Answer = Undone;
  ImportId import;
};
Outcome<Undone> carry_out(Ledger& ledger, const UndoImport& act);

struct Settled {};
template <typename Archive>
void fields(Archive&, Settled&) {}

struct ReturnRow {
  static constexpr std::string_view kKind = "import.return_row";
  static constexpr Permission kPermission = Permission::correct_rows;
  using Answer = Settled;
  ImportId import;
  int row = 0;
};
Outcome<Settled> carry_out(Ledger& ledger, const ReturnRow& act);

}  // namespace onroll::store
