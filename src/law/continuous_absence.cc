#include "law/continuous_absence.h"

#include <algorithm>

namespace onroll {

std::vector<RunOfAbsence> runs_of_absence(const Register& held, Absences absences, Unmarked unmarked) {
  std::vector<RunOfAbsence> runs;
  bool running = false;
  for (const auto& open : open_days(held)) {
    const int benefit_of_doubt = unmarked == Unmarked::counts ? open.unmarked : 0;
    const bool absent = sessions_of(open, absences) + benefit_of_doubt == open.sessions;
    if (absent && !running) runs.push_back({.first = open.day, .last = open.day, .each = {}});
    running = absent;
    if (!absent) continue;
    auto& run = runs.back();
    run.last = open.day;
    run.each.push_back(open.day);
    run.days = SchoolDays{static_cast<int>(run.each.size())};
  }
  return runs;
}

RunOfAbsence longest_run(const Register& held, Absences absences, Unmarked unmarked) {
  const auto runs = runs_of_absence(held, absences, unmarked);
  const auto longest = std::ranges::max_element(runs, {}, &RunOfAbsence::days);
  return longest == runs.end() ? RunOfAbsence{} : *longest;
}

std::vector<Date> unmarked_days(const Register& held) {
  std::vector<Date> days;
  for (const auto& open : open_days(held)) {
    if (open.unmarked > 0) days.push_back(open.day);
  }
  return days;
}

}  // namespace onroll
