// Counting days from a date, the two ways the law counts, each answer able to say how it came about.
#pragma once

#include <optional>
#include <string>
#include <vector>

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

enum class Unit { calendar_days, working_days, school_days };
enum class FirstDay { excluded, counted };  // "after the day" / "beginning with the day"

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
  std::vector<CountedDay> days;     // in order, as far as the calendar is known
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

// "within N months from": the corresponding day, or the last of the month when there is none.
Date months_after(Date start, int months);

// "10 school days after 22 November 2026 end on 4 December 2026." then what was skipped and why, then doubts.
std::vector<std::string> sentences(const Counted& counted);

}  // namespace onroll
