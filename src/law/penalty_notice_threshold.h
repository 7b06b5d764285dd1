// PN-01: ten sessions of unauthorised absence within ten school weeks.
#pragma once

#include <optional>
#include <span>

#include "calendar/school_weeks.h"
#include "law/marks.h"

namespace onroll {

extern const Card kPenaltyNoticeThreshold;

struct ThresholdMet {
  Date on;          // the day of the tenth session
  WeekSpan window;  // the ten school weeks that end with its week; not known: term dates are missing inside
  int sessions = 0;
  bool operator==(const ThresholdMet&) const = default;
};

// The first day on which the threshold is met, the registers of all the schools of one pupil taken together,
// each on its own calendar. The weeks may lie in several terms and school years. REQUIRES registers in order.
std::optional<ThresholdMet> penalty_notice_threshold(std::span<const Register> registers);

// The sessions that count in the ten school weeks ending with the week of `day`, up to that day.
int sessions_within_ten_weeks(std::span<const Register> registers, Date day);

}  // namespace onroll
