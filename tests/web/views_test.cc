// What the view compiler makes of tests/web/views/sample.html; what it refuses is in
// tests/tools/views_test.py.
#include <doctest/doctest.h>

#include "web/support/sample.h"

using namespace onroll::web;

namespace {

std::string shown(const SamplePage& page) {
  std::string out;
  render(page, out);
  return out;
}

}  // namespace

TEST_CASE("a view shows every value escaped for its place") {
  const std::string html = shown({.title = "\"<T>\"",
                                  .number = -7,
                                  .maybe = 0,
                                  .rows = {{.name = "A&B", .address = "javascript:alert(1)", .current = true},
                                           {.name = "C", .address = "/c?x=1&y=2", .notes = {"n1", "n2"}}},
                                  .status = {.text = "Open", .colour = TagColour::green},
                                  .piece = "a b&c"});
  CHECK(
      html ==
      "<h1 title=\"&quot;&lt;T&gt;&quot;\">&quot;&lt;T&gt;&quot; -7</h1>\n"
      "<p>maybe</p>\n"
      "<a href=\"#\" aria-current=\"page\">A&amp;B</a>\n"
      "<a href=\"/c?x=1&amp;y=2\">C</a>\n"
      "<i>n1 of C in &quot;&lt;T&gt;&quot;</i>\n"
      "<i>n2 of C in &quot;&lt;T&gt;&quot;</i>\n"
      "<a href=\"/x/-7?piece=a%20b%26c#end\">x</a><strong class=\"govuk-tag govuk-tag--green\">Open</strong>"
      "<strong class=\"govuk-tag govuk-tag--green\">words</strong>\n"
      "<pre>\n  kept &quot;&lt;T&gt;&quot;\n</pre>\n"
      "<footer>&quot;&lt;T&gt;&quot;</footer>\n");
}

TEST_CASE("else is shown where the value is empty, and nothing for a list without rows") {
  const std::string html = shown({.title = "T"});
  CHECK(html.find("<p>never – é</p>") != std::string::npos);
  CHECK(html.find("<p>maybe</p>") == std::string::npos);
  CHECK(html.find("<i>") == std::string::npos);
}
