#include "law/twenty_days_absent.h"

namespace onroll {
namespace {

constexpr EarlierVersion kEarlier[] = {
    {&kPupilRegistration2006, "regulation 8(1)(h)", "regulation/8", date(2006, 9, 1), date(2024, 8, 18),
     "No absence in the period was to have been authorised; there was no road by agreement."}};

}  // namespace

const Card kTwentyDaysAbsent = {
    .id = "DEL-I",
    .file = "twenty_days_absent",
    .title = "Continuous absence of twenty school days",
    .sentence =
        "A pupil’s name may come to be deleted after at least twenty school days of continuous absence, "
        "every session marked G, N or O, and after enquiries that school and council have made jointly.",
    .instrument = &kPupilRegistration2024,
    .provision = "regulation 9(1)(i)",
    .at = "regulation/9",
    .nature = Nature::law,
    .in_force_from = date(2024, 8, 19),
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "school and council",
    .clock = {.starts = "the first whole school day was missed",
              .period = {20, Unit::school_days, FirstDay::counted},
              .runs = Runs::waiting_time},
    .when_missed = "The name stays on the register.",
    .earlier = kEarlier,
};

RunOfAbsence absence_up_to_now(const Register& held, Unmarked unmarked) {
  const auto open = open_days(held);
  const auto runs = runs_of_absence(held, Absences::deletion_20_days, unmarked);
  const bool still_absent = !runs.empty() && runs.back().last == open.back().day;
  return still_absent ? runs.back() : RunOfAbsence{};
}

Said is_absent_twenty_school_days(const Register* held, Date deleted) {
  const SchoolDays twenty{kTwentyDaysAbsent.clock.period.count};
  if (held == nullptr || held->marks.empty()) return Said::not_said;
  if (absence_up_to_now(*held, Unmarked::counts).days < twenty) return Said::no;
  if (absence_up_to_now(*held).days < twenty) return Said::not_said;
  const auto since = held->calendar->school_days_between(held->marks.back().day, deleted - CalendarDays{1});
  return since.at_most > SchoolDays{0} ? Said::not_said : Said::yes;
}

}  // namespace onroll
