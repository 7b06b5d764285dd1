#include "web/pages/quarantine.h"

#include <fmt/format.h>

#include "store/queries/quarantine.h"
#include "web/page.h"
#include "web/pages/listing.h"
#include "web/pages/moments.h"

namespace onroll::web {
namespace {

constexpr std::size_t kWaitingOnPage = 50;

WaitingImport import_of(const store::WaitingLine& line) {
  const auto title = fmt::format("{}, {} of {}", line.file_name, in_words(line.kind), short_day(line.as_of));
  return {.title = title,
          .href = fmt::format("/imports/{}", line.import.value),
          .rows = {.caption = "Rows waiting in " + title,
                   .columns = {{"Row"}, {"What to put right"}},
                   .caption_hidden = true}};
}

std::string what_to_put_right(const Problems& problems) {
  std::string text;
  for (const auto& problem : problems) {
    if (!text.empty()) text += ' ';
    text += problem.field.empty() ? problem.sentence : fmt::format("{}: {}", problem.field, problem.sentence);
  }
  return text;
}

std::vector<WaitingImport> grouped(const std::vector<store::WaitingLine>& lines) {
  std::vector<WaitingImport> imports;
  ImportId last;
  for (const auto& line : lines) {
    if (line.import != last) imports.push_back(import_of(line));
    last = line.import;
    auto& import = imports.back();
    import.rows.rows.push_back(
        {{.text = fmt::format("Row {}", line.row), .href = fmt::format("{}/rows/{}", import.href, line.row)},
         {.text = what_to_put_right(line.problems) }});
  }
  return imports;
}

}  // namespace

Response quarantine_page(store::Database& database, const Visit& visit) {
  QuarantinePage content;
  database.read([&](store::Connection& connection) {
    const auto total = store::waiting_row_count(connection);
    const auto rows = static_cast<std::size_t>(total);
    content.sentence =
        total == 0 ? std::string("Every row of every file has been taken in or sent back.")
                   : fmt::format(
                         "{} for somebody to put right or send back. All other rows of their files have been "
                         "taken in.",
                         count_in_words(rows, "row waits", "rows wait"));
    content.pages = {.total = rows,
                     .per_page = kWaitingOnPage,
                     .number = page_number(visit, rows, kWaitingOnPage),
                     .base = "/quarantine",
                     .noun = "rows"};
    content.imports = grouped(store::waiting_rows(connection, stretch_of(content.pages)));
  });
  return page(visit, {.title = "Quarantine"}, content);
}

}  // namespace onroll::web
