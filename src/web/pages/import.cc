#include "web/pages/import.h"

#include <fmt/format.h>

#include <algorithm>

#include "store/acts/mend_imports.h"
#include "store/acts/return_rows.h"
#include "store/queries/imports.h"
#include "store/queries/quarantine.h"
#include "web/page.h"
#include "web/pages/acting.h"
#include "web/pages/listing.h"
#include "web/pages/moments.h"
#include "web/pages/report_words.h"

namespace onroll::web {
namespace {

using store::ImportSeen;

std::optional<ImportSeen> import_of(store::Database& database, const Visit& visit) {
  const auto id = visit.path_id<ImportKindTag>("import_id");
  if (!id) return std::nullopt;
  return database.read([&](store::Connection& connection) { return store::import_seen(connection, *id); });
}

std::string address_of(const ImportSeen& import) {
  return fmt::format("/imports/{}", import.line.import.value);
}

// Schools stay: rolls build on them. What was undone cannot be undone again.
bool can_be_undone(const ImportSeen& import) {
  return !import.line.undone && import.line.kind != ImportKind::schools &&
         import.line.kind != ImportKind::school_links;
}

Tag state_of(const ImportSeen& import) {
  if (import.line.undone) return {"Undone", TagColour::grey};
  if (import.line.waiting > 0) {
    return {count_in_words(import.line.waiting, "row waiting", "rows waiting"), TagColour::orange};
  }
  return {"Taken in", TagColour::green};
}

SummaryList details_of(const ImportSeen& import) {
  const auto& line = import.line;
  SummaryList list;
  const auto add = [&](std::string key, std::string value) {
    if (!value.empty()) list.rows.push_back({.key = std::move(key), .values = {std::move(value)}});
  };
  add("What it is", std::string(in_words(line.kind)));
  if (line.kind == ImportKind::population) add("Source", line.source_in_words);
  add("As of", in_words(line.as_of));
  add("Taken in", moment_in_words(line.taken_at));
  add("By", line.by.empty() ? "The program" : line.by);
  add("Format", import.format);
  add("Digest of the file (SHA-256)", import.file_digest);
  return list;
}

std::string sentences_of(const Problems& problems) {
  std::string text;
  for (const auto& problem : problems) {
    if (!text.empty()) text += ' ';
    text += problem.field.empty() ? problem.sentence : fmt::format("{}: {}", problem.field, problem.sentence);
  }
  return text;
}

Tag state_of_row(std::string_view state) {
  if (state == "waiting") return {"Waiting", TagColour::orange};
  return state == "taken" ? Tag{"Put right and taken in", TagColour::green}
                          : Tag{"Sent back", TagColour::grey};
}

void fill_refused(store::Connection& connection, const ImportSeen& import, ImportPage& page) {
  page.rows = {.caption = "Rows refused",
               .columns = {{"Row"}, {"What to put right"}, {"State"}},
               .when_empty = "No row was refused.",
               .caption_hidden = true};
  for (const auto& row : store::refused_rows(connection, import.line.import, stretch_of(page.pages))) {
    const bool linked = row.state == "waiting" && !import.line.undone;
    page.rows.rows.push_back(
        {{.text = fmt::format("Row {}", row.row),
          .href = linked ? fmt::format("{}/rows/{}", address_of(import), row.row) : std::string()},
         {.text = sentences_of(row.problems)},
         {.text = "", .tag = state_of_row(row.state)}});
  }
}

void fill_put_right(store::Connection& connection, const ImportSeen& import, ImportPage& page) {
  page.rows = {.caption = "Rows put right",
               .columns = {{"Row"}, {"Column"}, {"What was put right"}},
               .when_empty = "No row needed putting right.",
               .caption_hidden = true};
  for (const auto& note : store::row_notes(connection, import.line.import, stretch_of(page.pages))) {
    page.rows.rows.push_back(
        {{.text = fmt::format("Row {}", note.row)}, {.text = note.column}, {.text = note.sentence}});
  }
}

ImportPage content_of(store::Connection& connection, const Visit& visit, const ImportSeen& import) {
  const auto base = address_of(import);
  const bool put_right = visit.request.query["show"] == "put-right";
  const auto total = static_cast<std::size_t>(put_right ? import.notes : import.refused_rows);
  ImportPage page{.file_name = import.line.file_name,
                  .state = state_of(import),
                  .sentences = in_sentences(import.report, Tense::did),
                  .remarks = import.remarks,
                  .details = details_of(import),
                  .pages = {.total = total,
                            .per_page = kRowsOnPage,
                            .number = page_number(visit, total),
                            .base = put_right ? base + "?show=put-right" : base,
                            .noun = "rows"},
                  .csrf = std::string(visit.csrf()),
                  .act_key = new_act_key()};
  page.parts = {
      .label = "Which rows",
      .items = {{fmt::format("Refused ({})", import.refused_rows), base, !put_right},
                {fmt::format("Put right ({})", import.notes), base + "?show=put-right", put_right}}};
  if (put_right) {
    fill_put_right(connection, import, page);
  } else {
    fill_refused(connection, import, page);
    if (import.refused_rows > 0) page.csv_href = base + "/refused.csv";
    page.can_return = import.line.waiting > 0 && !import.line.undone;
    page.return_action = base + "/returned";
  }
  if (can_be_undone(import)) page.undo_href = base + "/undo";
  return page;
}

std::string done(const Visit& visit) {
  return done_sentence(visit, {{"taken-in", "The file was taken in"},
                               {"held-before", "This very file was taken in before. Nothing was changed"},
                               {"undone", "The import was undone"},
                               {"returned", "The rows are marked as sent back"},
                               {"row-taken", "The row was put right and taken in"},
                               {"row-returned", "The row is marked as sent back"}});
}

UndoImportPage undo_form(const Visit& visit, const ImportSeen& import, Problems problems) {
  const auto base = address_of(import);
  UndoImportPage page{.problems = std::move(problems),
                      .file_name = import.line.file_name,
                      .sentences = {"Everything this file said is taken back, as if it had never come.",
                                    "Who is accounted for is worked out again at once.",
                                    "The register keeps that the file came, that you undid it, and why."},
                      .action = base + "/undo",
                      .cancel_href = base,
                      .csrf = std::string(visit.csrf()),
                      .act_key = new_act_key()};
  page.reason = {.name = "reason",
                 .label = "Why is it undone?",
                 .value = std::string(visit.request.form["reason"]),
                 .hint = "For example, it was last year's file. Do not write a child's name here.",
                 .problem = problem_of(page.problems, "reason")};
  return page;
}

Response refuse_undo(const Visit& visit, const ImportSeen& import, Problems problems) {
  for (auto& problem : problems) problem.field = "reason";
  return page(visit,
              {.title = "Undo this import?",
               .status = Status::unprocessable,
               .standing = Standing::with_problems,
               .back_href = address_of(import)},
              undo_form(visit, import, std::move(problems)));
}

}  // namespace

Response import_page(store::Database& database, const Visit& visit) {
  const auto import = import_of(database, visit);
  if (!import) return not_found(visit);
  const auto content =
      database.read([&](store::Connection& connection) { return content_of(connection, visit, *import); });
  return page(visit, {.title = "Import", .back_href = "/imports", .success = done(visit)}, content);
}

Response refused_rows_file(store::Database& database, const Visit& visit) {
  const auto import = import_of(database, visit);
  if (!import) return not_found(visit);
  auto csv = database.read(
      [&](store::Connection& connection) { return store::refused_rows_csv(connection, *import); });
  return download(fmt::format("rows-to-put-right-{}.csv", import->line.import.value),
                  "text/csv; charset=utf-8", std::move(csv));
}

Response return_refused_rows(store::Database& database, const Visit& visit) {
  const auto import = import_of(database, visit);
  if (!import) return not_found(visit);
  // Rows that are no longer waiting need nothing: the page shows where each stands.
  const store::ReturnRows act{.import = import->line.import};
  (void)store::perform(database, occasion_of(visit), act);
  return see_other(address_of(*import) + "?done=returned");
}

Response ask_undo_import(store::Database& database, const Visit& visit) {
  const auto import = import_of(database, visit);
  if (!import || !can_be_undone(*import)) return not_found(visit);
  return page(visit, {.title = "Undo this import?", .back_href = address_of(*import)},
              undo_form(visit, *import, {}));
}

Response undo_import(store::Database& database, const Visit& visit) {
  const auto import = import_of(database, visit);
  if (!import) return not_found(visit);
  const std::string reason(visit.request.form.trimmed("reason"));
  if (reason.empty()) return refuse_undo(visit, *import, {{"reason", "Say why this import is undone"}});
  const store::UndoImport act{.import = import->line.import};
  const auto undone = store::perform(database, occasion_of(visit, reason), act);
  if (!undone) return refuse_undo(visit, *import, problems_of(undone.error(), "reason"));
  return see_other(address_of(*import) + "?done=undone");
}

}  // namespace onroll::web
