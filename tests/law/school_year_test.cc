#include <doctest/doctest.h>

#include "calendar/a_school_year.h"
#include "law/new_pupil_return_exemption.h"

using namespace onroll;

TEST_CASE("the first day of a school year is the first with a session, after the INSET days") {
  const auto year = onroll::testing::school_year();
  CHECK(first_day_of_school_year(date(2026, 9, 15), year) == date(2026, 9, 2));
  CHECK(first_day_of_school_year(date(2027, 7, 20), year) == date(2026, 9, 2));
  CHECK(first_day_of_school_year(date(2027, 8, 1), year) == std::nullopt);  // the next year, not known
  CHECK(first_day_of_school_year(date(2026, 7, 31), year) == std::nullopt);
}

TEST_CASE("a year whose first term is missing, or that never opened, has no first day") {
  const auto spring = SchoolCalendar::from_terms(
                          std::vector{TermDate{TermKind::term, date(2027, 1, 4), date(2027, 3, 25), ""}})
                          .value();
  CHECK(first_day_of_school_year(date(2027, 2, 1), spring) == std::nullopt);
  const auto closed =
      SchoolCalendar::from_terms(
          std::vector{TermDate{TermKind::term, date(2026, 9, 1), date(2026, 12, 18), ""},
                      TermDate{TermKind::closure, date(2026, 9, 1), date(2026, 12, 18), "fire"}})
          .value();
  CHECK(first_day_of_school_year(date(2026, 9, 15), closed) == std::nullopt);
}
