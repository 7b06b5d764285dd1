// What holds of every count, whatever the day, the number and the terms.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <functional>

#include "calendar/a_school_year.h"
#include "calendar/counting.h"
#include "calendar/weekdays.h"

using namespace onroll;

namespace {

Date any_day() {
  return date(2026, 6, 1) + std::chrono::days{*rc::gen::inRange(0, 500)};
}
int any_count() {
  return *rc::gen::inRange(1, 120);
}

// Terms of any length, with holidays of any length and single days of any kind inside.
SchoolCalendar any_calendar() {
  std::vector<TermDate> rows;
  Date from = date(2026, 7, 1) + std::chrono::days{*rc::gen::inRange(0, 90)};
  const int terms = *rc::gen::inRange(0, 5);
  for (int i = 0; i < terms; ++i) {
    const Date until = from + std::chrono::days{*rc::gen::inRange(1, 110)};
    rows.push_back({TermKind::term, from, until, ""});
    const Date off = from + std::chrono::days{*rc::gen::inRange(0, 110)};
    const auto kind =
        *rc::gen::element(TermKind::half_term, TermKind::inset, TermKind::closure, TermKind::half_day);
    rows.push_back({kind, off, off + std::chrono::days{*rc::gen::inRange(0, 6)}, ""});
    from = until + std::chrono::days{*rc::gen::inRange(1, 80)};
  }
  return SchoolCalendar::from_terms(rows).value();
}

bool holds(const char* what, const std::function<void()>& law) {
  return rc::check(what, law);
}

}  // namespace

TEST_CASE("counting forward and measuring back agree") {
  CHECK(holds("school days", [] {
    const auto calendar = any_calendar();
    const Date start = any_day();
    const SchoolDays asked{any_count()};
    const auto counted = count_after(start, asked, calendar);
    RC_ASSERT(calendar.school_days_between(start, counted.due.earliest).at_most == asked);
    RC_ASSERT(calendar.school_days_between(start, counted.due.latest).at_least == asked);
    if (const auto day = counted.due.date()) {
      RC_ASSERT(counted.days.back().day == *day);
      RC_ASSERT(counted.days.back().number == asked.count);
      RC_ASSERT(!counted.known_until);
    } else {
      RC_ASSERT(counted.known_until.has_value());
      RC_ASSERT(counted.due.earliest < counted.due.latest);
    }
  }));
}

TEST_CASE("counting with the first day in is counting after the day before") {
  CHECK(holds("beginning with", [] {
    const auto calendar = any_calendar();
    const Date start = any_day();
    const SchoolDays asked{any_count()};
    const auto with = count_beginning_with(start, asked, calendar);
    const auto after = count_after(start - CalendarDays{1}, asked, calendar);
    RC_ASSERT(with.due == after.due);
    RC_ASSERT(with.days == after.days);
  }));
}

TEST_CASE("a later start is never due sooner, a longer count never sooner") {
  CHECK(holds("monotone", [] {
    const auto calendar = any_calendar();
    const Date start = any_day();
    const int asked = any_count();
    const auto due = due_after(start, SchoolDays{asked}, calendar);
    const auto next_day = due_after(start + CalendarDays{1}, SchoolDays{asked}, calendar);
    const auto one_more = due_after(start, SchoolDays{asked + 1}, calendar);
    RC_ASSERT(due.earliest <= next_day.earliest);
    RC_ASSERT(due.earliest < one_more.earliest);
    RC_ASSERT(due.latest < one_more.latest);
  }));
}

TEST_CASE("the quick measure is the one made by walking, where every day is known") {
  CHECK(holds("walking", [] {
    const auto calendar = any_calendar();
    const Date from = any_day();
    const Date to = from + std::chrono::days{*rc::gen::inRange(0, 200)};
    int known = 0;
    int unknown = 0;
    for (Date day = from + CalendarDays{1}; day <= to; day = day + CalendarDays{1}) {
      known += calendar.is_school_day(day) ? 1 : 0;
      unknown += calendar.day(day).kind == DayKind::not_known ? 1 : 0;
    }
    const auto between = calendar.school_days_between(from, to);
    RC_ASSERT(between.at_most.count == known + unknown);
    RC_ASSERT(between.at_least.count >= known);
    RC_ASSERT(between.at_least <= between.at_most);
    if (unknown == 0) RC_ASSERT(between.at_least == between.at_most);
  }));
}

TEST_CASE("a calendar filled from the council's keeps its own days and leaves out none") {
  CHECK(holds("filled", [] {
    const auto own = any_calendar();
    const auto council = any_calendar();
    const auto both = own.filled_from(council);
    const Date day = any_day();
    const auto mine = own.day(day);
    const auto theirs = council.day(day);
    // Either may lack half terms: then the council's holiday stands where the school's row says term.
    if (mine.kind == DayKind::school_day && theirs.kind == DayKind::holiday) return;
    const auto expected = mine.kind != DayKind::not_known ? mine.kind : theirs.kind;
    RC_ASSERT(both.day(day).kind == expected);
  }));
}

TEST_CASE("weekdays are counted as by walking, for four hundred years") {
  CHECK(holds("weekdays", [] {
    const Date from = date(1850, 1, 1) + std::chrono::days{*rc::gen::inRange(0, 146097)};
    const int length = *rc::gen::inRange(0, 60);
    int walked = 0;
    for (int i = 1; i <= length; ++i) walked += is_weekend(from + std::chrono::days{i}) ? 0 : 1;
    RC_ASSERT(weekdays_between(from, from + std::chrono::days{length}) == walked);
    const std::chrono::days four_centuries{146097};
    RC_ASSERT(weekdays_between(from + four_centuries, from + four_centuries + std::chrono::days{length}) ==
              walked);
  }));
}

TEST_CASE("working days: none is a weekend or a bank holiday, and the last is one") {
  CHECK(holds("working", [] {
    const auto counted = count_after(date(2019, 1, 1) + std::chrono::days{*rc::gen::inRange(0, 3400)},
                                     WorkingDays{any_count()});
    for (const auto& day : counted.days) {
      const bool free = is_weekend(day.day) || BankHolidays::england().on(day.day) != nullptr;
      RC_ASSERT((day.number == 0) == free);
    }
    if (const auto due = counted.due.date()) RC_ASSERT(counted.days.back().day == *due);
  }));
}
