#include "calendar/school_weeks.h"

#include "base/contract.h"

namespace onroll {
namespace {

constexpr std::chrono::days kWeek{7};
constexpr std::chrono::days kToSunday{6};

// Walks week by week, `step` being forward or back, until `weeks` that are not closed are met: the Monday of
// the last of them.
Date walk(Date monday, std::chrono::days step, SchoolWeeks weeks, const SchoolCalendar& calendar,
          WeekSpan& span) {
  require(weeks.count >= 1 && weeks.count <= 1000, "a count of school weeks from 1 to 1000");
  int met = 0;
  for (Date week = monday;; week += step) {
    const auto kind = kind_of_week(week, calendar);
    if (kind == WeekKind::closed) continue;
    if (kind == WeekKind::not_known) span.known = false;
    if (++met == weeks.count) return week;
  }
}

}  // namespace

Date monday_of(Date day) {
  return day - (std::chrono::weekday{day} - std::chrono::Monday);
}

WeekKind kind_of_week(Date day, const SchoolCalendar& calendar) {
  auto kind = WeekKind::closed;
  const Date monday = monday_of(day);
  for (Date on = monday; on <= monday + kToSunday; on += std::chrono::days{1}) {
    if (calendar.is_school_day(on)) return WeekKind::school_week;
    if (calendar.day(on).kind == DayKind::not_known) kind = WeekKind::not_known;
  }
  return kind;
}

WeekSpan school_weeks_ending_with(Date day, SchoolWeeks weeks, const SchoolCalendar& calendar) {
  WeekSpan span{.from = {}, .to = monday_of(day) + kToSunday};
  span.from = walk(monday_of(day), -kWeek, weeks, calendar, span);
  return span;
}

WeekSpan school_weeks_beginning_with(Date day, SchoolWeeks weeks, const SchoolCalendar& calendar) {
  WeekSpan span{.from = monday_of(day), .to = {}};
  span.to = walk(monday_of(day), kWeek, weeks, calendar, span) + kToSunday;
  return span;
}

}  // namespace onroll
