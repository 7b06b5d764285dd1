// The numbers a profile may set: each with its bounds and, where the law sets one of them, the rule.
#pragma once

#include <array>
#include <string_view>

#include "profiles/profile.h"

namespace onroll {

struct Setting {
  std::string_view table;
  std::string_view key;
  int least;
  int most;
  std::string_view rule;  // whose limit `most` is; "" where the bounds are only good sense
  void (*set)(Profile&, int);
};

inline constexpr std::array kSettings = {
    Setting{"settings", "transit_school_days", 1, 60, "",
            [](Profile& p, int days) { p.transit_school_days = SchoolDays{days}; }},
    Setting{"settings", "progress_update_days", 1, 90, "",
            [](Profile& p, int days) { p.progress_update = CalendarDays{days}; }},
    Setting{"settings", "population_list_stale_months", 1, 36, "",
            [](Profile& p, int months) { p.population_list_stale_months = months; }},
    Setting{"settings", "gone_quiet_days", 1, 366, "",
            [](Profile& p, int days) { p.gone_quiet_days = CalendarDays{days}; }},
    Setting{"limits", "new_pupil_return_days", 1, 5, "RET-01 (SI 2024/208, regulation 13(1))",
            [](Profile& p, int days) { p.limits.new_pupil_return = CalendarDays{days}; }},
    Setting{"limits", "attendance_return_school_days", 1, 10, "RET-06 (SI 2024/208, regulation 13)",
            [](Profile& p, int days) { p.limits.attendance_return = SchoolDays{days}; }},
    Setting{"limits", "sickness_return_school_days", 1, 15, "RET-07 (SI 2024/208, regulation 13)",
            [](Profile& p, int days) { p.limits.sickness_return = SchoolDays{days}; }},
    Setting{"limits", "common_transfer_file_school_days", 1, 15, "RET-10 (SI 2005/1437, regulation 9)",
            [](Profile& p, int days) { p.limits.common_transfer_file = SchoolDays{days}; }},
    // Kept as a key so that a council that writes its old "four weeks" is told, not merely refused.
    Setting{"limits", "weeks_before_a_case", 0, 0, "CME-08 (Education Act 1996, section 436A)",
            [](Profile&, int) {}},
};

// The things a council may have its own name for.
inline constexpr std::array<std::string_view, 11> kWords = {
    "missing_education", "case_officer",     "lead_officer", "senior_sign_off", "forum",    "attendance_team",
    "admissions_team",   "safeguarding_hub", "early_help",   "choice_adviser",  "database",
};

static_assert(Limits{} ==
              Limits{CalendarDays{5}, SchoolDays{10}, SchoolDays{15}, SchoolDays{15}});  // `most` of each

}  // namespace onroll
