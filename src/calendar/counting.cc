#include "calendar/counting.h"

#include <algorithm>
#include <utility>

#include "base/contract.h"
#include "calendar/weekdays.h"

namespace onroll {
namespace {

constexpr std::chrono::days kOneDay{1};

void require_countable(int count) {
  require(count >= 1 && count <= 1000, "a count of days from 1 to 1000");
}

// The first day after `from` by which `reached(day)` holds. REQUIRES that it stays true once it is, and
// becomes so.
template <typename Reached>
Date first_day_reaching(Date from, Reached reached) {
  std::chrono::days step{16};
  while (!reached(from + step)) step *= 2;
  Date before = from;
  Date at = from + step;
  while (at - before > kOneDay) {
    const Date middle = before + (at - before) / 2;
    (reached(middle) ? at : before) = middle;
  }
  return at;
}

Due due_working(Date before, int count, const BankHolidays& holidays) {
  const auto weekdays = [&](Date to) {
    return weekdays_between(before, to) - holidays.weekday_count(before + kOneDay, to);
  };
  const auto fewest = [&](Date to) {
    const int unknown_before = weekdays_between(before, std::min(to, holidays.first_known() - kOneDay));
    const int unknown_after = weekdays_between(std::max(before, holidays.last_known()), to);
    return weekdays(to) - unknown_before - unknown_after + fewest_working_days(unknown_before) +
           fewest_working_days(unknown_after);
  };
  return {.earliest = first_day_reaching(before, [&](Date to) { return weekdays(to) >= count; }),
          .latest = first_day_reaching(before, [&](Date to) { return fewest(to) >= count; })};
}

std::string why_not_counted(Date day, const DayOf& of) {
  const auto named = [&of](std::string_view otherwise) {
    return std::string(of.name.empty() ? otherwise : of.name);
  };
  switch (of.kind) {
    case DayKind::weekend:
      return std::string(weekday_name(day));
    case DayKind::bank_holiday:
      return "bank holiday: " + std::string(of.name);
    case DayKind::holiday:
      return named("school holiday");
    case DayKind::inset:
      return of.name.empty() ? "INSET day" : "INSET day: " + std::string(of.name);
    case DayKind::closure:
      return of.name.empty() ? "school closed" : "school closed: " + std::string(of.name);
    case DayKind::half_day:
      return "half day";
    case DayKind::school_day:
    case DayKind::not_known:
      return "";
  }
  std::unreachable();
}

// Lists the days after `before`, numbering those `kind_of` says count, until `asked` are counted or one is
// not known.
template <typename KindOf>
void list_days(Counted& counted, Date before, KindOf kind_of) {
  int number = 0;
  for (Date day = before + kOneDay; number < counted.asked; day += kOneDay) {
    const DayOf of = kind_of(day);
    if (of.kind == DayKind::not_known) {
      counted.known_until = day - kOneDay;
      return;
    }
    const bool counts = of.kind == DayKind::school_day || of.kind == DayKind::half_day;
    counted.days.push_back({.day = day, .number = counts ? ++number : 0, .why = why_not_counted(day, of)});
  }
}

DayOf working_day(Date day, const BankHolidays& holidays) {
  if (is_weekend(day)) return {.kind = DayKind::weekend};
  if (!holidays.knows(day)) return {};
  if (const auto* holiday = holidays.on(day)) return {.kind = DayKind::bank_holiday, .name = holiday->name};
  return {.kind = DayKind::school_day};
}

Date before_first(Date start, FirstDay first_day) {
  return first_day == FirstDay::counted ? start - kOneDay : start;
}

Counted count(Date start, CalendarDays days, FirstDay first_day) {
  require_countable(days.count);
  const Date before = before_first(start, first_day);
  const Date due = before + days;
  Counted counted{.due = {due, due},
                  .start = start,
                  .asked = days.count,
                  .unit = Unit::calendar_days,
                  .first_day = first_day,
                  .days = {},
                  .known_until = {}};
  list_days(counted, before, [](Date) { return DayOf{.kind = DayKind::school_day}; });
  return counted;
}

Counted count(Date start, WorkingDays days, FirstDay first_day, const BankHolidays& holidays) {
  require_countable(days.count);
  const Date before = before_first(start, first_day);
  Counted counted{.due = due_working(before, days.count, holidays),
                  .start = start,
                  .asked = days.count,
                  .unit = Unit::working_days,
                  .first_day = first_day,
                  .days = {},
                  .known_until = {}};
  list_days(counted, before, [&](Date day) { return working_day(day, holidays); });
  return counted;
}

Counted count(Date start, SchoolDays days, FirstDay first_day, const SchoolCalendar& calendar) {
  const Date before = before_first(start, first_day);
  Counted counted{.due = due_after(before, days, calendar),
                  .start = start,
                  .asked = days.count,
                  .unit = Unit::school_days,
                  .first_day = first_day,
                  .days = {},
                  .known_until = {}};
  list_days(counted, before, [&](Date day) { return calendar.day(day); });
  return counted;
}

}  // namespace

Counted count_after(Date start, CalendarDays days) {
  return count(start, days, FirstDay::excluded);
}
Counted count_after(Date start, WorkingDays days, const BankHolidays& holidays) {
  return count(start, days, FirstDay::excluded, holidays);
}
Counted count_after(Date start, SchoolDays days, const SchoolCalendar& calendar) {
  return count(start, days, FirstDay::excluded, calendar);
}

Counted count_beginning_with(Date start, CalendarDays days) {
  return count(start, days, FirstDay::counted);
}
Counted count_beginning_with(Date start, WorkingDays days, const BankHolidays& holidays) {
  return count(start, days, FirstDay::counted, holidays);
}
Counted count_beginning_with(Date start, SchoolDays days, const SchoolCalendar& calendar) {
  return count(start, days, FirstDay::counted, calendar);
}

Due due_after(Date start, SchoolDays days, const SchoolCalendar& calendar) {
  require_countable(days.count);
  const auto between = [&](Date to) { return calendar.school_days_between(start, to); };
  const Date earliest = first_day_reaching(start, [&](Date to) { return between(to).at_most >= days; });
  const Date latest = first_day_reaching(start, [&](Date to) { return between(to).at_least >= days; });
  return {.earliest = earliest, .latest = latest, .standing = between(latest).standing};
}

Due due_after(Date start, WorkingDays days, const BankHolidays& holidays) {
  require_countable(days.count);
  return due_working(start, days.count, holidays);
}

Due due_beginning_with(Date start, SchoolDays days, const SchoolCalendar& calendar) {
  return due_after(start - kOneDay, days, calendar);
}

}  // namespace onroll
