#include "calendar/school_calendar.h"

#include <doctest/doctest.h>

#include "calendar/a_school_year.h"

using namespace onroll;
using onroll::testing::school_year;
using onroll::testing::school_year_rows;

namespace {

SchoolCalendar autumn_only() {
  return SchoolCalendar::from_terms(std::vector{school_year_rows().front()}).value();
}

}  // namespace

TEST_CASE("each day is of the kind its row says, with the row's name") {
  const auto calendar = school_year();
  CHECK(calendar.day(date(2026, 9, 2)).kind == DayKind::school_day);
  CHECK(calendar.day(date(2026, 9, 1)).kind == DayKind::inset);
  CHECK(calendar.day(date(2026, 9, 5)).kind == DayKind::weekend);
  CHECK(calendar.day(date(2026, 10, 28)).kind == DayKind::holiday);
  CHECK(calendar.day(date(2026, 10, 28)).name == "autumn half term");
  CHECK(calendar.day(date(2026, 12, 2)).kind == DayKind::closure);
  CHECK(calendar.day(date(2026, 12, 2)).name == "snow");
  CHECK(calendar.day(date(2026, 12, 18)).kind == DayKind::half_day);
  CHECK(calendar.is_school_day(date(2026, 12, 18)));
  CHECK(calendar.day(date(2027, 5, 3)).kind == DayKind::bank_holiday);
  CHECK(calendar.day(date(2027, 5, 3)).name == "Early May bank holiday");
}

TEST_CASE("the days between two terms are holiday, unless the gap is too long to be one") {
  CHECK(school_year().day(date(2026, 12, 22)).kind == DayKind::holiday);
  CHECK(school_year().day(date(2026, 12, 25)).kind == DayKind::bank_holiday);
  const auto rows = school_year_rows();
  const auto no_spring = SchoolCalendar::from_terms(std::vector{rows.front(), rows[8]}).value();
  CHECK(no_spring.day(date(2027, 2, 2)).kind == DayKind::not_known);
  CHECK(no_spring.day(date(2027, 2, 6)).kind == DayKind::weekend);
  const auto between = no_spring.school_days_between(date(2026, 12, 18), date(2027, 4, 12));
  CHECK(between.at_least < between.at_most);
}

TEST_CASE("before the first and after the last term nothing is known but weekends and bank holidays") {
  const auto calendar = school_year();
  CHECK(calendar.day(date(2026, 8, 28)).kind == DayKind::not_known);
  CHECK(calendar.day(date(2026, 8, 31)).kind == DayKind::bank_holiday);
  CHECK(calendar.day(date(2027, 9, 7)).kind == DayKind::not_known);
  CHECK_FALSE(calendar.is_school_day(date(2027, 9, 7)));
  CHECK(calendar.last_known() == date(2027, 7, 22));
  CHECK(SchoolCalendar{}.last_known() == std::nullopt);
}

TEST_CASE("rows that cannot be are refused, all at once, by row") {
  const std::vector<TermDate> rows = {{TermKind::term, date(2026, 9, 1), date(2026, 7, 1), ""},
                                      {TermKind::term, date(2026, 9, 1), date(2027, 7, 20), ""}};
  const auto made = SchoolCalendar::from_terms(rows);
  REQUIRE_FALSE(made.has_value());
  REQUIRE(made.error().size() == 2);
  CHECK(made.error()[0].sentence ==
        "Row 1: the last day (1 July 2026) is before the first (1 September 2026).");
  CHECK(made.error()[1].sentence.starts_with("Row 2: a term of more than 30 weeks"));
  const std::vector<TermDate> far = {{TermKind::inset, date(1900, 1, 1), date(1900, 1, 1), ""},
                                     {TermKind::inset, date(2026, 1, 1), date(2026, 1, 1), ""}};
  CHECK_FALSE(SchoolCalendar::from_terms(far).has_value());
}

TEST_CASE("a school's own days win; what it does not know comes from the council's, marked estimated") {
  const auto both = autumn_only().filled_from(school_year());
  CHECK(both.day(date(2026, 9, 1)).kind ==
        DayKind::school_day);  // the council's INSET day is not the school's
  CHECK(both.day(date(2026, 9, 1)).standing == CalendarStanding::own);
  CHECK(both.day(date(2027, 1, 5)).kind == DayKind::school_day);
  CHECK(both.day(date(2027, 1, 5)).standing == CalendarStanding::estimated);
  CHECK(both.school_days_between(date(2026, 11, 1), date(2026, 12, 18)).standing == CalendarStanding::own);
  CHECK(both.school_days_between(date(2026, 12, 1), date(2027, 1, 8)).standing ==
        CalendarStanding::estimated);
  CHECK(both.first_term_starting_after(date(2026, 12, 31)) == date(2027, 1, 4));
}

TEST_CASE("a school that gives a long term and no half term has the council's, estimated") {
  CHECK(autumn_only().day(date(2026, 10, 28)).kind == DayKind::school_day);
  const auto both = autumn_only().filled_from(school_year());
  CHECK(both.day(date(2026, 10, 28)).kind == DayKind::holiday);
  CHECK(both.day(date(2026, 10, 28)).standing == CalendarStanding::estimated);
  auto rows = std::vector{school_year_rows().front()};
  rows.push_back({TermKind::half_term, date(2026, 10, 19), date(2026, 10, 23), "ours is earlier"});
  const auto own = SchoolCalendar::from_terms(rows).value().filled_from(school_year());
  CHECK(own.day(date(2026, 10, 28)).kind == DayKind::school_day);
}

TEST_CASE("an unknown school has the council's calendar, all of it estimated; no school has it as it is") {
  SchoolCalendars calendars{school_year()};
  calendars.add(100001, autumn_only());
  CHECK(calendars.of(100001).day(date(2026, 9, 3)).standing == CalendarStanding::own);
  CHECK(calendars.of(100002).day(date(2026, 9, 3)).standing == CalendarStanding::estimated);
  CHECK(calendars.of(std::nullopt).day(date(2026, 9, 3)).standing == CalendarStanding::estimated);
  CHECK(calendars.council().day(date(2026, 9, 3)).standing == CalendarStanding::own);
  CHECK(SchoolCalendars{}.of(100001).day(date(2026, 9, 3)).kind == DayKind::not_known);
}

TEST_CASE("a term beyond the known bank holidays is estimated: a new bank holiday may fall in it") {
  const auto calendar = SchoolCalendar::from_terms(
                            std::vector{TermDate{TermKind::term, date(2029, 4, 16), date(2029, 7, 20), ""}})
                            .value();
  CHECK(calendar.day(date(2029, 4, 17)).standing == CalendarStanding::estimated);
}

TEST_CASE("kinds of rows are read as schools write them") {
  CHECK(parse_term_kind("INSET day") == TermKind::inset);
  CHECK(parse_term_kind("Half Term") == TermKind::half_term);
  CHECK(parse_term_kind("Autumn half-term") == TermKind::half_term);
  CHECK(parse_term_kind("Autumn Term") == TermKind::term);
  CHECK(parse_term_kind("Easter holidays") == TermKind::holiday);
  CHECK(parse_term_kind("half_day") == TermKind::half_day);
  CHECK(parse_term_kind("open evening") == std::nullopt);
  for (const auto kind : {TermKind::term, TermKind::half_term, TermKind::holiday, TermKind::inset,
                          TermKind::closure, TermKind::half_day}) {
    CHECK(parse_term_kind(word(kind)) == kind);
  }
}
