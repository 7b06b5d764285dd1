#include <doctest/doctest.h>

#include "web/components/fields.h"
#include "web/components/shown.h"

using namespace onroll;
using namespace onroll::web;

namespace {

bool has(std::string_view html, std::string_view part) {
  return html.find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE("a field shows its problem and says so to those who hear the page") {
  std::string html;
  text_input({.name = "surname",
              .label = "Surname",
              .value = "<b>",
              .hint = "As on the roll",
              .problem = "Enter a surname"},
             html);
  CHECK(has(html, "for=\"surname\""));
  CHECK(has(html, "value=\"&lt;b&gt;\""));
  CHECK(has(html, "aria-describedby=\"surname-hint surname-error\""));
  CHECK(has(html, "id=\"surname-error\""));
  CHECK(has(html, "govuk-input--error"));
}

TEST_CASE("a password typed before is never sent back") {
  std::string html;
  text_input({.name = "password", .label = "Password", .value = "secret", .type = "password"}, html);
  CHECK_FALSE(has(html, "secret"));
}

TEST_CASE("the error summary leads to each field and is silent where nothing is wrong") {
  std::string html;
  error_summary({{"surname", "Enter a surname"}, {"", "The file is empty"}}, html);
  CHECK(has(html, "<a href=\"#surname\">Enter a surname</a>"));
  CHECK(has(html, "<li>The file is empty</li>"));
  std::string none;
  error_summary({}, none);
  CHECK(none.empty());
}

TEST_CASE("the first choice carries the field's name, so that the summary can jump to it") {
  std::string html;
  radios({.name = "outcome",
          .label = "Outcome",
          .choices = {{"found", "Found"}, {"moved", "Moved", "Out of the area", true}}},
         html);
  CHECK(has(html, "id=\"outcome\" name=\"outcome\" value=\"found\""));
  CHECK(has(html, "id=\"outcome-2\" name=\"outcome\" value=\"moved\" checked"));
}

TEST_CASE("the column sorted by says so and turns the other way") {
  std::vector<Column> columns{{.text = "Name"}, {.text = "Since"}, {.text = "Note"}};
  sort_columns(columns, {"name", "since", ""}, "/worklist?status=open", "since", Sorted::ascending);
  CHECK(columns[0].sort_href == "/worklist?status=open&sort=name&order=asc");
  CHECK(columns[1].sort_href == "/worklist?status=open&sort=since&order=desc");
  CHECK(columns[2].sort_href.empty());
  std::string html;
  table({.caption = "Cases", .columns = columns, .rows = {{{.text = "A"}, {.text = "B"}, {.text = "C"}}}},
        html);
  CHECK(has(html, "aria-sort=\"ascending\""));
  CHECK(has(html, "status=open&amp;sort=name"));
  CHECK(has(html, "<th scope=\"row\" class=\"govuk-table__header\">A</th>"));
}

TEST_CASE("an empty table says what that means") {
  std::string html;
  table({.caption = "Cases", .columns = {{.text = "Name"}}, .rows = {}, .when_empty = "Nobody is waiting."},
        html);
  CHECK(has(html, "Nobody is waiting."));
  CHECK_FALSE(has(html, "<table"));
}

TEST_CASE("pages of results offer the first, the last and the neighbours") {
  std::string html;
  pagination({.total = 1204, .per_page = 25, .number = 20, .base = "/worklist?status=open", .noun = "cases"},
             html);
  CHECK(has(html, "Showing 476 to 500 of 1,204 cases"));
  for (const auto* page : {"page=1\"", "page=19\"", "page=20\"", "page=21\"", "page=49\""})
    CHECK(has(html, page));
  CHECK_FALSE(has(html, "page=22\""));
  std::string one;
  pagination({.total = 3, .base = "/worklist"}, one);
  CHECK(has(one, "Showing 1 to 3 of 3 results"));
  CHECK_FALSE(has(one, "<nav"));
}

TEST_CASE("a link to anything that runs is taken away") {
  std::string html;
  summary_list({.rows = {{.key = "Site", .values = {"x"}, .href = "javascript:alert(1)"}}}, html);
  CHECK_FALSE(has(html, "javascript"));
}
