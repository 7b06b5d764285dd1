// What runs the worked examples of each rule: by the name of its file.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "base/result.h"
#include "calendar/school_calendar.h"
#include "law/card.h"
#include "law/marks.h"
#include "law/said.h"
#include "spec.h"

namespace onroll::testing {

using Runners = std::map<std::string, std::function<void(Example&)>>;

Runners age_runners();
Runners ground_runners();
Runners deletion_runners();
Runners missing_runners();
Runners return_runners();
Runners attendance_runners();

// For a rule that is nothing but a clock. Keys: "starts", "last day" (a day, "between A and B", "not in
// force"), "may act from", "not counted", "commenced", and those of take_calendar.
void run_clock(const Card& card, Example& example);

// For a rule without a clock or a calculation of its own. Keys: "on", "commenced", "in force".
void run_in_force(const Card& card, Example& example);

// "term: A to B", "half term: A to B", "inset: A", "closed: A", "half day: A"; without any of them the school
// year 2026/27 of calendar/a_school_year.h. "no calendar: yes" for one of which nothing is known.
SchoolCalendar take_calendar(Example& example);

// "marks: 10 x OO, /\\, N-" from the day of "from", Mondays to Fridays, two a day; "10 x" repeats.
std::vector<DayMarks> take_marks(Example& example);

// "yes", "no", "not said" (or no such key).
Said take_said(Example& example, const std::string& key);
std::string shown(Said answer);
std::optional<Date> take_optional_date(Example& example, const std::string& key);
std::optional<int> take_year(Example& example, const std::string& key);  // "Year 7", "Reception"

std::string shown(const std::optional<Date>& day);  // or "none"
std::string shown(const Result<Date>& day);
std::string yes_or_no(bool yes);

}  // namespace onroll::testing
