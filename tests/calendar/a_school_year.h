// A school year for tests: three terms of 2026/27 with half terms, INSET days, a snow day and a half day.
#pragma once

#include <vector>

#include "calendar/school_calendar.h"

namespace onroll::testing {

inline std::vector<TermDate> school_year_rows() {
  return {
      {TermKind::term, date(2026, 9, 1), date(2026, 12, 18), "Autumn term 2026"},
      {TermKind::half_term, date(2026, 10, 26), date(2026, 10, 30), "autumn half term"},
      {TermKind::inset, date(2026, 9, 1), date(2026, 9, 1), ""},
      {TermKind::inset, date(2026, 11, 27), date(2026, 11, 27), "staff training"},
      {TermKind::closure, date(2026, 12, 2), date(2026, 12, 2), "snow"},
      {TermKind::half_day, date(2026, 12, 18), date(2026, 12, 18), ""},
      {TermKind::term, date(2027, 1, 4), date(2027, 3, 25), "Spring term 2027"},
      {TermKind::half_term, date(2027, 2, 15), date(2027, 2, 19), "spring half term"},
      {TermKind::term, date(2027, 4, 12), date(2027, 7, 22), "Summer term 2027"},
      {TermKind::half_term, date(2027, 5, 31), date(2027, 6, 4), "summer half term"},
  };
}

inline SchoolCalendar school_year() {
  return SchoolCalendar::from_terms(school_year_rows()).value();
}

}  // namespace onroll::testing
