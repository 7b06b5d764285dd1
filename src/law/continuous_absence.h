// Consecutive school days on which every session of the day is an absence of one sort, on the calendar of the
// school. A day on which the school is closed is not counted and breaks nothing; any other mark breaks the
// run.
#pragma once

#include <vector>

#include "calendar/units.h"
#include "law/marks.h"

namespace onroll {

struct RunOfAbsence {
  Date first;
  Date last;
  SchoolDays days{0};
  std::vector<Date> each;  // the school days counted
};

// What a session without a mark does: it may have been an attendance, or not.
enum class Unmarked { breaks, counts };

// Every run, in order. A run of days known for certain: Unmarked::breaks.
std::vector<RunOfAbsence> runs_of_absence(const Register& held, Absences absences,
                                          Unmarked unmarked = Unmarked::breaks);

// The longest run, the first of equals; of 0 days where there is none.
RunOfAbsence longest_run(const Register& held, Absences absences, Unmarked unmarked = Unmarked::breaks);

// The school days without a full set of marks between two days: what to ask the school for.
std::vector<Date> unmarked_days(const Register& held);

}  // namespace onroll
