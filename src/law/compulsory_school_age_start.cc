#include "law/compulsory_school_age_start.h"

namespace onroll {

const Card kCompulsorySchoolAgeStart = {
    .id = "AGE-01",
    .file = "compulsory_school_age_start",
    .title = "Compulsory school age begins",
    .sentence =
        "A child is of compulsory school age from their fifth birthday if it is 31 March, 31 August or 31 "
        "December, and otherwise from the next of those days.",
    .instrument = &kEducationAct1996,
    .provision =
        "section 8(2), with the Education (Start of Compulsory School Age) Order 1998 (SI 1998/1607)",
    .at = "section/8",
    .nature = Nature::law,
    .in_force_from =
        date(1998, 9, 1),  // the first school year after the order; nobody it touches is under 30 today
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "parent",
};

// A birth on 29 February is five on 1 March: AGE-06, Family Law Reform Act 1969 s.9.
Date prescribed_day_from_fifth_birthday(Date born) {
  using namespace std::chrono;
  const year_month_day birth{born};
  const year reaches_five = birth.year() + years{5};
  if (birth.month() <= March) return sys_days{reaches_five / March / 31};  // s.8(2), SI 1998/1607: 31 March,
  if (birth.month() <= August) return sys_days{reaches_five / August / 31};  // 31 August,
  return sys_days{reaches_five / December / 31};                             // 31 December
}

Result<Date> compulsory_school_age_start(Date born) {
  const Date start = prescribed_day_from_fifth_birthday(born);
  if (auto early = not_in_force(kCompulsorySchoolAgeStart, start); !early.empty())
    return std::unexpected(early);
  return start;
}

}  // namespace onroll
