// One school: what its register says, the rolls it sent, who is on the newest, and what became of those who
// left.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "calendar/school_calendar.h"
#include "intake/reading.h"
#include "people/ids.h"
#include "register/accounting.h"
#include "store/engine/connection.h"

namespace onroll::store {

struct SchoolLinked {
  Urn other;
  std::string other_name;  // "" where the register of schools does not hold it
  std::string relation;    // "Predecessor", "Successor - merged"
  std::optional<Date> on;
};

struct RollHeld {
  ImportId import;
  Date as_of{};
  std::int64_t pupils = 0;
  std::string file_name;
  std::optional<std::int64_t> joined;  // since the roll before; nothing for the oldest
  std::optional<std::int64_t> left;
};

// A child no longer on the newest roll: where the child is now, or why nobody knows.
struct ChildGone {
  ChildId child;
  std::string name;
  std::optional<Date> date_of_birth;
  std::optional<Cause> cause;  // not accounted for
  std::string school_name;     // the school the child is shown at now; "" where none
  std::optional<Urn> school;
};

struct SchoolSeen {
  std::optional<Date> last_heard() const;  // the newer of roll and notice

  SchoolRow row;
  std::vector<SchoolLinked> links;
  std::vector<TermDate> terms;  // its own; none: the council's stand in, estimated
  std::vector<RollHeld> rolls;  // newest first, at most kRollsShown
  std::optional<Date> last_notice;
  std::vector<ChildGone> gone;  // between the two newest rolls
};

inline constexpr std::int64_t kRollsShown = 12;

std::optional<SchoolSeen> school_seen(Connection& connection, Urn urn);

struct PupilOnRoll {
  ChildId child;
  std::string name;
  std::optional<Date> date_of_birth;
  std::string upn;
  std::string year_group;
  std::optional<Date> from;
};

std::vector<PupilOnRoll> pupils_of_roll(Connection& connection, ImportId import, Urn urn, std::int64_t most,
                                        std::int64_t skipped);

}  // namespace onroll::store
