#include "law/not_returned_from_leave.h"

#include <algorithm>

namespace onroll {
namespace {

constexpr EarlierVersion kEarlier[] = {
    {&kPupilRegistration2006, "regulation 8(1)(f)", "regulation/8", date(2006, 9, 1), date(2024, 8, 18),
     "The leave was to exceed ten school days; there was no road by agreement."}};

}  // namespace

const Card kNotReturnedFromLeave = {
    .id = "DEL-H",
    .file = "not_returned_from_leave",
    .title = "Not returned after leave of absence",
    .sentence =
        "A pupil’s name may come to be deleted when the pupil has not attended within the ten school days "
        "after leave of absence, and after enquiries that school and council have made jointly.",
    .instrument = &kPupilRegistration2024,
    .provision = "regulation 9(1)(h)",
    .at = "regulation/9",
    .nature = Nature::law,
    .in_force_from = date(2024, 8, 19),
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "school and council",
    .clock = {.starts = "the leave ends",
              .period = {10, Unit::school_days, FirstDay::excluded},
              .runs = Runs::waiting_time},
    .when_missed = "The name stays on the register.",
    .earlier = kEarlier,
};

namespace {

bool is_attendance(const AttendanceCode* code) {
  return code->statistic == Statistic::attending || code->statistic == Statistic::approved_activity ||
         code->text == "U";
}

// Did the pupil attend after the leave and up to `last`, by the register? Not said where sessions lack marks.
Said attended_by_register(const Register& held, Date leave_ended, Date last) {
  bool all_marked = !held.marks.empty() && held.marks.back().day >= last;
  for (const auto& open : open_days(held)) {
    if (open.day <= leave_ended || open.day > last) continue;
    if (std::ranges::any_of(open.codes, is_attendance)) return Said::yes;
    all_marked = all_marked && open.unmarked == 0;
  }
  return all_marked ? Said::no : Said::not_said;
}

}  // namespace

Counted ten_school_days_after_leave(Date leave_ended, const SchoolCalendar& calendar) {
  return count_after(leave_ended, SchoolDays{kNotReturnedFromLeave.clock.period.count}, calendar);
}

Said has_not_returned_within_ten_school_days(const Leave& leave, Date on, const Register* held) {
  if (leave.attended_since == Said::yes) return Said::no;
  if (!leave.ended || held == nullptr) return Said::not_said;
  const auto ten_days = ten_school_days_after_leave(*leave.ended, *held->calendar).due;
  if (on <= ten_days.earliest) return Said::no;
  if (on <= ten_days.latest) return Said::not_said;
  if (held->marks.empty()) return negation(leave.attended_since);
  const auto by_register = attended_by_register(*held, *leave.ended, ten_days.latest);
  return negation(by_register == Said::not_said ? leave.attended_since : by_register);
}

}  // namespace onroll
