#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "matching/likeness/numbers.h"
#include "matching/likeness/postcodes.h"

using namespace onroll;

namespace {

PostcodeLevel postcodes(std::string_view a, std::string_view b) {
  return compare(prepare_postcode(clean_postcode(a)), prepare_postcode(clean_postcode(b)));
}

NumberLevel numbers(std::string_view a, std::string_view b) {
  return compare(prepare_number(clean_number(a)), prepare_number(clean_number(b)));
}

std::string some_code() {
  return *rc::gen::resize(10, rc::gen::container<std::string>(rc::gen::elementOf(std::string("AB123"))));
}

}  // namespace

TEST_CASE("postcodes are cleaned; those of nowhere are missing") {
  CHECK(clean_postcode("wr52np") == "WR5 2NP");
  CHECK(clean_postcode(" WR5  2NP.") == "WR5 2NP");
  CHECK(clean_postcode("4011") == "4011");
  CHECK(clean_postcode("02139-1234") == "021391234");
  for (const auto* text : {"", "ZZ99 3VZ", "XX99 9XX", "00000", "unknown", "-"}) {
    CAPTURE(text);
    CHECK(clean_postcode(text).empty());
  }
}

TEST_CASE("levels of postcodes") {
  CHECK(postcodes("WR5 2NP", "wr52np") == PostcodeLevel::same);
  CHECK(postcodes("WR5 2NP", "WR5 2NQ") == PostcodeLevel::one_edit);
  CHECK(postcodes("WR5 2NP", "WR2 5NP") == PostcodeLevel::one_edit);
  CHECK(postcodes("WR5 2NP", "WR15 2NP") == PostcodeLevel::one_edit);
  CHECK(postcodes("WR5 2NP", "WR5 2AB") == PostcodeLevel::sector);
  CHECK(postcodes("WR5 2NP", "WR5 3AB") == PostcodeLevel::outcode);
  CHECK(postcodes("WR5 2NP", "WR11 3AB") == PostcodeLevel::area);
  CHECK(postcodes("WR5 2NP", "W5 3AB") == PostcodeLevel::different);
  CHECK(postcodes("4011", "4101") == PostcodeLevel::one_edit);
  CHECK(postcodes("90210", "90295") == PostcodeLevel::outcode);
  CHECK(postcodes("90210", "90455") == PostcodeLevel::area);
  CHECK(postcodes("90210", "10001") == PostcodeLevel::different);
  CHECK(postcodes("ZZ99 3VZ", "ZZ99 3VZ") == PostcodeLevel::missing);
}

TEST_CASE("numbers are cleaned; placeholders are missing") {
  CHECK(clean_number("943 476 5919") == "9434765919");
  CHECK(clean_number("h801200001001") == "H801200001001");
  for (const auto* text :
       {"", "0000000000", "XXXXXXX", "MMMMMMM", "9999999999", "1234567890", "UN3", "n/a", "none"}) {
    CAPTURE(text);
    CHECK(clean_number(text).empty());
  }
}

TEST_CASE("levels of numbers") {
  CHECK(numbers("943 476 5919", "9434765919") == NumberLevel::same);
  CHECK(numbers("9434765919", "9434765991") == NumberLevel::one_edit);
  CHECK(numbers("9434765919", "943476591") == NumberLevel::one_edit);
  CHECK(numbers("12", "13") == NumberLevel::different);
  CHECK(numbers("9434765919", "4010232137") == NumberLevel::different);
  CHECK(numbers("9434765919", "") == NumberLevel::missing);
  CHECK(numbers("12345678901234567890A", "12345678901234567890B") == NumberLevel::different);
}

TEST_CASE("sex") {
  CHECK(clean_sex(" Female") == "F");
  CHECK(clean_sex("boy") == "M");
  CHECK(clean_sex("U").empty());
  CHECK(clean_sex("9").empty());
}

TEST_CASE("comparison of postcodes and numbers is symmetric") {
  rc::check("symmetric", [] {
    const auto a = some_code();
    const auto b = some_code();
    RC_ASSERT(postcodes(a, b) == postcodes(b, a));
    RC_ASSERT(numbers(a, b) == numbers(b, a));
    RC_ASSERT(numbers(a, a) == (clean_number(a).empty() ? NumberLevel::missing : NumberLevel::same));
    RC_ASSERT(postcodes(a, a) == (clean_postcode(a).empty() ? PostcodeLevel::missing : PostcodeLevel::same));
    RC_ASSERT(clean_postcode(clean_postcode(a)) == clean_postcode(a));
    RC_ASSERT(clean_number(clean_number(a)) == clean_number(a));
  });
}
