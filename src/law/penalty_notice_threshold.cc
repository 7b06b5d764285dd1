#include "law/penalty_notice_threshold.h"

#include <set>

#include "base/contract.h"

namespace onroll {

const Card kPenaltyNoticeThreshold = {
    .id = "PN-01",
    .file = "penalty_notice_threshold",
    .title = "Ten sessions within ten school weeks",
    .sentence =
        "A school considers a penalty notice when a pupil has ten sessions of unauthorised absence (G, N, O, "
        "U) within ten school weeks; it considers it, and need not ask for one.",
    .instrument = &kAttendanceGuidance,
    .provision = "chapter 6",
    .nature = Nature::statutory_guidance,
    .in_force_from = date(2024, 8, 19),
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "school",
    .clock = {.starts = "the earliest of the ten sessions was missed",
              .period = {10, Unit::school_weeks, FirstDay::counted}},
    .when_missed = "Nothing: support comes first, and each case is looked at by itself.",
};

namespace {

constexpr int kSessions = 10;
constexpr int kWeeks = 10;

// The calendar of the school that the pupil was at in the week; before the first school, that of the first.
const SchoolCalendar& calendar_of_week(std::span<const Register> registers, Date monday) {
  const auto* held = &registers.front();
  for (const auto& each : registers) {
    if (!each.marks.empty() && monday_of(each.marks.front().day) <= monday) held = &each;
  }
  return *held->calendar;
}

// Weeks in which one of the registers has a session: school weeks, whether or not term dates are known.
std::set<Date> weeks_with_marks(std::span<const Register> registers) {
  std::set<Date> mondays;
  for (const auto& held : registers) {
    for (const auto& open : open_days(held)) mondays.insert(monday_of(open.day));
  }
  return mondays;
}

WeekSpan ten_school_weeks_ending_with(Date day, std::span<const Register> registers) {
  const auto marked = weeks_with_marks(registers);
  WeekSpan span{.from = monday_of(day), .to = monday_of(day) + std::chrono::days{6}};
  for (int met = 0;; span.from -= std::chrono::days{7}) {
    const auto kind = marked.contains(span.from)
                          ? WeekKind::school_week
                          : kind_of_week(span.from, calendar_of_week(registers, span.from));
    if (kind == WeekKind::closed) continue;
    if (kind == WeekKind::not_known) span.known = false;
    if (++met == kWeeks) return span;
  }
}

struct Missed {
  Date day;
  int sessions = 0;
};

std::vector<Missed> days_missed(std::span<const Register> registers) {
  std::vector<Missed> missed;
  for (const auto& held : registers) {
    for (const auto& open : open_days(held)) {
      const int sessions = sessions_of(open, Absences::unauthorised);
      if (sessions > 0) missed.push_back({open.day, sessions});
    }
  }
  return missed;
}

int sum(const std::vector<Missed>& missed, Date from, Date to) {
  int sessions = 0;
  for (const auto& each : missed) {
    if (from <= each.day && each.day <= to) sessions += each.sessions;
  }
  return sessions;
}

}  // namespace

std::optional<ThresholdMet> penalty_notice_threshold(std::span<const Register> registers) {
  const auto missed = days_missed(registers);
  for (const auto& each : missed) {
    const auto window = ten_school_weeks_ending_with(each.day, registers);
    const int sessions = sum(missed, window.from, each.day);
    if (sessions >= kSessions) return ThresholdMet{.on = each.day, .window = window, .sessions = sessions};
  }
  return std::nullopt;
}

int sessions_within_ten_weeks(std::span<const Register> registers, Date day) {
  require(!registers.empty(), "the register of at least one school");
  return sum(days_missed(registers), ten_school_weeks_ending_with(day, registers).from, day);
}

}  // namespace onroll
