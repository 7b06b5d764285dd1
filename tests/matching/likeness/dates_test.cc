#include "matching/likeness/dates.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace onroll;

namespace {

DateLevel between(std::string_view a, std::string_view b) {
  return compare(prepare_date(clean_date(a)), prepare_date(clean_date(b)));
}

DateForm some_date() {
  const auto day = date(1950, 1, 1) + std::chrono::days(*rc::gen::inRange(0, 30000));
  return prepare_date(day);
}

}  // namespace

TEST_CASE("dates are read from any written form") {
  for (const auto* text :
       {"2016-04-03", "03/04/2016", "3.4.2016", "03-04-2016", "20160403", "03042016", "3 Apr 2016",
        "03 April 2016", "2016/04/03", "2016-04-03T00:00:00", "2016-04-03 00:00", "3/4/16", " 03/04/2016 "}) {
    CAPTURE(text);
    CHECK(clean_date(text) == "2016-04-03");
  }
  CHECK(clean_date("04/03/2016", DateOrder::month_first) == "2016-04-03");
  CHECK(clean_date("1/2/64") == "1964-02-01");
  CHECK(clean_date("19991345") == "1999-13-45");  // no such day, but perhaps a slip
  for (const auto* text :
       {"", "unknown", "2016", "1900-01-01", "01/01/1970", "0000-00-00", "99999999999", "2016-00-00"}) {
    CAPTURE(text);
    CHECK(clean_date(text).empty());
  }
}

TEST_CASE("levels of dates") {
  CHECK(between("2016-04-03", "03/04/2016") == DateLevel::same);
  CHECK(between("2016-04-03", "2016-03-04") == DateLevel::swapped);
  CHECK(between("2016-04-03", "2016-04-08") == DateLevel::one_digit);
  CHECK(between("2016-04-03", "2006-04-03") == DateLevel::one_digit);
  CHECK(between("2016-04-12", "2016-04-21") == DateLevel::two_digits);
  CHECK(between("2016-04-12", "2061-04-12") == DateLevel::two_digits);
  CHECK(between("2016-01-20", "2016-10-20") == DateLevel::two_digits);
  CHECK(between("2016-04-13", "2016-04-27") == DateLevel::two_parts);
  CHECK(between("2016-04-13", "2009-04-13") == DateLevel::two_parts);
  CHECK(between("2016-01-01", "2016-05-27") == DateLevel::first_january);
  CHECK(between("2016-04-28", "2016-05-12") == DateLevel::close);
  CHECK(between("2016-04-13", "2016-11-27") == DateLevel::same_year);
  CHECK(between("2016-04-13", "2009-11-27") == DateLevel::different);
  CHECK(between("", "2009-11-27") == DateLevel::missing);
  CHECK(between("1900-01-01", "1900-01-01") == DateLevel::missing);
}

TEST_CASE("a date prepared from its text is the date prepared from its day") {
  rc::check("both ways", [] {
    const auto day = date(1950, 1, 1) + std::chrono::days(*rc::gen::inRange(0, 30000));
    RC_PRE(day != date(1970, 1, 1));
    RC_ASSERT(prepare_date(clean_date(iso(day))) == prepare_date(day));
  });
}

TEST_CASE("comparison of dates is symmetric, and a date equals itself") {
  rc::check("symmetric", [] {
    const auto a = some_date();
    const auto b = some_date();
    RC_ASSERT(compare(a, b) == compare(b, a));
    RC_ASSERT(compare(a, a) == DateLevel::same);
    RC_ASSERT((compare(a, b) == DateLevel::same) == (a == b));
  });
}
