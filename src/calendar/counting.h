// Counting days from a date, the two ways the law counts, each answer able to say how it came about.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/period.h"
#include "calendar/school_calendar.h"
#include "calendar/units.h"

namespace onroll {

// The day a count ends. Where term dates run out it lies between two days, and there is no `date()` to show.
struct Due {
  Date earliest;
  Date latest;
  CalendarStanding standing = CalendarStanding::own;
  std::optional<Date> date() const { return earliest == latest ? std::optional{earliest} : std::nullopt; }
  bool operator==(const Due&) const = default;
};

struct CountedDay {
  Date day;
  int number = 0;   // 1, 2, 3 ...; 0 when skipped
  std::string why;  // why skipped: "Saturday", "bank holiday: Good Friday", "half term", "INSET day"; or what
                    // is special
  bool operator==(const CountedDay&) const = default;
};

struct Counted {
  Due due;
  Date start;
  int asked = 0;
  Unit unit = Unit::calendar_days;
  FirstDay first_day = FirstDay::excluded;
  std::vector<CountedDay> days;  // in order, as far as the calendar is known; none for weeks, months, years
  std::optional<Date> known_until;  // set when the count ran past it
};

// "by the end of the Nth day after": `start` is not counted. REQUIRES a count of 1 to 1000.
Counted count_after(Date start, CalendarDays days);
Counted count_after(Date start, WorkingDays days, const BankHolidays& holidays = BankHolidays::england());
Counted count_after(Date start, SchoolDays days, const SchoolCalendar& calendar);

// "N days beginning with": `start` is day 1 (if it is a day of that kind). REQUIRES a count of 1 to 1000.
Counted count_beginning_with(Date start, CalendarDays days);
Counted count_beginning_with(Date start, WorkingDays days,
                             const BankHolidays& holidays = BankHolidays::england());
Counted count_beginning_with(Date start, SchoolDays days, const SchoolCalendar& calendar);

// The same ends without the list of days: for counting many.
Due due_after(Date start, SchoolDays days, const SchoolCalendar& calendar);
Due due_beginning_with(Date start, SchoolDays days, const SchoolCalendar& calendar);
Due due_after(Date start, WorkingDays days, const BankHolidays& holidays = BankHolidays::england());

// "within N months from": the corresponding day, or the last of the month when there is none.
Date months_after(Date start, int months);

// Months end on the corresponding day; "beginning with" the day before it.
Counted count_after(Date start, Months months);
Counted count_beginning_with(Date start, Months months);

// A period counted from `start`, whatever its unit. School weeks: to the Sunday of the last of them, the week
// of `start` being the first when its first day counts. REQUIRES period.count from 1 to 1000.
Counted counted_from(Date start, const Period& period, const SchoolCalendar& calendar);

// The same end without the list of days: for counting many.
Due due_from(Date start, const Period& period, const SchoolCalendar& calendar);

// The last Monday to Friday, no bank holiday, on or before `day`: shown beside a day that is none, because
// the law does not put such a day off (law.md 9.1).
Date last_working_day_by(Date day, const BankHolidays& holidays = BankHolidays::england());

// What to write down when a calendar was edited and a count came out anew: the day it moved from, the day it
// moved to, and the days that became or ceased to be counted. Nothing when the end is the same.
std::optional<std::string> what_moved(const Counted& before, const Counted& after);

// "10 school days after 22 November 2026 end on 4 December 2026." then what was skipped and why, then doubts.
std::vector<std::string> sentences(const Counted& counted);

}  // namespace onroll
