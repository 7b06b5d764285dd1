// RET-06: the attendance return on pupils who do not attend regularly or are absent ten school days on end.
#pragma once

#include <optional>

#include "law/continuous_absence.h"

namespace onroll {

extern const Card kAttendanceReturn;

// The day on which the tenth school day on end is complete, every session being G, N, O or U; none if there
// is no such day.
std::optional<Date> ten_school_days_absent(const Register& held);

// Returns are made at the interval agreed with the council, at least once a calendar month.
Date next_attendance_return_by(Date last_return);

}  // namespace onroll
