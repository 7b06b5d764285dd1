// A pupil's marks in the attendance register of one school, day by day, and what of them counts on the
// calendar of that school.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "calendar/school_calendar.h"
#include "law/attendance_codes.h"

namespace onroll {

struct DayMarks {
  Date day;
  const AttendanceCode* morning = nullptr;  // nullptr: the session is not marked
  const AttendanceCode* afternoon = nullptr;
};

// Marks as a register prints them, two a day for Mondays to Fridays from `first_day` on:
//   marks = { code | "-" }, blanks between them as you like; "-" is a session without a mark
//   code  = one of the codes of the day; "Y1" and the like are one mark
// The problem names the mark that cannot be read by its number and day.
Result<std::vector<DayMarks>> read_marks(std::string_view text, Date first_day);

// The register of one school; a pupil who moved has one for each. REQUIRES marks in the order of days.
struct Register {
  const SchoolCalendar* calendar = nullptr;
  std::span<const DayMarks> marks;
};

// One day on which the school was open to the pupil. A half day has one session; a session marked "#"
// (planned closure) or "Z" (not on the register) was not held for the pupil.
struct OpenDay {
  Date day;
  int sessions = 0;  // 1 or 2
  int unmarked = 0;
  std::vector<const AttendanceCode*> codes;
};

// The open days from the first mark to the last, in order. A day that the calendar does not know is taken for
// open when the register has marks for it.
std::vector<OpenDay> open_days(const Register& held);

// The sessions of the day that count as `absences`.
int sessions_of(const OpenDay& day, Absences absences);

}  // namespace onroll
