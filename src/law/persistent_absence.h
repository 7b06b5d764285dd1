// ATT-03: persistent and severe absence, as the guidance defines them.
#pragma once

#include <span>

#include "law/marks.h"

namespace onroll {

extern const Card kPersistentAbsence;

struct SessionsMissed {
  int missed = 0;    // authorised or not
  int possible = 0;  // D, Q, X, Y1 to Y7, Z and # are no possible attendance
  int unmarked = 0;
  bool operator==(const SessionsMissed&) const = default;
};

SessionsMissed sessions_missed(std::span<const Register> registers);

enum class AbsenceBand { not_persistent, persistent, severe };
AbsenceBand absence_band(const SessionsMissed& sessions);

}  // namespace onroll
