#include "law/clock.h"

#include <fmt/format.h>

#include <utility>

#include "base/contract.h"

namespace onroll {

Result<Counted> counted(const Card& card, Date start, const SchoolCalendar& calendar,
                        const Commencements& appointed) {
  require(card.clock.period.count > 0, "a rule whose clock has a number");
  if (auto early = not_in_force(card, start, appointed); !early.empty()) return std::unexpected(early);
  return counted_from(start, period_on(card, start), calendar);
}

Due due_by(const Card& card, Date start, const SchoolCalendar& calendar) {
  require(card.clock.period.count > 0, "a rule whose clock has a number");
  return due_from(start, period_on(card, start), calendar);
}

std::optional<Date> may_act_from(const Counted& waited) {
  const auto last = waited.due.date();
  return last ? std::optional{*last + CalendarDays{1}} : std::nullopt;
}

std::string clock_in_words(const RuleClock& clock) {
  if (clock.starts.empty()) return "";
  if (clock.period.count == 0) return fmt::format("When {}.", clock.starts);
  const auto joint = clock.period.first_day == FirstDay::counted ? "beginning with the day on which"
                                                                 : "after the day on which";
  const auto text =
      fmt::format("{} {} {}", in_words(clock.period.count, clock.period.unit), joint, clock.starts);
  switch (clock.runs) {
    case Runs::limit:
      return "Within " + text + ".";
    case Runs::waiting_time:
      return "Not before the end of " + text + ".";
    case Runs::measure:
      return "Reached at the end of " + text + ".";
  }
  std::unreachable();
}

}  // namespace onroll
