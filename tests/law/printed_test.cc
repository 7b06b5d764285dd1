#include "law/printed.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "law/compulsory_school_age.h"
#include "law/rules.h"

using namespace onroll;

// Write it anew with ONROLL_ACCEPT=1 in the environment.
TEST_CASE("docs/printed/law-book.md is what the program prints") {
  const std::string path = ONROLL_TEST_FILES "/../../docs/printed/law-book.md";
  if (std::getenv("ONROLL_ACCEPT") != nullptr) std::ofstream(path) << printed_law_book();
  std::ifstream file(path);
  std::stringstream held;
  held << file.rdbuf();
  CHECK_MESSAGE(held.str() == printed_law_book(), "docs/printed/law-book.md is stale");
}

TEST_CASE("every rule stands in the book once, under a chapter, with an anchor of its own") {
  const auto book = printed_law_book();
  for (const auto* card : all_rules()) {
    CAPTURE(card->id);
    const auto heading = "### " + std::string(card->id) + " " + std::string(card->title) + "\n";
    CHECK(book.find(heading) != std::string::npos);
    CHECK(book.find(heading) == book.rfind(heading));
    CHECK(anchor_of(*card).find(' ') == std::string::npos);
  }
  CHECK(book.find("\n## ") < book.find("\n### "));
  CHECK(anchor_of(kCompulsorySchoolAge) == "age-00-compulsory-school-age");
}

TEST_CASE("a rule not in force says so, until a day is appointed") {
  const auto* consent = find_rule("CW-02");
  REQUIRE(consent != nullptr);
  CHECK(printed_card(*consent).find("Not in force: no day has been appointed") != std::string::npos);
  CHECK(printed_card(*consent, {{"section 37", date(2027, 9, 1)}}).find("In force from 1 September 2027") !=
        std::string::npos);
}
