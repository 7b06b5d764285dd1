// DEL-I: reg 9(1)(i)(i), continuous absence of at least twenty school days; 9(3)(c) for pupils not of
// compulsory school age.
#pragma once

#include <vector>

#include "law/continuous_absence.h"
#include "law/said.h"

namespace onroll {

extern const Card kTwentyDaysAbsent;

// The school days on end, every session G, N or O, up to the last day of the register: none after it counts,
// and none of them if the pupil has come back. Days the school is closed are not counted and break nothing.
RunOfAbsence absence_up_to_now(const Register& held, Unmarked unmarked = Unmarked::breaks);

// Yes: at least twenty, and still absent when the name is `deleted`. Not said: no register was sent, days
// without a mark decide it, or the marks end school days before the deletion.
Said is_absent_twenty_school_days(const Register* held, Date deleted);

}  // namespace onroll
