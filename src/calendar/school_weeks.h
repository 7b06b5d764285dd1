// School weeks: weeks, Monday to Sunday, in which the school has at least one session. Only the national
// framework for penalty notices counts in them.
#pragma once

#include "calendar/period.h"
#include "calendar/school_calendar.h"

namespace onroll {

enum class WeekKind { school_week, closed, not_known };

Date monday_of(Date day);
WeekKind kind_of_week(Date day, const SchoolCalendar& calendar);

// From a Monday to a Sunday. Not known: weeks without term dates lie inside and were taken for school weeks.
struct WeekSpan {
  Date from;
  Date to;
  bool known = true;
  bool operator==(const WeekSpan&) const = default;
};

// The `weeks` school weeks that end with the week of `day` (or the last one before it, if that week is
// closed); and those that begin with it (or the first one after). REQUIRES weeks from 1 to 1000.
WeekSpan school_weeks_ending_with(Date day, SchoolWeeks weeks, const SchoolCalendar& calendar);
WeekSpan school_weeks_beginning_with(Date day, SchoolWeeks weeks, const SchoolCalendar& calendar);

}  // namespace onroll
