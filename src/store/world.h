// What accounting needs to know besides the child: the council's profile, schools, calendars, newest rolls.
#pragma once

#include <map>
#include <set>
#include <string>

#include "calendar/school_calendar.h"
#include "profiles/profile.h"
#include "register/accounting.h"
#include "store/engine/connection.h"

namespace onroll::store {

// The council's profile as set for this register; the default one until it is.
Profile council_profile(Connection& connection);
void set_council_profile(Connection& connection, std::string_view toml);

SchoolCalendars load_calendars(Connection& connection, const Profile& profile);

struct World {
  Profile profile;
  SchoolsKnown schools;
  SchoolCalendars calendars;
  std::map<std::int32_t, std::string> school_names;
  std::set<std::string, std::less<>> outcodes;

  // REQUIRES: the world outlives the rules.
  AccountingRules rules(Date as_of) const;
  std::string school_name(
      Urn urn) const;  // "a school not in the register (URN ...)" where nobody told us of it
  bool in_area(const std::optional<Postcode>& postcode) const;
};

World load_world(Connection& connection, Date as_of);

}  // namespace onroll::store
