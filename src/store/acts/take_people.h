// Taking in a file about people: a roll, joiners, leavers or a population list.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/imports/match_book.h"
#include "store/imports/prepared.h"
#include "store/perform.h"

namespace onroll::store {

// What became of a file. `import` 0: nothing was taken, because import `same_as` was this very file.
struct ImportReport {
  ImportId import;
  ImportId same_as;
  std::int64_t read = 0;
  std::int64_t taken = 0;
  std::int64_t already_held = 0;
  std::int64_t put_right = 0;
  std::int64_t refused = 0;
  std::int64_t new_children = 0;
  std::int64_t pairs_to_decide = 0;
  std::int64_t accounted_again = 0;  // findings that this file cleared
  std::vector<std::string> remarks;
};

template <typename Archive>
void fields(Archive& archive, ImportReport& report) {
  archive("import", report.import), archive("same_as", report.same_as), archive("read", report.read);
  archive("taken", report.taken), archive("already_held", report.already_held),
      archive("put_right", report.put_right);
  archive("refused", report.refused), archive("new_children", report.new_children);
  archive("pairs_to_decide", report.pairs_to_decide), archive("accounted_again", report.accounted_again);
  archive("remarks", report.remarks);
}

struct TakePeople {
  static constexpr std::string_view kKind = "import.people";
  static constexpr Permission kPermission = Permission::import_files;
  using Answer = ImportReport;
  const PreparedPeople& file;
  MatchBook& book;
};
Outcome<ImportReport> carry_out(Ledger& ledger, const TakePeople& act);

// A refused row, corrected by a person: read again, and taken into the import it came from.
struct CorrectRow {
  static constexpr std::string_view kKind = "import.correct_row";
  static constexpr Permission kPermission = Permission::correct_rows;
  using Answer = ImportReport;
  ImportId import;
  int row = 0;
  std::vector<std::string> cells;  // in the order of the import's header
  SaidOutside outside;
};
Outcome<ImportReport> carry_out(Ledger& ledger, const CorrectRow& act);

}  // namespace onroll::store
