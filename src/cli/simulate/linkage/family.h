// A family of a linkage file: its homes over four years, its parents, and its children with their numbers and
// names.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "calendar/date.h"
#include "cli/simulate/county.h"
#include "cli/simulate/linkage/names.h"

namespace onroll::cli {

// A point in the four years that the lists cover: 0, the beginning, to 999.
using Moment = std::int32_t;
inline constexpr Moment kMoments = 1'000;

// What all families share: towns and their schools, names.
struct Country {
  std::uint64_t seed = 1;
  LinkageNames names;
  std::vector<Town> towns;
  std::vector<std::vector<std::string>> primaries, secondaries;  // by town
  std::vector<const Community*> strong;  // by town: the community that is strong there
};

struct LinkageHome {
  Moment from = 0;
  Home home;
};

struct LinkageParent {
  std::string name;
  std::string telephone;
  std::string former_telephone;  // "" never had another
  std::string email;
};

struct LinkageChild {
  std::int64_t number = 0;  // the truth
  FamilyName surname;
  FamilyName forename;
  std::string later_surname;  // "" keeps it
  Moment surname_changes = 0;
  std::string middle_name;
  std::string known_as;
  Date born;
  Moment starts_school = 0;  // kMoments or later: not within the four years
  bool female = false;
  bool birth_not_known = false;  // papers say 1 January
  std::string upn;
  std::string second_upn;     // "" never had another
  std::string temporary_upn;  // "" never had one
  Moment upn_changes = 0;     // from when on the second is used, and the temporary one no more
  std::string nhs_number;
  std::string primary, secondary;
  Moment starts_secondary = 0;
  std::int32_t twin = -1;  // in the family
};

struct LinkageFamily {
  const Community* community = nullptr;
  std::vector<LinkageHome> homes;      // by time
  std::optional<Home> other_home;      // of the other parent
  std::vector<LinkageParent> parents;  // one or two
  std::vector<LinkageChild> children;
};

// UPNs and the NHS number of the person of that number: well formed, nobody's, and never the same for two
// people.
struct LinkageNumbers {
  std::string upn, second_upn, temporary_upn, nhs_number;
};
LinkageNumbers linkage_numbers(std::int64_t person, Date born);

void make_country(Country& country, std::uint64_t seed);

// The family of that number. The same for a seed, whatever else is made. `first_child` numbers its children.
LinkageFamily make_linkage_family(const Country& country, std::int64_t number, std::int64_t first_child);

// The dice of one family, so that no family disturbs another.
Random linkage_dice(const Country& country, std::int64_t family, std::uint64_t task);

}  // namespace onroll::cli
