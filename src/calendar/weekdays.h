// Mondays to Fridays, counted without walking; and how few school or working days an unknown stretch can
// hold.
#pragma once

#include <algorithm>

#include "calendar/date.h"

namespace onroll {

// Mondays to Fridays after `from` up to and including `to`; 0 when `to` is not after `from`.
constexpr int weekdays_between(Date from, Date to) {
  constexpr int kWeeksBefore = 20000;  // so that every date of the calendar is positive
  constexpr auto up_to = [](Date day) {
    const int since_monday =
        static_cast<int>(day.time_since_epoch().count()) + 3 + 7 * kWeeksBefore;  // 29 Dec 1969
    return since_monday / 7 * 5 + std::min(since_monday % 7 + 1, 5);
  };
  return to <= from ? 0 : up_to(to) - up_to(from);
}

// No English school closes for more than nine weeks on end, teaches fewer than five weeks between holidays,
// or has more than three weeks between two such stretches: what a stretch without term dates holds at the
// very least.
constexpr int kLongestHoliday = 45;  // weekdays
constexpr int kShortestStretch = 25;
constexpr int kHolidayBetween = 15;

constexpr int fewest_school_days(int weekdays) {
  const int after_holiday = std::max(0, weekdays - kLongestHoliday);
  const int whole = after_holiday / (kShortestStretch + kHolidayBetween);
  const int rest = after_holiday % (kShortestStretch + kHolidayBetween);
  return whole * kShortestStretch + std::min(rest, kShortestStretch);
}

// A year whose bank holidays are not known has four close together at the most, and one in twenty weekdays
// beside.
constexpr int fewest_working_days(int weekdays) {
  return std::max(0, weekdays - 4 - weekdays / 20);
}

static_assert(weekdays_between(date(2026, 11, 22), date(2026, 11, 29)) == 5);
static_assert(weekdays_between(date(2026, 11, 20), date(2026, 11, 23)) == 1);
static_assert(weekdays_between(date(1800, 1, 5), date(1800, 1, 6)) == 1);  // Monday 6 January 1800

}  // namespace onroll
