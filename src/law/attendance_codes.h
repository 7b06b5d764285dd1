// The codes of the attendance register: SI 2024/208 reg 10(2) to (4) from 19 August 2024, and those before.
// The same letter may mean different things on different days, so a code is always asked for with the day.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "law/card.h"

namespace onroll {

extern const Card kAttendanceCodes;

// How DfE's statistics count a session so marked. Not to be confused with the categories that suppliers print
// beside the codes: D, Q, X and Y1 to Y7 are no authorised absence, they are no possible attendance
// (law.md 1.7).
enum class Statistic {
  attending,
  approved_activity,
  authorised_absence,
  unauthorised_absence,
  not_possible,
  administrative
};
std::string_view in_words(Statistic statistic);

struct AttendanceCode {
  std::string_view text;  // "C1"
  std::string_view meaning;
  Statistic statistic = Statistic::administrative;
};

std::span<const AttendanceCode> codes_2024();
std::span<const AttendanceCode> codes_2006();

// Those of `day`. A problem before the first codes held here.
Result<std::span<const AttendanceCode>> codes_on(Date day);
const AttendanceCode* find_code(std::string_view text, Date day);  // nullptr: no code of that day

// Which absences a count is about.
enum class Absences {
  unauthorised,      // G, N, O, U: attendance return, penalty notices
  deletion_20_days,  // G, N, O: reg 9(1)(i)(i); not U, because the pupil came
  illness            // I
};
bool counts_as(const AttendanceCode& code, Absences absences);

constexpr bool is_possible_attendance(Statistic statistic) {
  return statistic != Statistic::not_possible && statistic != Statistic::administrative;
}
constexpr bool is_absence(Statistic statistic) {
  return statistic == Statistic::authorised_absence || statistic == Statistic::unauthorised_absence;
}

}  // namespace onroll
