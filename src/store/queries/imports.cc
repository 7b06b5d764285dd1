#include "store/queries/imports.h"

#include <fmt/format.h>

#include "base/contract.h"
#include "journal/archive.h"
#include "journal/facts_fields.h"
#include "outputs/csv.h"
#include "people/sources.h"
#include "sql/imports.h"
#include "sql/pages_register.h"
#include "store/rows.h"

namespace onroll::store {
namespace {

std::int64_t as_number(ImportsShown shown) {
  return shown == ImportsShown::with_waiting_rows ? 1 : 0;
}

ImportKind kind_of(std::string_view word) {
  const auto kind = parse_import_kind(word);
  require(kind.has_value(), "the store holds a kind of import nobody knows");
  return *kind;
}

ImportLine line_of(const sql::ImportById::Owned& row) {
  return {.import = {row.import_id},
          .kind = kind_of(row.kind),
          .source_in_words = source_in_words(row.source, row.source_name),
          .file_name = row.file_name,
          .as_of = held_date(row.as_of),
          .taken_at = row.taken_at,
          .taken = row.rows_taken,
          .already_held = row.rows_already_held,
          .put_right = row.rows_put_right,
          .refused = row.rows_refused,
          .undone = row.state != "taken"};
}

Problems problems_of(std::string_view text) {
  return journal::from_text<Problems>(text);
}

std::string what_to_put_right(const Problems& problems) {
  std::string text;
  for (const auto& problem : problems) {
    if (!text.empty()) text += ' ';
    text += problem.field.empty() ? problem.sentence : fmt::format("{}: {}", problem.field, problem.sentence);
  }
  return text;
}

}  // namespace

std::string source_in_words(std::string_view source, std::string_view source_name) {
  const auto known = parse_source(source);
  if (!known) return "";
  const std::string words(in_words(*known));
  return source_name.empty() ? words : fmt::format("{}, {}", words, source_name);
}

std::vector<ImportLine> imports_on_page(Connection& connection, ImportsShown shown, Stretch stretch) {
  std::vector<ImportLine> lines;
  for (const auto row :
       connection.query(sql::ImportsOnPage{as_number(shown), stretch.most, stretch.skipped})) {
    lines.push_back({.import = {row.import_id},
                     .kind = kind_of(row.kind),
                     .source_in_words = source_in_words(row.source, row.source_name),
                     .file_name = std::string(row.file_name),
                     .as_of = held_date(row.as_of),
                     .taken_at = std::string(row.taken_at),
                     .by = std::string(row.by_name.value_or("")),
                     .taken = row.rows_taken,
                     .already_held = row.rows_already_held,
                     .put_right = row.rows_put_right,
                     .refused = row.rows_refused,
                     .waiting = row.waiting,
                     .undone = row.state != "taken"});
  }
  return lines;
}

std::int64_t import_count(Connection& connection, ImportsShown shown) {
  return connection.one(sql::ImportCount{as_number(shown)}).imports;
}

std::optional<ImportSeen> import_seen(Connection& connection, ImportId import) {
  const auto row = connection.first(sql::ImportById{import.value});
  if (!row) return std::nullopt;
  const auto act = connection.one(sql::AnswerOfAct{row->act_id});
  const auto counts = connection.one(sql::RowCounts{import.value});
  ImportSeen seen{.line = line_of(*row),
                  .format = row->format,
                  .file_digest = row->file_digest,
                  .header = journal::from_text<std::vector<std::string>>(row->header),
                  .remarks = journal::from_text<std::vector<std::string>>(row->remarks),
                  .report = journal::from_text<ImportReport>(act.answer),
                  .notes = counts.notes,
                  .refused_rows = counts.refused};
  seen.line.by = act.by_name.value_or("");
  seen.line.waiting = counts.waiting;
  return seen;
}

std::vector<RefusedLine> refused_rows(Connection& connection, ImportId import, Stretch stretch) {
  std::vector<RefusedLine> lines;
  for (const auto row :
       connection.query(sql::RefusedRowsOnPage{import.value, stretch.most, stretch.skipped})) {
    lines.push_back({static_cast<int>(row.row_number), problems_of(row.problems), std::string(row.state)});
  }
  return lines;
}

std::vector<NoteLine> row_notes(Connection& connection, ImportId import, Stretch stretch) {
  std::vector<NoteLine> lines;
  for (const auto row : connection.query(sql::RowNotesOnPage{import.value, stretch.most, stretch.skipped})) {
    lines.push_back(
        {static_cast<int>(row.row_number), std::string(row.column_name), std::string(row.sentence)});
  }
  return lines;
}

std::string refused_rows_csv(Connection& connection, const ImportSeen& import) {
  std::string csv = "\xEF\xBB\xBF";  // so that a spreadsheet reads UTF-8
  const auto append = [&csv](const std::string& row, const std::vector<std::string>& cells,
                             const std::string& problem) {
    std::vector<std::string_view> views{row};
    views.insert(views.end(), cells.begin(), cells.end());
    views.push_back(problem);
    append_csv_row(csv, views);
  };
  append("Row", import.header, "What to put right");
  for (const auto row : connection.query(sql::RefusedRowsOfImport{import.line.import.value})) {
    auto cells = journal::from_text<std::vector<std::string>>(row.cells);
    cells.resize(import.header.size());
    append(std::to_string(row.row_number), cells, what_to_put_right(problems_of(row.problems)));
  }
  return csv;
}

}  // namespace onroll::store
