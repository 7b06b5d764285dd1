#include "law/new_pupil_return_exemption.h"

namespace onroll {
namespace {

constexpr EarlierVersion kEarlier[] = {
    {&kPupilRegistration2006, "regulation 12(4), as substituted by SI 2016/792", "regulation/12",
     date(2016, 9, 1), date(2024, 8, 18),
     "Exempt were entries at the start of the first year of education normally provided by the school."}};

}  // namespace

const Card kNewPupilReturnExemption = {
    .id = "RET-02",
    .file = "new_pupil_return_exemption",
    .title = "Entries exempt from the new-pupil return",
    .sentence =
        "No return is made for a pupil who is placed on admission in the school’s most junior class and "
        "whose starting day is the first day of the school year, unless the council asks.",
    .instrument = &kPupilRegistration2024,
    .provision = "regulation 13(2)",
    .at = "regulation/13",
    .nature = Nature::law,
    .in_force_from = date(2024, 8, 19),
    .in_force_until = std::nullopt,
    .evidence = Evidence::official,
    .owner = "school",
    .earlier = kEarlier,
};

Said is_in_most_junior_class(const RegisterEntry& entry) {
  if (!entry.year_joined || !entry.most_junior_year) return Said::not_said;
  return said(*entry.year_joined == *entry.most_junior_year);
}

Said starts_on_first_day_of_school_year(const RegisterEntry& entry) {
  if (!entry.starting_day || !entry.school_year_begins) return Said::not_said;
  return said(*entry.starting_day == *entry.school_year_begins);
}

Said is_exempt_from_new_pupil_return(const RegisterEntry& entry) {
  return both(is_in_most_junior_class(entry),              // reg 13(2)(a)
              starts_on_first_day_of_school_year(entry));  // (b)
}

// "School year": from the first term to begin after July, s.579(1) Education Act 1996.
std::optional<Date> first_day_of_school_year(Date day, const SchoolCalendar& calendar) {
  using namespace std::chrono;
  const auto year_of = ymd(day).month() > July ? ymd(day).year() : ymd(day).year() - years{1};
  const Date end_of_july = sys_days{year_of / July / 31};
  const auto term = calendar.first_term_starting_after(end_of_july);
  const Date latest = end_of_july + days{100};  // a term that begins later is not the first of that year
  for (Date first = term.value_or(latest); first < latest; first += days{1}) {
    if (calendar.is_school_day(first)) return first;  // INSET days come first in many schools
  }
  return std::nullopt;
}

}  // namespace onroll
