#include "store/queries/quarantine.h"

#include "base/contract.h"
#include "journal/archive.h"
#include "journal/facts_fields.h"
#include "sql/imports.h"
#include "sql/pages_register.h"
#include "store/rows.h"

namespace onroll::store {
namespace {

bool is_of_one_school(ImportKind kind) {
  return kind == ImportKind::roll || kind == ImportKind::joiners || kind == ImportKind::leavers;
}

std::optional<Urn> school_of(Connection& connection, const ImportLine& import) {
  if (!is_of_one_school(import.kind)) return std::nullopt;
  const auto schools = connection.all(sql::SchoolsInImport{import.import.value});
  return schools.size() == 1 ? held_urn(schools.front().urn) : std::nullopt;
}

}  // namespace

std::vector<WaitingLine> waiting_rows(Connection& connection, Stretch stretch) {
  std::vector<WaitingLine> lines;
  for (const auto row : connection.query(sql::WaitingRowsOnPage{stretch.most, stretch.skipped})) {
    const auto kind = parse_import_kind(row.kind);
    require(kind.has_value(), "the store holds a kind of import nobody knows");
    lines.push_back({.import = {row.import_id},
                     .kind = *kind,
                     .file_name = std::string(row.file_name),
                     .as_of = held_date(row.as_of),
                     .row = static_cast<int>(row.row_number),
                     .problems = journal::from_text<Problems>(row.problems)});
  }
  return lines;
}

std::int64_t waiting_row_count(Connection& connection) {
  return connection.one(sql::WaitingRowCount{}).waiting;
}

std::optional<RowInQuarantine> row_in_quarantine(Connection& connection, ImportId import, int row) {
  auto seen = import_seen(connection, import);
  const auto held = connection.first(sql::RefusedRow{import.value, row});
  if (!seen || !held) return std::nullopt;
  RowInQuarantine found{.import = seen->line,
                        .header = std::move(seen->header),
                        .cells = journal::from_text<std::vector<std::string>>(held->cells),
                        .problems = journal::from_text<Problems>(held->problems),
                        .state = held->state,
                        .school = school_of(connection, seen->line)};
  found.cells.resize(found.header.size());
  return found;
}

std::optional<PlaceInQuarantine> next_waiting_row(Connection& connection, ImportId import, int row) {
  const auto next = connection.first(sql::NextWaitingRow{import.value, row});
  if (!next) return std::nullopt;
  return PlaceInQuarantine{{next->import_id}, static_cast<int>(next->row_number)};
}

bool can_be_corrected(ImportKind kind) {
  return is_of_one_school(kind) || kind == ImportKind::population;
}

}  // namespace onroll::store
