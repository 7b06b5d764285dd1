#include "calendar/counting.h"

#include <doctest/doctest.h>

#include "base/contract.h"
#include "calendar/a_school_year.h"

using namespace onroll;
using onroll::testing::school_year;

TEST_CASE("five calendar days after an entry on Friday end on Wednesday (law.md 9.3)") {
  CHECK(count_after(date(2026, 11, 27), CalendarDays{5}).due.date() == date(2026, 12, 2));
}

TEST_CASE("fifteen days beginning with the day of service count that day") {
  CHECK(count_beginning_with(date(2026, 11, 2), CalendarDays{15}).due.date() == date(2026, 11, 16));
}

TEST_CASE("working days skip weekends and bank holidays") {
  const auto counted = count_after(date(2026, 12, 24), WorkingDays{2});
  CHECK(counted.due.date() == date(2026, 12, 30));  // 25 and 28 are bank holidays: 29, 30
  CHECK(sentences(counted)[1] ==
        "Not counted: bank holiday: Christmas Day on Friday 25 December 2026; bank holiday: Boxing Day "
        "(substitute day) "
        "on Monday 28 December 2026; weekends (2 days).");
}

TEST_CASE("working days beyond the known bank holidays end in a range") {
  const auto counted = count_after(date(2028, 12, 22), WorkingDays{10});
  CHECK(counted.due.date() == std::nullopt);
  CHECK(counted.due.earliest < counted.due.latest);
  CHECK(counted.known_until == date(2028, 12, 31));
  CHECK(sentences(counted).back() ==
        "The bank holidays after 31 December 2028 are not known, so this is a range and not a date.");
}

TEST_CASE("ten school days after leave skip the INSET day and the snow day and say so") {
  const auto counted = count_after(date(2026, 11, 22), SchoolDays{10}, school_year());
  CHECK(counted.due.date() == date(2026, 12, 8));  // 23-26 Nov, 30 Nov, 1 Dec, 3-4 Dec, 7-8 Dec
  CHECK(sentences(counted) ==
        std::vector<std::string>{"10 school days after Sunday 22 November 2026 (that day is not counted) end "
                                 "on Tuesday 8 December 2026.",
                                 "Not counted: INSET day: staff training on Friday 27 November 2026; school "
                                 "closed: snow on Wednesday 2 December "
                                 "2026; weekends (4 days)."});
}

TEST_CASE("beginning with a school day counts it, beginning with a Sunday starts on Monday") {
  CHECK(count_beginning_with(date(2026, 11, 23), SchoolDays{2}, school_year()).due.date() ==
        date(2026, 11, 24));
  CHECK(count_beginning_with(date(2026, 11, 22), SchoolDays{2}, school_year()).due.date() ==
        date(2026, 11, 24));
  CHECK(count_after(date(2026, 11, 23), SchoolDays{2}, school_year()).due.date() == date(2026, 11, 25));
}

TEST_CASE("twenty school days span a half term and the Christmas holiday without counting them") {
  const auto half_term = count_beginning_with(date(2026, 10, 12), SchoolDays{20}, school_year());
  CHECK(half_term.due.date() == date(2026, 11, 13));
  CHECK(sentences(half_term)[1].find("autumn half term from 26 October 2026 to 30 October 2026 (5 days)") !=
        std::string::npos);
  CHECK(count_after(date(2026, 12, 17), SchoolDays{2}, school_year()).due.date() == date(2027, 1, 4));
}

TEST_CASE("a half day is a school day, and its number says so") {
  const auto counted = count_after(date(2026, 12, 17), SchoolDays{1}, school_year());
  CHECK(counted.due.date() == date(2026, 12, 18));
  CHECK(counted.days.back() == CountedDay{date(2026, 12, 18), 1, "half day"});
}

TEST_CASE("beyond the last known term the answer is a range and says why") {
  const auto counted = count_after(date(2027, 7, 20), SchoolDays{5}, school_year());
  CHECK(counted.due.date() == std::nullopt);
  CHECK(counted.due.earliest == date(2027, 7, 27));
  CHECK(counted.due.latest > date(2027, 9, 24));  // nine weeks of holiday allowed for
  CHECK(counted.known_until == date(2027, 7, 22));
  CHECK(sentences(counted).back().starts_with(
      "The school’s days after 22 July 2027 are not known, so this is a range"));
}

TEST_CASE("a count on the council's calendar is marked estimated") {
  const SchoolCalendars calendars{school_year()};
  const auto counted = count_after(date(2026, 11, 22), SchoolDays{10}, calendars.of(123456));
  CHECK(counted.due.date() == date(2026, 12, 8));
  CHECK(counted.due.standing == CalendarStanding::estimated);
  CHECK(
      sentences(counted).back() ==
      "Estimated: the school’s own term dates are not known for all these days, so the council’s were used.");
}

TEST_CASE("months end on the corresponding day, or the last of the month when there is none") {
  CHECK(months_after(date(2026, 8, 31), 6) == date(2027, 2, 28));
  CHECK(months_after(date(2027, 8, 31), 6) == date(2028, 2, 29));
  CHECK(months_after(date(2026, 11, 22), 6) == date(2027, 5, 22));
  CHECK(months_after(date(2026, 1, 15), -12) == date(2025, 1, 15));
}

TEST_CASE("a count of nothing, or of years, is a programmer's mistake") {
  CHECK_THROWS_AS(count_after(date(2026, 11, 22), CalendarDays{0}), ContractBroken);
  CHECK_THROWS_AS(count_after(date(2026, 11, 22), SchoolDays{1001}, school_year()), ContractBroken);
  CHECK_THROWS_AS(count_beginning_with(date(2026, 11, 22), WorkingDays{-1}), ContractBroken);
}
