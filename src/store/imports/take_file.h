// The one way a file comes in, for the command line and the page alike: read outside the transaction, then
// taken in whole by one act, or only rehearsed.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "store/acts/take_people.h"
#include "store/acts/take_reference.h"
#include "store/imports/outside.h"

namespace onroll::store {

struct FileToTake {
  ImportKind kind = ImportKind::roll;
  std::string name;                          // as the sender named it
  std::string_view bytes;                    // REQUIRES: outlives the call
  std::optional<Urn> school = std::nullopt;  // these three where the file does not say
  std::optional<Date> date = std::nullopt;
  std::string source = {};  // "health", "health:North GPs": population lists only
  std::shared_ptr<const SchoolFinder> schools =
      nullptr;  // kept across many files; loaded where it is not given
};

enum class Taking { for_good, rehearsal };  // a rehearsal answers what would happen, and nothing is kept

enum class RowOutcome { put_right, refused };
std::string_view in_words(RowOutcome what);  // "put right", "refused"

// One thing to say of one row. Holds no personal values.
struct RowReport {
  int row = 0;  // as a person sees it in the file: the first line is 1
  std::string column;
  RowOutcome what = RowOutcome::put_right;
  std::string sentence;
};
std::string line_of(const RowReport& report);  // "Row 17, column UPN, refused: ..."

struct FileTaken {
  ImportReport report;
  std::vector<RowReport> rows;  // by row; none where the very same file was held already
};

// A reference file read: schools, links or term dates.
template <typename Reading>
struct ReferenceRead {
  ReferenceFile file;
  Reading reading;
};

// A file read and made ready, with nothing of the register in it yet but what its schools are.
struct FileRead {
  std::vector<RowReport> rows;  // by row
  std::variant<PreparedPeople, ReferenceRead<SchoolsReading>, ReferenceRead<SchoolLinksReading>,
               ReferenceRead<TermDatesReading>>
      content;
};

std::shared_ptr<const SchoolFinder> load_schools(Database& database);

// Needs no database, so that one file can be read while another is taken in.
Result<FileRead> read_file(const FileToTake& file, std::shared_ptr<const SchoolFinder> schools, Today today);

// Several files in one transaction, each an act of its own: all of them or, if the program dies, none.
std::vector<Outcome<FileTaken>> take_together(Database& database, const Occasion& occasion,
                                              std::span<const FileRead> files, MatchBook& book);

// What taking each would answer, one by one; nothing is kept.
std::vector<Outcome<FileTaken>> rehearse_each(Database& database, const Occasion& occasion,
                                              std::span<const FileRead> files);

// A file of any kind, read and taken. `book` is for files about people; one book serves all files of a
// command.
Outcome<FileTaken> take_file(Database& database, const Occasion& occasion, const FileToTake& file,
                             MatchBook& book, Taking taking);

}  // namespace onroll::store
