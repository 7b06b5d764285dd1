// A child's time at each school, put together from rolls and notices: the ground accounting stands on.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "register/claims.h"
#include "register/schools_known.h"

namespace onroll {

struct AtSchool {
  Urn school;                   // the one standing for it on the day of reckoning
  Urn said;                     // the one the newest roll or notice names
  std::optional<Date> entered;  // the earliest day of entry said or listed
  std::optional<Date> rolled;   // the newest roll that lists the child
  bool on_newest_roll = false;
  Enrolment enrolment = Enrolment::not_said;
  std::optional<std::int8_t> nc_year;  // as that roll or notice says
  std::optional<Date> joined;          // the newest joiner notice with a start on or before the day
  std::optional<Date> starts;          // a joiner notice with a start after it
  std::optional<Date> left;            // the newest leaving day on or before it
  Leaving leaving = Leaving::not_said;
  DestinationKind destination = DestinationKind::none;
  std::optional<Urn> destination_school;
  RecordId roll_record;
  RecordId joiner_record;
  RecordId starts_record;
  RecordId leaver_record;

  bool was_there() const { return rolled || joined || left; }
};

// One entry a school, in order of school. The order of the claims does not matter.
std::vector<AtSchool> at_schools(std::span<const Claim> claims, const SchoolsKnown& schools, Date as_of);

// The newest day on which the child is shown to be on this school's roll; nothing when not on it now.
std::optional<Date> on_roll_as_of(const AtSchool& at, const SchoolsKnown& schools, Date as_of);

// The last day the child is known to have belonged to the school. REQUIRES was_there().
Date last_day(const AtSchool& at);

// Does the leaver notice tell of this going, and not of an earlier one? A notice may name a day up to a month
// before the last roll that still lists the child.
bool leaver_notice_tells(const AtSchool& at);

}  // namespace onroll
