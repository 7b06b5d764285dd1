// The entry that is written down when a calendar was edited and a count came out anew.
#include <fmt/format.h>

#include <algorithm>

#include "calendar/counting.h"

namespace onroll {
namespace {

std::string end_of(const Due& due) {
  if (const auto day = due.date()) return in_words(*day);
  return fmt::format("between {} and {}", in_words(due.earliest), in_words(due.latest));
}

const CountedDay* find_day(const Counted& counted, Date day) {
  const auto found = std::ranges::lower_bound(counted.days, day, {}, &CountedDay::day);
  return found != counted.days.end() && found->day == day ? &*found : nullptr;
}

std::string change_of(const CountedDay& was, const CountedDay& is) {
  if (is.number != 0) return in_words(is.day) + " is now counted";
  return fmt::format("{} is no longer counted ({})", in_words(was.day), is.why);
}

// The days on which the two counts differ, as far as both list them.
std::string changes(const Counted& before, const Counted& after) {
  std::string text;
  for (const auto& was : before.days) {
    const auto* is = find_day(after, was.day);
    if (is == nullptr || (was.number != 0) == (is->number != 0)) continue;
    text += (text.empty() ? "" : "; ") + change_of(was, *is);
  }
  return text;
}

}  // namespace

std::optional<std::string> what_moved(const Counted& before, const Counted& after) {
  if (before.due == after.due) return std::nullopt;
  auto text =
      before.due.earliest == after.due.earliest && before.due.latest == after.due.latest
          ? fmt::format("The day stays {}, counted on {} term dates now", end_of(after.due),
                        after.due.standing == CalendarStanding::own ? "the school’s own" : "the council’s")
          : fmt::format("The day moved from {} to {} because the calendar was changed", end_of(before.due),
                        end_of(after.due));
  if (const auto why = changes(before, after); !why.empty()) text += ": " + why;
  return text + ".";
}

}  // namespace onroll
