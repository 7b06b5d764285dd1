#include "law/first_term_at_school.h"

#include "calendar/weekdays.h"
#include "law/compulsory_school_age_start.h"

namespace onroll {

const Card kFirstTermAtSchool = {
    .id = "AGE-02",
    .file = "first_term_at_school",
    .title = "First term of compulsory school age",
    .sentence =
        "A child who has reached compulsory school age is first expected in education on the first day of "
        "the term after the day it began.",
    .instrument = &kEducationAct1996,
    .provision = "section 8(2), read with the terms of the school",
    .at = "section/8",
    .nature = Nature::guidance,
    .in_force_from = date(1998, 9, 1),
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "parent",
};

Result<Date> first_term_at_school(Date born, const SchoolCalendar& calendar) {
  const auto age_begins = compulsory_school_age_start(born);
  if (!age_begins) return age_begins;
  const auto term = calendar.first_term_starting_after(*age_begins);
  if (!term) {
    return problem(
        "", "The term after this child reaches compulsory school age is not known. Add the term dates.");
  }
  const auto before_it = calendar.school_days_between(*age_begins, *term - CalendarDays{1});
  if (before_it.at_most.count - before_it.at_least.count >=
      kShortestStretch) {  // another term may lie between
    return problem(
        "",
        "The terms just after this child reaches compulsory school age are not known. Add the term dates.");
  }
  return *term;
}

}  // namespace onroll
