// DEL-H: reg 9(1)(h)(i), the pupil has not attended within the ten school days after leave of absence.
#pragma once

#include <optional>

#include "calendar/counting.h"
#include "law/marks.h"
#include "law/said.h"

namespace onroll {

extern const Card kNotReturnedFromLeave;

struct Leave {
  std::optional<Date> ended;  // the last day of the leave
  Said attended_since = Said::not_said;
};

// The ten school days immediately after the end of the leave.
Counted ten_school_days_after_leave(Date leave_ended, const SchoolCalendar& calendar);

// Yes only when the ten days are over on `on` and the pupil has not attended on any of them. The register
// decides where it was sent; otherwise what the school says. REQUIRES held->calendar.
Said has_not_returned_within_ten_school_days(const Leave& leave, Date on, const Register* held);

}  // namespace onroll
