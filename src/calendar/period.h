// A length of time as the law states it: how many, of what, and whether the first day counts.
#pragma once

#include <compare>
#include <string>

#include "calendar/date.h"

namespace onroll {

enum class Unit { calendar_days, working_days, school_days, school_weeks, weeks, months, years };
enum class FirstDay { excluded, counted };  // "after the day" / "beginning with the day"

struct Period {
  int count = 0;  // 0: the rule sets no number
  Unit unit = Unit::calendar_days;
  FirstDay first_day = FirstDay::excluded;
  bool operator==(const Period&) const = default;
};

std::string in_words(int count, Unit unit);  // "5 calendar days", "1 school week"
std::string in_words(const Period& period);  // "5 calendar days, the first day not counted"

// Weeks in which the school has at least one session (WTISA, the national framework for penalty notices).
struct SchoolWeeks {
  int count = 0;
  explicit constexpr SchoolWeeks(int weeks) : count(weeks) {}
  auto operator<=>(const SchoolWeeks&) const = default;
};
struct Months {
  int count = 0;
  explicit constexpr Months(int months) : count(months) {}
  auto operator<=>(const Months&) const = default;
};

Date operator+(Date, SchoolWeeks) = delete;  // use school_weeks_beginning_with(day, weeks, school_calendar)
Date operator-(Date, SchoolWeeks) = delete;
Date operator+(Date,
               Months) = delete;  // use count_after or count_beginning_with: the last day differs by one
Date operator-(Date, Months) = delete;

}  // namespace onroll
