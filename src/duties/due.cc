#include "duties/due.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/contract.h"
#include "law/attendance_return.h"
#include "law/clock.h"
#include "law/new_pupil_return.h"
#include "law/progress_update.h"
#include "law/transfer_file.h"

namespace onroll {
namespace {

const SchoolCalendar& calendar_of(const Happened& started, const DutyBook& book) {
  return started.school ? book.calendars.of(started.school) : book.calendars.council();
}

// A measure (ten days absent) is complete when the duty starts: what is left is to tell, at once or, for the
// attendance return, at the latest within a month (RET-06).
Due told_by(const Card& rule, Date start) {
  const Date end = &rule == &kAttendanceReturn ? next_attendance_return_by(start) : start;
  return {end, end};
}

Due due_of(const Card& rule, const Happened& started, const DutyBook& book) {
  if (rule.clock.runs == Runs::measure || rule.clock.period.count == 0) return told_by(rule, started.on);
  return due_by(rule, started.on, calendar_of(started, book));
}

// The council's own number, where it may have one. The profile's loader refuses any that is later than the
// law's.
int councils_count(const Card& rule, const Profile& profile) {
  if (&rule == &kNewPupilReturn) return profile.limits.new_pupil_return.count;
  if (&rule == &kTransferFile) return profile.limits.common_transfer_file.count;
  if (&rule == &kProgressUpdate) return profile.progress_update.count;
  return rule.clock.period.count;
}

std::optional<Period> councils_period(const Card& rule, const Profile& profile) {
  Period period = rule.clock.period;
  period.count = councils_count(rule, profile);
  return period == rule.clock.period ? std::nullopt : std::optional{period};
}

std::optional<Date> met_on(const Duty& duty, const Happened& started, std::span<const Happened> after) {
  for (const auto& each : after) {
    if (each.what == duty.meets && each.about == started.about) return each.on;
  }
  return std::nullopt;
}

// A waiting time is nobody's to keep: it is open, and over by itself.
Lateness kept_of(const Card& rule, const DutyDue& due, Today today) {
  if (rule.clock.runs == Runs::waiting_time) return {due.done ? Kept::in_time : Kept::open};
  return lateness(due.due, due.done, today);
}

DutyDue made(const Duty& duty, const Happened& started, std::span<const Happened> after,
             const DutyBook& book) {
  DutyDue due{.duty = &duty, .started = started, .due = due_of(duty.rule, started, book)};
  if (const auto period = councils_period(duty.rule, book.profile)) {
    due.council_asks = due_from(started.on, *period, calendar_of(started, book));
  }
  due.done = met_on(duty, started, after);
  if (duty.rule.clock.runs == Runs::waiting_time) {
    if (const auto last = due.due.date()) due.may_act_from = *last + CalendarDays{1};
  }
  return due;
}

bool soonest_first(const DutyDue& a, const DutyDue& b) {
  return std::pair{a.due.latest, a.duty->word} < std::pair{b.due.latest, b.duty->word};
}

}  // namespace

std::vector<DutyDue> duties_due(std::span<const Happened> happened, const DutyBook& book, Today today) {
  require(std::ranges::is_sorted(happened, {}, &Happened::on), "what happened in the order of days");
  std::vector<DutyDue> all;
  for (std::size_t i = 0; i < happened.size(); ++i) {
    for (const auto& duty : all_duties()) {
      if (duty.starts != happened[i].what || happened[i].on > today.date) continue;
      if (!not_in_force(duty.rule, happened[i].on, book.profile.commencements).empty()) continue;
      auto due = made(duty, happened[i], happened.subspan(i), book);
      due.kept = kept_of(duty.rule, due, today);
      all.push_back(std::move(due));
    }
  }
  std::ranges::stable_sort(all, soonest_first);
  return all;
}

std::vector<std::string> why(const DutyDue& due, const DutyBook& book) {
  const auto& rule = due.duty->rule;
  std::vector<std::string> said = {std::string(rule.sentence),
                                   fmt::format("{}: {}.", in_words(rule.nature), citation_of(rule))};
  if (needs_confirming(rule.evidence)) said.push_back(std::string(in_words(rule.evidence)) + ".");
  const auto& calendar = calendar_of(due.started, book);
  if (rule.clock.period.count > 0 && rule.clock.runs != Runs::measure) {
    const auto counted = counted_from(due.started.on, period_on(rule, due.started.on), calendar);
    std::ranges::copy(sentences(counted), std::back_inserter(said));
  }
  if (const auto period = councils_period(rule, book.profile)) {
    const auto asked = counted_from(due.started.on, *period, calendar);
    said.push_back("The council’s own: " + sentences(asked).front());
  }
  return said;
}

}  // namespace onroll
