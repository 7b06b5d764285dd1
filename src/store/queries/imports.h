// The files taken in, as lists and pages show them: counts, what was put right, what waits in quarantine.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/reading.h"
#include "people/ids.h"
#include "store/acts/take_people.h"
#include "store/engine/connection.h"

namespace onroll::store {

enum class ImportsShown { all, with_waiting_rows };

// Which stretch of a list is asked for.
struct Stretch {
  std::int64_t most = 25;
  std::int64_t skipped = 0;
};

struct ImportLine {
  ImportId import;
  ImportKind kind = ImportKind::roll;
  std::string source_in_words;  // of a population list: "GP or child health list, North GPs"
  std::string file_name;
  Date as_of{};
  std::string taken_at;  // ISO, UTC
  std::string by;        // "" when the command line or the program itself took it in
  std::int64_t taken = 0;
  std::int64_t already_held = 0;
  std::int64_t put_right = 0;
  std::int64_t refused = 0;
  std::int64_t waiting = 0;
  bool undone = false;
};

std::vector<ImportLine> imports_on_page(Connection& connection, ImportsShown shown, Stretch stretch);
std::int64_t import_count(Connection& connection, ImportsShown shown);

struct ImportSeen {
  ImportLine line;
  std::string format;
  std::string file_digest;
  std::vector<std::string> header;
  std::vector<std::string> remarks;
  ImportReport report;     // as the act answered when the file was taken in
  std::int64_t notes = 0;  // things put right, in all rows
  std::int64_t refused_rows = 0;
};
std::optional<ImportSeen> import_seen(Connection& connection, ImportId import);

struct RefusedLine {
  int row = 0;
  Problems problems;
  std::string state;  // waiting, taken, returned
};
std::vector<RefusedLine> refused_rows(Connection& connection, ImportId import, Stretch stretch);

struct NoteLine {
  int row = 0;
  std::string column;
  std::string sentence;
};
std::vector<NoteLine> row_notes(Connection& connection, ImportId import, Stretch stretch);

// The refused rows in the sender's own columns, with a last column that says what to put right. For sending
// back.
std::string refused_rows_csv(Connection& connection, const ImportSeen& import);

// A school's own name for a list: "" where the import is about no source in particular.
std::string source_in_words(std::string_view source, std::string_view source_name);

}  // namespace onroll::store
