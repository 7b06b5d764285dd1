#include "web/pages/imports.h"

#include <fmt/format.h>

#include "store/queries/imports.h"
#include "store/queries/quarantine.h"
#include "web/page.h"
#include "web/pages/listing.h"
#include "web/pages/moments.h"

namespace onroll::web {
namespace {

using store::ImportLine;
using store::ImportsShown;

Tag state_tag(const ImportLine& line) {
  if (line.undone) return {"Undone", TagColour::grey};
  if (line.waiting > 0)
    return {count_in_words(line.waiting, "row waiting", "rows waiting"), TagColour::orange};
  return {"Taken in", TagColour::green};
}

// What else became of the rows, where anything did.
std::string other_rows(const ImportLine& line) {
  std::string text;
  const auto add = [&](std::int64_t rows, std::string_view what) {
    if (rows == 0) return;
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", rows, what);
  };
  add(line.already_held, "already held");
  add(line.put_right, "put right");
  add(line.refused, "refused");
  return text;
}

std::vector<Cell> row_of(const ImportLine& line) {
  const bool is_list = line.kind == ImportKind::population;
  return {
      {.text = line.file_name, .href = fmt::format("/imports/{}", line.import.value)},
      {.text = std::string(in_words(line.kind)), .note = is_list ? line.source_in_words : std::string()},
      {.text = short_day(line.as_of)},
      {.text = moment_in_words(line.taken_at), .note = line.by.empty() ? "By the program" : "By " + line.by},
      {.text = std::to_string(line.taken), .note = other_rows(line)},
      {.text = "", .tag = state_tag(line)}};
}

}  // namespace

Response imports_page(store::Database& database, const Visit& visit) {
  const bool waiting = visit.request.query["show"] == "waiting";
  const auto shown = waiting ? ImportsShown::with_waiting_rows : ImportsShown::all;
  ImportsPage content{
      .shown = {.label = "Which imports",
                .items = {{"All", "/imports", !waiting},
                          {"With rows waiting", "/imports?show=waiting", waiting}}},
      .imports = {
          .caption = "Imports",
          .columns = {{"File"}, {"What it is"}, {"As of"}, {"Taken in"}, {"Rows taken", true}, {"State"}},
          .when_empty = waiting ? "No row waits." : "No file has been taken in yet.",
          .caption_hidden = true}};
  database.read([&](store::Connection& connection) {
    content.waiting = count_in_words(store::waiting_row_count(connection), "row waits", "rows wait");
    const auto total = static_cast<std::size_t>(store::import_count(connection, shown));
    content.pages = {.total = total,
                     .per_page = kRowsOnPage,
                     .number = page_number(visit, total),
                     .base = waiting ? "/imports?show=waiting" : "/imports",
                     .noun = "imports"};
    content.imports.rows.clear();
    for (const auto& line : store::imports_on_page(connection, shown, stretch_of(content.pages))) {
      content.imports.rows.push_back(row_of(line));
    }
  });
  return page(visit, {.title = "Imports"}, content);
}

}  // namespace onroll::web
