// RET-07: the sickness return on a pupil who is likely to miss fifteen school days through sickness.
#pragma once

#include <compare>
#include <optional>
#include <span>

#include "calendar/units.h"
#include "law/marks.h"

namespace onroll {

extern const Card kSicknessReturn;

// Halves of school days marked I: a morning or afternoon is one, the only session of a half day is two.
struct HalfDays {
  int count = 0;
  auto operator<=>(const HalfDays&) const = default;
};

// In the school year in which `day` lies, up to and including that day, at all the pupil's schools.
HalfDays illness_in_school_year(std::span<const Register> registers, Date day);

// Owed as soon as the days missed and those foreseen make fifteen, on end or together.
bool is_sickness_return_owed(HalfDays missed, SchoolDays foreseen);

// The day on which the days missed alone made fifteen, none if they did not: the last day for the return.
std::optional<Date> fifteen_school_days_ill(std::span<const Register> registers, Date in_school_year);

}  // namespace onroll
