#include "web/pages/imports.h"

#include <fmt/format.h>

#include "store/queries/imports.h"
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

std::vector<Cell> row_of(const ImportLine& line) {
  return {
      {.text = line.file_name, .href = fmt::format("/imports/{}", line.import.value)},
      {.text = std::string(in_words(line.kind)), .note = line.source_in_words},
      {.text = short_day(line.as_of)},
      {.text = moment_in_words(line.taken_at), .note = line.by.empty() ? "By the program" : "By " + line.by},
      {.text = std::to_string(line.taken)},
      {.text = std::to_string(line.already_held)},
      {.text = std::to_string(line.put_right)},
      {.text = std::to_string(line.refused)},
      {.text = "", .tag = state_tag(line)}};
}

}  // namespace

Response imports_page(store::Database& database, const Visit& visit) {
  const bool waiting = visit.request.query["show"] == "waiting";
  const auto shown = waiting ? ImportsShown::with_waiting_rows : ImportsShown::all;
  ImportsPage content{.shown = {.label = "Which imports",
                                .items = {{"All", "/imports", !waiting},
                                          {"With rows waiting", "/imports?show=waiting", waiting}}},
                      .imports = {.caption = "Imports",
                                  .columns = {{"File"},
                                              {"What it is"},
                                              {"As of"},
                                              {"Taken in"},
                                              {"Rows taken", true},
                                              {"Already held", true},
                                              {"Put right", true},
                                              {"Refused", true},
                                              {"State"}},
                                  .when_empty = waiting ? "No row waits." : "No file has been taken in yet.",
                                  .caption_hidden = true}};
  database.read([&](store::Connection& connection) {
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
