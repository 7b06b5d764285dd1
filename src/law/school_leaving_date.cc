#include "law/school_leaving_date.h"

namespace onroll {

const Card kSchoolLeavingDate = {
    .id = "AGE-03",
    .file = "school_leaving_date",
    .title = "School leaving date",
    .sentence =
        "Compulsory school age ends at the end of the last Friday in June of the school year in which the "
        "child reaches sixteen.",
    .instrument = &kEducationAct1996,
    .provision = "section 8(3) and (4), with the Education (School Leaving Date) Order 1997 (SI 1997/1970)",
    .at = "section/8",
    .nature = Nature::law,
    .in_force_from = date(1998, 1, 1),  // the order speaks of 1998 and the years after
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "parent",
};

Date last_friday_in_june(int year) {
  using namespace std::chrono;
  return sys_days{std::chrono::year{year} / June / Friday[last]};
}

// s.8(3): (a) sixteen before the leaving date, (b) on it, (c) after it but before the next school year: the
// same Friday.
Date last_friday_in_june_of_year_reaching_sixteen(Date born) {
  using namespace std::chrono;
  const year_month_day birth{born};
  const int reaches_sixteen = static_cast<int>(birth.year()) + 16;
  const bool in_new_school_year =
      birth.month() >= September;  // sixteen on or after 1 September: a school year later
  return last_friday_in_june(in_new_school_year ? reaches_sixteen + 1 : reaches_sixteen);
}

Result<Date> school_leaving_date(Date born) {
  const Date leaving = last_friday_in_june_of_year_reaching_sixteen(born);
  if (auto early = not_in_force(kSchoolLeavingDate, leaving); !early.empty()) return std::unexpected(early);
  return leaving;
}

}  // namespace onroll
