#include "web/views/escape.h"

#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>

using namespace onroll::web;

namespace {

std::string text(std::string_view value) {
  std::string out;
  append_text(value, out);
  return out;
}

std::string address(std::string_view value) {
  std::string out;
  append_address(value, out);
  return out;
}

// What a browser makes of escaped text.
std::string read_back(std::string html) {
  const std::pair<std::string, std::string> entities[] = {
      {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}};
  for (const auto& [entity, plain] : entities) {
    for (auto at = html.find(entity); at != std::string::npos; at = html.find(entity, at + plain.size())) {
      html.replace(at, entity.size(), plain);
    }
  }
  return html;
}

}  // namespace

TEST_CASE("what could open a tag or end an attribute is escaped") {
  CHECK(text("<script>alert(\"1\")</script>") == "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
  CHECK(text("O'Brien & Söhne") == "O&#39;Brien &amp; Söhne");
  CHECK(text("") == "");
}

TEST_CASE("no naughty string opens a tag, and each reads back as it was") {
  std::ifstream file(ONROLL_TEST_FILES "/web/naughty_strings.json");
  const auto strings = nlohmann::json::parse(file);
  REQUIRE(strings.size() > 500);
  for (const std::string naughty : strings) {
    const std::string escaped = text(naughty);
    CHECK(escaped.find_first_of("<>\"'") == std::string::npos);
    CHECK(read_back(escaped) == naughty);
  }
}

TEST_CASE("an address with a scheme that runs something leads nowhere") {
  for (const auto* bad : {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x",
                          " javascript:x", "java\tscript:alert(1)", "\x01javascript:x", "//evil.example",
                          "/\\evil.example", "\\\\evil.example"}) {
    CHECK(address(bad) == "#");
  }
}

TEST_CASE("paths of ours and ordinary schemes are kept") {
  CHECK(address("/children/7?then=/worklist#notes") == "/children/7?then=/worklist#notes");
  CHECK(address("?page=2&sort=due") == "?page=2&amp;sort=due");
  CHECK(address("#name") == "#name");
  CHECK(address("https://example.org/a") == "https://example.org/a");
  CHECK(address("mailto:help@example.org") == "mailto:help@example.org");
  CHECK(address("/a:b") == "/a:b");
}

TEST_CASE("a piece of an address cannot become another piece") {
  CHECK(address_part("a b&c=d/e?f#g%") == "a%20b%26c%3Dd%2Fe%3Ff%23g%25");
  CHECK(address_part("Zoë") == "Zo%C3%AB");
  CHECK(address_part("Az09-._~") == "Az09-._~");
}
