#include "base/text.h"

#include <doctest/doctest.h>

using namespace onroll;

TEST_CASE("a name folds to comparable letters whatever its script and marks") {
  CHECK(fold_name("O’Brien-Smith") == "obrien smith");
  CHECK(fold_name("  ZOË   van der   Berg ") == "zoe van der berg");
  CHECK(fold_name("Łukasz") == "lukasz");
  CHECK(fold_name("محمد") == fold_name("محمد"));
  CHECK_FALSE(fold_name("Иван").empty());
  CHECK(fold_name("...") == "");
}

TEST_CASE("accents dropped without ICU are dropped as ICU does") {
  for (unsigned code = 0xC0; code < 0x180; ++code) {
    CAPTURE(code);
    const std::string letter = {static_cast<char>(0xC0U | code >> 6U),
                                static_cast<char>(0x80U | (code & 0x3FU))};
    CHECK(to_latin(letter + "и") == to_latin(letter) + "i");  // the Cyrillic letter takes it to ICU
    CHECK(fold_name("a" + letter + "bи") == fold_name("a" + letter + "b") + "i");
  }
  CHECK(to_latin("O’Brien?") == "O'Brien?");
  CHECK(to_latin("Straße") == "Strasse");
}

TEST_CASE("a header folds to letters and digits") {
  CHECK(fold_header(" Date of Birth* ") == "dateofbirth");
}

TEST_CASE("trimming takes no-break spaces too") {
  CHECK(trimmed("\xC2\xA0 a b \xC2\xA0") == "a b");
}

TEST_CASE("UTF-8 that is cut, overlong or a surrogate is not valid") {
  CHECK(is_valid_utf8("Zoë"));
  CHECK_FALSE(is_valid_utf8("Zo\xEB"));
  CHECK_FALSE(is_valid_utf8("\xC0\x80"));
  CHECK_FALSE(is_valid_utf8("\xED\xA0\x80"));
  CHECK_FALSE(is_valid_utf8("\xF4\x90\x80\x80"));
}
