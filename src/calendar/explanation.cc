// The words in which a count says how it came about.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "calendar/counting.h"

namespace onroll {
namespace {

std::string with_weekday(Date day) {
  return fmt::format("{} {}", weekday_name(day), in_words(day));
}

std::string outcome(const Due& due) {
  if (const auto day = due.date()) return "end on " + with_weekday(*day);
  return fmt::format("end between {} and {}", with_weekday(due.earliest), with_weekday(due.latest));
}

std::string opening(const Counted& counted) {
  const auto days = in_words(counted.asked, counted.unit);
  if (counted.first_day == FirstDay::counted) {
    return fmt::format("{} beginning with {} {}.", days, with_weekday(counted.start), outcome(counted.due));
  }
  return fmt::format("{} after {} (that day is not counted) {}.", days, with_weekday(counted.start),
                     outcome(counted.due));
}

struct Skipped {
  std::string why;
  Date first;
  Date last;
  int days = 0;
};

// Days skipped, one entry a reason, in the order they were met; weekends last as one.
std::vector<Skipped> skipped_by_reason(const Counted& counted) {
  std::vector<Skipped> reasons;
  Skipped weekends{.why = "weekends", .first = {}, .last = {}, .days = 0};
  for (const auto& day : counted.days) {
    if (day.number != 0) continue;
    if (is_weekend(day.day)) {
      ++weekends.days;
      continue;
    }
    auto known = std::ranges::find(reasons, day.why, &Skipped::why);
    if (known == reasons.end())
      known = reasons.insert(known, {.why = day.why, .first = day.day, .last = day.day, .days = 0});
    known->last = day.day;
    ++known->days;
  }
  if (weekends.days > 0) reasons.push_back(weekends);
  return reasons;
}

std::string reason_in_words(const Skipped& skipped) {
  const std::string_view s = skipped.days == 1 ? "" : "s";
  if (skipped.why == "weekends") return fmt::format("weekends ({} day{})", skipped.days, s);
  if (skipped.days == 1) return fmt::format("{} on {}", skipped.why, with_weekday(skipped.first));
  return fmt::format("{} from {} to {} ({} days)", skipped.why, in_words(skipped.first),
                     in_words(skipped.last), skipped.days);
}

std::string not_counted(const Counted& counted) {
  std::string text;
  for (const auto& reason : skipped_by_reason(counted))
    text += (text.empty() ? "" : "; ") + reason_in_words(reason);
  return text.empty() ? text : "Not counted: " + text + ".";
}

std::string range_reason(const Counted& counted) {
  if (counted.unit == Unit::working_days) {
    return fmt::format("The bank holidays after {} are not known, so this is a range and not a date.",
                       in_words(*counted.known_until));
  }
  return fmt::format(
      "The school’s days after {} are not known, so this is a range and not a date: the later day allows for "
      "a holiday of nine weeks. Add the term dates to have the date.",
      in_words(*counted.known_until));
}

// The law puts no day off because it falls on a weekend or a holiday (law.md 9.1): so say what to work to.
std::string no_working_day(const Counted& counted) {
  const auto day = counted.due.date();
  if (!day || counted.unit == Unit::school_days) return "";
  const Date working = last_working_day_by(*day);
  if (working == *day) return "";
  return fmt::format("That is no working day, and the law does not put it off: the last one before it is {}.",
                     with_weekday(working));
}

}  // namespace

std::vector<std::string> sentences(const Counted& counted) {
  std::vector<std::string> said{opening(counted)};
  if (auto skipped = not_counted(counted); !skipped.empty()) said.push_back(std::move(skipped));
  if (auto off = no_working_day(counted); !off.empty()) said.push_back(std::move(off));
  if (counted.due.standing == CalendarStanding::estimated) {
    said.push_back(
        "Estimated: the school’s own term dates are not known for all these days, so the council’s were "
        "used.");
  }
  if (counted.known_until) said.push_back(range_reason(counted));
  return said;
}

}  // namespace onroll
