// RET-02: the entries for which no new-pupil return is made unless the council asks.
#pragma once

#include "calendar/school_calendar.h"
#include "law/card.h"
#include "law/said.h"

namespace onroll {

extern const Card kNewPupilReturnExemption;

struct RegisterEntry {
  std::optional<int> year_joined;       // National Curriculum year, 0 Reception
  std::optional<int> most_junior_year;  // of the school
  std::optional<Date> starting_day;
  std::optional<Date> school_year_begins;  // its first day with a session
};

Said is_in_most_junior_class(const RegisterEntry& entry);             // (a)
Said starts_on_first_day_of_school_year(const RegisterEntry& entry);  // (b)
Said is_exempt_from_new_pupil_return(const RegisterEntry& entry);     // (a) and (b)

// The first day with a session of the school year in which `day` lies; none where no such term is known.
std::optional<Date> first_day_of_school_year(Date day, const SchoolCalendar& calendar);

}  // namespace onroll
