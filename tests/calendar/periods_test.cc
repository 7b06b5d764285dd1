#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "base/contract.h"
#include "calendar/a_school_year.h"
#include "calendar/counting.h"
#include "calendar/school_weeks.h"

using namespace onroll;
using onroll::testing::school_year;
using onroll::testing::school_year_rows;

TEST_CASE("months beginning with a day end the day before the corresponding one") {
  CHECK(count_after(date(2026, 8, 31), Months{6}).due.date() == date(2027, 2, 28));
  CHECK(count_beginning_with(date(2026, 11, 22), Months{6}).due.date() == date(2027, 5, 21));
  CHECK(sentences(count_after(date(2026, 11, 23), Months{3})).front() ==
        "3 months after Monday 23 November 2026 (that day is not counted) end on Tuesday 23 February 2027.");
  CHECK_THROWS_AS(count_after(date(2026, 8, 31), Months{0}), ContractBroken);
}

TEST_CASE("a period is counted in its own unit") {
  const auto year = school_year();
  const Date start = date(2026, 11, 23);
  const auto ends = [&](int count, Unit unit, FirstDay first) {
    return counted_from(start, {count, unit, first}, year).due.date();
  };
  CHECK(ends(15, Unit::calendar_days, FirstDay::counted) == date(2026, 12, 7));
  CHECK(ends(15, Unit::calendar_days, FirstDay::excluded) == date(2026, 12, 8));
  CHECK(ends(10, Unit::working_days, FirstDay::excluded) == date(2026, 12, 7));
  CHECK(ends(10, Unit::school_days, FirstDay::excluded) == date(2026, 12, 9));  // an INSET day and snow
  CHECK(ends(8, Unit::weeks, FirstDay::counted) == date(2027, 1, 17));
  CHECK(ends(3, Unit::years, FirstDay::excluded) == date(2029, 11, 23));
  CHECK(ends(3, Unit::school_weeks, FirstDay::counted) == date(2026, 12, 13));
  CHECK(ends(5, Unit::school_weeks, FirstDay::counted) == date(2027, 1, 10));  // over Christmas
  CHECK(ends(5, Unit::school_weeks, FirstDay::excluded) == date(2027, 1, 17));
  CHECK(in_words(Period{15, Unit::calendar_days, FirstDay::counted}) ==
        "15 calendar days, the first day counted");
}

TEST_CASE("school weeks beyond the known terms end in a range") {
  const auto counted =
      counted_from(date(2027, 7, 19), {3, Unit::school_weeks, FirstDay::counted}, school_year());
  CHECK(counted.due.date() == std::nullopt);
  CHECK(counted.due.earliest < counted.due.latest);
  CHECK(counted.known_until == date(2027, 7, 22));
}

TEST_CASE("a week with one session is a school week; a half term and Christmas are none") {
  const auto year = school_year();
  CHECK(monday_of(date(2026, 11, 22)) == date(2026, 11, 16));  // a Sunday belongs to the week before it
  CHECK(kind_of_week(date(2026, 9, 1), year) == WeekKind::school_week);
  CHECK(kind_of_week(date(2026, 10, 28), year) == WeekKind::closed);
  CHECK(kind_of_week(date(2027, 3, 24), year) == WeekKind::school_week);
  CHECK(kind_of_week(date(2027, 9, 8), year) == WeekKind::not_known);
}

TEST_CASE("ten school weeks ending in November reach back over half term to the start of September") {
  const auto span = school_weeks_ending_with(date(2026, 11, 11), SchoolWeeks{10}, school_year());
  CHECK(span == WeekSpan{date(2026, 8, 31), date(2026, 11, 15), true});
  CHECK(school_weeks_ending_with(date(2026, 12, 28), SchoolWeeks{1}, school_year()).from ==
        date(2026, 12, 14));
  CHECK_FALSE(school_weeks_ending_with(date(2026, 9, 8), SchoolWeeks{3}, school_year()).known);
  CHECK(school_weeks_beginning_with(date(2026, 10, 21), SchoolWeeks{2}, school_year()).to ==
        date(2026, 11, 8));
}

TEST_CASE("a day that falls on a weekend is not put off, and the working day before it is shown") {
  CHECK(last_working_day_by(date(2026, 12, 28)) == date(2026, 12, 24));
  const auto said = sentences(count_after(date(2026, 11, 24), CalendarDays{5}));
  REQUIRE(said.size() == 2);
  CHECK(
      said[1] ==
      "That is no working day, and the law does not put it off: the last one before it is Friday 27 November "
      "2026.");
}

TEST_CASE("a calendar edited later: what moved, and why") {
  auto rows = school_year_rows();
  const auto before =
      count_after(date(2026, 11, 2), SchoolDays{10}, SchoolCalendar::from_terms(rows).value());
  CHECK(what_moved(before, before) == std::nullopt);
  rows.push_back({TermKind::closure, date(2026, 11, 10), date(2026, 11, 10), "no heating"});
  const auto after = count_after(date(2026, 11, 2), SchoolDays{10}, SchoolCalendar::from_terms(rows).value());
  CHECK(
      what_moved(before, after) ==
      "The day moved from 16 November 2026 to 17 November 2026 because the calendar was changed: 10 November "
      "2026 is no longer counted (school closed: no heating).");
  CHECK(
      what_moved(after, before) ==
      "The day moved from 17 November 2026 to 16 November 2026 because the calendar was changed: 10 November "
      "2026 is now counted.");
}

TEST_CASE("a calendar edited later: the same day, no longer estimated") {
  const SchoolCalendars calendars{school_year()};
  const auto before = count_after(date(2026, 11, 2), SchoolDays{5}, calendars.of(100001));
  const auto after = count_after(date(2026, 11, 2), SchoolDays{5}, school_year());
  CHECK(what_moved(before, after) ==
        "The day stays 9 November 2026, counted on the school’s own term dates now.");
}

TEST_CASE("periods: longer is later, and four hundred years change nothing") {
  const bool held = rc::check("periods", [] {
    const std::chrono::days four_centuries{146097};
    const Date start = date(2400, 1, 1) + std::chrono::days{*rc::gen::inRange(0, 700)};
    const Date term = date(2400, 1, 1) + std::chrono::days{*rc::gen::inRange(0, 300)};
    const Date until = term + std::chrono::days{*rc::gen::inRange(1, 200)};
    const auto year =
        SchoolCalendar::from_terms(std::vector{TermDate{TermKind::term, term, until, ""}}).value();
    const auto later = SchoolCalendar::from_terms(std::vector{TermDate{TermKind::term, term + four_centuries,
                                                                       until + four_centuries, ""}})
                           .value();
    const Period period{*rc::gen::inRange(1, 60),
                        *rc::gen::element(Unit::calendar_days, Unit::working_days, Unit::school_days,
                                          Unit::school_weeks, Unit::weeks, Unit::months, Unit::years),
                        *rc::gen::element(FirstDay::counted, FirstDay::excluded)};
    const auto due = counted_from(start, period, year).due;
    const auto shifted = counted_from(start + four_centuries, period, later).due;
    RC_ASSERT(shifted.earliest == due.earliest + four_centuries);
    RC_ASSERT(shifted.latest == due.latest + four_centuries);
    RC_ASSERT(due_from(start, period, year) == due);
    auto longer = period;
    ++longer.count;
    RC_ASSERT(counted_from(start, longer, year).due.earliest > due.earliest);
    RC_ASSERT(counted_from(start, longer, year).due.latest > due.latest);
    auto with_first_day = period;
    with_first_day.first_day = FirstDay::counted;
    RC_ASSERT(counted_from(start, with_first_day, year).due.earliest <= due.earliest);
  });
  CHECK(held);
}
