#include "law/attendance_return.h"

#include "calendar/counting.h"

namespace onroll {

const Card kAttendanceReturn = {
    .id = "RET-06",
    .file = "attendance_return",
    .title = "Attendance return",
    .sentence =
        "A school names to the council each pupil of compulsory school age who fails to attend regularly or "
        "is absent ten school days on end with codes G, N, O or U, at the agreed interval, at least once a "
        "month.",
    .instrument = &kPupilRegistration2024,
    .provision = "regulation 13",
    .at = "regulation/13",
    .nature = Nature::law,
    .in_force_from = date(2024, 8, 19),
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "school",
    .clock = {.starts = "the first of the school days was missed",
              .period = {10, Unit::school_days, FirstDay::counted},
              .runs = Runs::measure},
    .when_missed = "The return is overdue; the council asks the school.",
};

std::optional<Date> ten_school_days_absent(const Register& held) {
  const auto days = static_cast<std::size_t>(kAttendanceReturn.clock.period.count);
  for (const auto& run : runs_of_absence(held, Absences::unauthorised)) {
    if (run.each.size() >= days) return run.each[days - 1];
  }
  return std::nullopt;
}

Date next_attendance_return_by(Date last_return) {
  return months_after(last_return, 1);
}

}  // namespace onroll
