#include "matching/likeness/phonetic.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.h"
#include "support/files.h"

using namespace onroll;
using onroll::test::vectors_in;

namespace {

// The vectors write white space inside a name as \t \n \r.
std::string spelled_out(std::string text) {
  for (const auto* escape : {"\\t", "\\n", "\\r"}) {
    for (auto at = text.find(escape); at != std::string::npos; at = text.find(escape))
      text.replace(at, 2, " ");
  }
  return text;
}

}  // namespace

TEST_CASE("Soundex: every vector") {
  for (const auto& row : vectors_in("likeness/commons_codec_soundex.csv")) {
    CAPTURE(row[0]);
    CHECK(soundex(spelled_out(row[0])) == row[1]);
  }
}

TEST_CASE("NYSIIS: every vector") {
  for (const auto& row : vectors_in("likeness/commons_codec_nysiis.csv")) {
    CAPTURE(row[0]);
    CHECK(nysiis(row[0]) == row[1]);
  }
}

TEST_CASE("Double Metaphone: every vector") {
  const auto rows = vectors_in("likeness/commons_codec_double_metaphone.csv");
  CHECK(rows.size() == 1221);
  for (const auto& row : rows) {
    CAPTURE(row[0]);
    const auto code = double_metaphone(row[0]);
    CHECK(code.primary == row[1]);
    CHECK(code.alternate == row[2]);
  }
}

// A vector with one code is the first branch alone; with several, all of them in order.
TEST_CASE("Daitch-Mokotoff: every vector") {
  for (const auto& row : vectors_in("likeness/commons_codec_daitch_mokotoff.csv")) {
    CAPTURE(row[0]);
    const auto codes = daitch_mokotoff(spelled_out(row[0]));
    REQUIRE(!codes.empty());
    if (row[1].contains('|')) {
      CHECK(std::ranges::equal(codes, split(row[1], '|')));
    } else {
      CHECK(codes.front() == row[1]);
    }
  }
}

TEST_CASE("codes of nothing are nothing") {
  for (const auto* name : {"", " ", "---", "123"}) {
    CAPTURE(name);
    CHECK(soundex(name).empty());
    CHECK(nysiis(name).empty());
    CHECK(daitch_mokotoff(name).empty());
    CHECK(double_metaphone(name) == DoubleMetaphone{});
    CHECK(sound_of(name) == Sound{});
  }
}

TEST_CASE("packed codes are equal when the codes are") {
  CHECK(sound_of("catherine") == sound_of("kathryn"));
  CHECK(sound_of("smith").alternate == sound_of("schmidt").primary);
  CHECK(sound_of("smith").primary != sound_of("jones").primary);
  CHECK(sound_of("a") != sound_of("p"));
}
