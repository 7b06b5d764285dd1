// What is due, by when, why, and whether it was done in time: computed from what happened, the law, the
// council's limits, the calendars and the day. Nothing stores a due date.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "calendar/counting.h"
#include "duties/duty.h"
#include "law/lateness.h"
#include "profiles/profile.h"

namespace onroll {

// What duties are counted with. Everything is to live as long as the answers.
struct DutyBook {
  const SchoolCalendars& calendars;
  const Profile& profile;  // its limits, and the days appointed for rules not in force
};

struct DutyDue {
  const Duty* duty = nullptr;
  Happened started;
  Due due;  // by the rule
  std::optional<Due>
      council_asks;  // sooner than the rule, by the council's profile: its own wish, not the law
  std::optional<Date> done;
  Lateness kept;  // of a waiting time: open until it is over, then nothing is late
  std::optional<Date> may_act_from;
};

// Every duty that what happened has started, open, met and missed, the soonest due first. A duty of a rule
// that is not in force on its day is not there. REQUIRES `happened` in the order of days.
std::vector<DutyDue> duties_due(std::span<const Happened> happened, const DutyBook& book, Today today);

// The rule, its nature and citation, the days counted and skipped, the council's own wish apart.
std::vector<std::string> why(const DutyDue& due, const DutyBook& book);

}  // namespace onroll
