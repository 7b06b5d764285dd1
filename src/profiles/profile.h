// A council's choices: names, numbers, words. Read from TOML; cannot add fields or states, cannot loosen the
// law.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "calendar/school_calendar.h"
#include "calendar/units.h"
#include "law/card.h"
#include "law/local_asks.h"

namespace onroll {

struct ClosureWording {
  std::string word;  // "C16": what is stored (process.md 1.5)
  std::string text;  // "Whereabouts unknown, signed off at Missing Mondays": what the screen says
  bool operator==(const ClosureWording&) const = default;
};

// Days within which a thing is asked for. The law sets the number; a council may ask for it sooner, never
// later.
struct Limits {
  CalendarDays new_pupil_return{5};     // RET-01, reg 13(1)
  SchoolDays attendance_return{10};     // RET-06, reg 13
  SchoolDays sickness_return{15};       // RET-07, reg 13
  SchoolDays common_transfer_file{15};  // RET-10, SI 2005/1437 reg 9
  bool operator==(const Limits&) const = default;
};

// From which probability on two records are one child by rule, and from which a person is asked. Stricter
// than usual is a choice; a false join hides a child, so the first may not fall below kLeastSameAt.
struct MatchThresholds {
  static constexpr double kLeastSameAt = 0.99;
  double same_at = 0.999;
  double perhaps_at = 0.5;
  bool operator==(const MatchThresholds&) const = default;
};

struct Profile {
  std::string name;                    // "Worcestershire County Council"
  std::optional<std::string> la_code;  // DfE code, three digits; none in the default profile
  std::string team;                    // "Children Missing Education team"
  std::string email;
  std::string telephone;
  SchoolDays transit_school_days{10};     // left and not arrived for so long: a case opens
  CalendarDays progress_update{10};       // to the referrer, when enquiries are not complete
  int population_list_stale_months = 12;  // a list older than this is no evidence that a child lives here
  CalendarDays gone_quiet_days{14};       // a school that has sent nothing for so long has gone quiet
  Limits limits;
  MatchThresholds matching;
  LocalAsks deletion;                 // documents and alerts at a deletion, beyond the law
  Commencements commencements;        // days appointed for what is not in force yet; usually empty
  std::vector<std::string> outcodes;  // of the area, "BA1"; empty: not said
  std::vector<ClosureWording> closure_reasons;
  std::map<std::string, std::string> words;  // the council's names for things: "forum" -> "Missing Mondays"
  std::vector<TermDate> terms;               // the council's term dates; empty: not said
  CalendarStanding terms_standing =
      CalendarStanding::own;  // estimated: a pattern usual in England, not the council's own
};

// Every problem at once, each naming the line; a loosening names the rule it loosens. What is not said is as
// in Profile{}.
Result<Profile> parse_profile(std::string_view toml);

// "default", "invented-county", "worcestershire" ...; a problem lists the names there are.
Result<Profile> embedded_profile(std::string_view name);
std::vector<std::string> embedded_profile_names();

// The council's word for `key`, or `otherwise`.
std::string_view word_for(const Profile& profile, std::string_view key, std::string_view otherwise);

// The calendar to fall back on where a school's own is not known: the council's term dates and, where those
// are not said, the default profile's usual pattern, marked estimated.
SchoolCalendar council_calendar(const Profile& profile);

}  // namespace onroll
