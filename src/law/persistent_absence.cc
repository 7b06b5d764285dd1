#include "law/persistent_absence.h"

namespace onroll {

const Card kPersistentAbsence = {
    .id = "ATT-03",
    .file = "persistent_absence",
    .title = "Persistent and severe absence",
    .sentence =
        "A pupil who misses 10 per cent or more of the possible sessions is persistently absent, one who "
        "misses 50 per cent or more severely absent.",
    .instrument = &kAttendanceGuidance,
    .provision = "definitions of persistent and severe absence",
    .nature = Nature::statutory_guidance,
    .in_force_from = date(2024, 8, 19),
    .in_force_until = std::nullopt,
    .evidence = Evidence::known_high,
    .owner = "school and council",
};

SessionsMissed sessions_missed(std::span<const Register> registers) {
  SessionsMissed sessions;
  for (const auto& held : registers) {
    for (const auto& open : open_days(held)) {
      sessions.unmarked += open.unmarked;
      for (const auto* code : open.codes) {
        sessions.possible += is_possible_attendance(code->statistic) ? 1 : 0;
        sessions.missed += is_absence(code->statistic) ? 1 : 0;
      }
    }
  }
  return sessions;
}

AbsenceBand absence_band(const SessionsMissed& sessions) {
  if (sessions.possible == 0) return AbsenceBand::not_persistent;
  if (sessions.missed * 2 >= sessions.possible) return AbsenceBand::severe;       // 50 per cent
  if (sessions.missed * 10 >= sessions.possible) return AbsenceBand::persistent;  // 10 per cent
  return AbsenceBand::not_persistent;
}

}  // namespace onroll
