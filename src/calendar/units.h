// Counts of days that cannot be mixed up. Only calendar days can be added to a date by themselves: working
// days need the bank holidays, school days need the calendar of the school (law.md 0.2 point 6, 9.1).
#pragma once

#include <compare>

#include "calendar/date.h"

namespace onroll {

struct CalendarDays {
  int count = 0;
  explicit constexpr CalendarDays(int days) : count(days) {}
  auto operator<=>(const CalendarDays&) const = default;
};

struct WorkingDays {
  int count = 0;
  explicit constexpr WorkingDays(int days) : count(days) {}
  auto operator<=>(const WorkingDays&) const = default;
};

struct SchoolDays {
  int count = 0;
  explicit constexpr SchoolDays(int days) : count(days) {}
  auto operator<=>(const SchoolDays&) const = default;
};

constexpr Date operator+(Date day, CalendarDays days) {
  return day + std::chrono::days{days.count};
}
constexpr Date operator-(Date day, CalendarDays days) {
  return day - std::chrono::days{days.count};
}
Date operator+(Date, WorkingDays) = delete;  // use count_after(day, working_days, bank_holidays)
Date operator-(Date, WorkingDays) = delete;
Date operator+(Date, SchoolDays) = delete;  // use count_after(day, school_days, school_calendar)
Date operator-(Date, SchoolDays) = delete;

}  // namespace onroll
