// Weeks, months and years; and any period, whatever its unit.
#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "base/contract.h"
#include "calendar/counting.h"
#include "calendar/school_weeks.h"

namespace onroll {
namespace {

constexpr std::chrono::days kOneDay{1};
constexpr int kLongestHolidayInWeeks = 9;

std::string_view one_of(Unit unit) {
  switch (unit) {
    case Unit::calendar_days:
      return "calendar day";
    case Unit::working_days:
      return "working day";
    case Unit::school_days:
      return "school day";
    case Unit::school_weeks:
      return "school week";
    case Unit::weeks:
      return "week";
    case Unit::months:
      return "month";
    case Unit::years:
      return "year";
  }
  std::unreachable();
}

Counted without_days(Date start, const Period& period, Due due) {
  return {.due = due,
          .start = start,
          .asked = period.count,
          .unit = period.unit,
          .first_day = period.first_day,
          .days = {},
          .known_until = {}};
}

Counted count_months(Date start, const Period& period, int months) {
  const Date corresponding = months_after(start, months);
  const Date end = period.first_day == FirstDay::counted ? corresponding - kOneDay : corresponding;
  return without_days(start, period, {end, end});
}

Counted count_weeks(Date start, const Period& period) {
  const Date corresponding = start + std::chrono::days{7 * period.count};
  const Date end = period.first_day == FirstDay::counted ? corresponding - kOneDay : corresponding;
  return without_days(start, period, {end, end});
}

// The last known day before a week of which nothing is known.
Date known_until(Date from, Date to, const SchoolCalendar& calendar) {
  Date day = from;
  while (day <= to && calendar.day(day).kind != DayKind::not_known) day += kOneDay;
  return day - kOneDay;
}

Counted count_school_weeks(Date start, const Period& period, const SchoolCalendar& calendar) {
  const bool counts_this_week = period.first_day == FirstDay::counted;
  const Date from = counts_this_week ? start : monday_of(start) + std::chrono::days{7};
  const auto span = school_weeks_beginning_with(from, SchoolWeeks{period.count}, calendar);
  // Where term dates run out: a holiday of nine weeks, then one of three weeks for each five of school.
  const int weeks_of_holiday = span.known ? 0 : kLongestHolidayInWeeks + 3 * ((period.count + 4) / 5);
  auto counted = without_days(start, period,
                              {span.to, span.to + std::chrono::days{7 * weeks_of_holiday},
                               calendar.school_days_between(start, span.to).standing});
  if (!span.known) counted.known_until = known_until(start, span.to, calendar);
  return counted;
}

// Days one by one: `days` after `start`, or beginning with it.
template <typename Days, typename... Calendar>
Counted count_days(Date start, Days days, FirstDay first_day, const Calendar&... calendar) {
  return first_day == FirstDay::counted ? count_beginning_with(start, days, calendar...)
                                        : count_after(start, days, calendar...);
}

}  // namespace

std::string in_words(int count, Unit unit) {
  return fmt::format("{} {}{}", count, one_of(unit), count == 1 ? "" : "s");
}

std::string in_words(const Period& period) {
  return in_words(period.count, period.unit) +
         (period.first_day == FirstDay::counted ? ", the first day counted" : ", the first day not counted");
}

Date months_after(Date start, int months) {
  const auto moved = ymd(start) + std::chrono::months{months};
  return moved.ok() ? std::chrono::sys_days{moved}
                    : std::chrono::sys_days{moved.year() / moved.month() / std::chrono::last};
}

Counted count_after(Date start, Months months) {
  require(months.count >= 1 && months.count <= 1000, "a count of months from 1 to 1000");
  return count_months(start, {months.count, Unit::months, FirstDay::excluded}, months.count);
}

Counted count_beginning_with(Date start, Months months) {
  require(months.count >= 1 && months.count <= 1000, "a count of months from 1 to 1000");
  return count_months(start, {months.count, Unit::months, FirstDay::counted}, months.count);
}

Counted counted_from(Date start, const Period& period, const SchoolCalendar& calendar) {
  require(period.count >= 1 && period.count <= 1000, "a period from 1 to 1000");
  switch (period.unit) {
    case Unit::calendar_days:
      return count_days(start, CalendarDays{period.count}, period.first_day);
    case Unit::working_days:
      return count_days(start, WorkingDays{period.count}, period.first_day, calendar.bank_holidays());
    case Unit::school_days:
      return count_days(start, SchoolDays{period.count}, period.first_day, calendar);
    case Unit::school_weeks:
      return count_school_weeks(start, period, calendar);
    case Unit::weeks:
      return count_weeks(start, period);
    case Unit::months:
      return count_months(start, period, period.count);
    case Unit::years:
      return count_months(start, period, 12 * period.count);
  }
  std::unreachable();
}

Due due_from(Date start, const Period& period, const SchoolCalendar& calendar) {
  const Date before = period.first_day == FirstDay::counted ? start - kOneDay : start;
  const Date calendar_end = before + CalendarDays{period.count};
  switch (period.unit) {
    case Unit::calendar_days:
      return {calendar_end, calendar_end};
    case Unit::working_days:
      return due_after(before, WorkingDays{period.count}, calendar.bank_holidays());
    case Unit::school_days:
      return due_after(before, SchoolDays{period.count}, calendar);
    case Unit::school_weeks:
    case Unit::weeks:
    case Unit::months:
    case Unit::years:
      return counted_from(start, period, calendar).due;
  }
  std::unreachable();
}

Date last_working_day_by(Date day, const BankHolidays& holidays) {
  while (is_weekend(day) || holidays.on(day) != nullptr) day -= kOneDay;
  return day;
}

}  // namespace onroll
