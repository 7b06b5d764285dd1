// Families and their children: names, births, homes, numbers, and the schools they would attend if nothing
// happened.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.h"
#include "cli/simulate/county.h"
#include "cli/simulate/rates.h"

namespace onroll::cli {
namespace {

// Weight of each year group from -1 (before Reception) to 13. Year 13 holds only those who stayed on.
constexpr std::array<std::int32_t, 15> kYearWeights = {70, 77, 77, 77, 77, 77, 77, 77,
                                                       77, 77, 77, 77, 77, 70, 35};

std::int32_t draw_year(Random& random) {
  std::int32_t at = random.below(1'099);  // the sum of the weights
  std::size_t year = 0;
  while (at >= kYearWeights[year]) at -= kYearWeights[year++];
  return static_cast<std::int32_t>(year) - 1;
}

// Schools by what they are for and where, so that a family picks among its neighbours.
struct Catalogue {
  std::vector<std::vector<std::int32_t>> young,
      old;  // by district: Reception and Year 7 intakes, repeated by size
  std::vector<std::int32_t> special, independent;
};

Catalogue catalogue(const County& county) {
  Catalogue out{.young = {}, .old = {}, .special = {}, .independent = {}};
  out.young.resize(county.towns.size());
  out.old.resize(county.towns.size());
  for (std::size_t i = 0; i < county.schools.size(); ++i) {
    const SimSchool& school = county.schools[i];
    const auto at = static_cast<std::int32_t>(i);
    const auto district = static_cast<std::size_t>(school.district);
    if (school.closed || school.phase == Phase::junior || school.phase == Phase::pupil_referral) continue;
    if (school.phase == Phase::special)
      out.special.push_back(at);
    else if (school.phase == Phase::independent)
      out.independent.push_back(at);
    else {
      auto& list = (serves(school, 0) ? out.young : out.old)[district];
      list.insert(list.end(), static_cast<std::size_t>(school.size / 20 + 1), at);
    }
  }
  return out;
}

struct Path {
  std::int32_t young = 0;
  std::int32_t old = 0;
};

Path draw_path(const County& county, const Catalogue& schools, std::int32_t home_district, Random& random) {
  if (random.below(100) < 4) {
    const std::int32_t at = random.pick(std::span<const std::int32_t>(schools.independent));
    return {at, at};
  }
  const auto towns = static_cast<std::int32_t>(county.towns.size());
  const auto near = [&] {
    return static_cast<std::size_t>(random.below(10) == 0 ? random.below(towns) : home_district);
  };
  const std::int32_t young = random.pick(std::span<const std::int32_t>(schools.young[near()]));
  if (county.schools[static_cast<std::size_t>(young)].phase == Phase::all_through) return {young, young};
  return {young, random.pick(std::span<const std::int32_t>(schools.old[near()]))};
}

// The school of a year group along a path, or -1: before Reception only in a nursery class, after 11 only in
// a sixth form.
std::int32_t school_in(const County& county, const Path& path, std::int32_t year) {
  const SimSchool& first = county.schools[static_cast<std::size_t>(path.young)];
  std::int32_t at = year >= 7 ? path.old : path.young;
  if (first.phase == Phase::infant && year >= 3 && year <= 6) at = first.partner;
  return serves(county.schools[static_cast<std::size_t>(at)], year) && (year >= 0 || first.nursery) ? at : -1;
}

void set_schools(const County& county, SimChild& child, const Path& path, Random& random) {
  const bool stays = random.below(100) < 60;
  child.before = child.year >= 0 ? school_in(county, path, child.year - 1) : -1;
  child.after = school_in(county, path, child.year);
  if (child.year == 12 && !stays) child.after = -1;
  if (child.year <= 0 && random.below(10) < 4) (child.year == 0 ? child.before : child.after) = -1;
  if (child.year == -1) child.story = Story::nursery_age;
  if (child.year >= 12) child.story = Story::beyond_school_age;
  if (child.year == 12 && child.after < 0 && random.below(20) == 0) {
    child.ground = 'l';
    child.moved_on = county.request.first_snapshot + std::chrono::days{7};
  }
}

Parent make_parent(const County& county, const Family& family, bool mother, std::int32_t number,
                   Random& random) {
  Parent parent;
  parent.title = mother ? "Mrs" : "Mr";
  parent.forename = draw_forename(county.names, family.origin, mother, date(2008, 1, 1), random);
  parent.surname = mother && random.below(4) == 0 ? county.names.surnames.draw(random) : family.surname;
  parent.relationship = random.below(20) == 0 ? "CAR" : mother ? "PAM" : "PAF";
  parent.telephone = fmt::format("07700 900{:03}", random.below(1000));  // Ofcom keeps these for drama
  if (random.below(3) != 0) parent.email = fmt::format("parent{}.{}@example.org", number, mother ? 1 : 2);
  return parent;
}

std::string draw_surname(const County& county, const Origin* origin, Random& random) {
  if (origin != nullptr) return random.pick(std::span<const std::string>(origin->surnames));
  std::string surname = county.names.surnames.draw(random);
  if (random.per_million(kDoubleBarrelled)) {
    surname += fmt::format("{}{}", random.below(4) == 0 ? ' ' : '-', county.names.surnames.draw(random));
  }
  return surname;
}

Family make_family(const County& county, Random& random) {
  Family family;
  const auto towns = static_cast<std::int32_t>(county.towns.size());
  if (random.per_million(kOtherOrigin))
    family.origin = &random.pick(std::span<const Origin>(county.names.origins));
  family.surname = draw_surname(county, family.origin, random);
  family.district = random.below(towns);
  family.elsewhere = random.per_million(kElsewhere);
  family.home = make_home(family.elsewhere ? random.pick(std::span<const Town>(county.elsewhere))
                                           : county.towns[static_cast<std::size_t>(family.district)],
                          random);
  family.moved = !family.elsewhere && random.per_million(kMovedHouse);
  family.former_home = family.moved
                           ? make_home(county.towns[static_cast<std::size_t>(random.below(towns))], random)
                           : family.home;
  const auto number = static_cast<std::int32_t>(county.families.size()) + 1;
  family.parents.push_back(make_parent(county, family, true, number, random));
  if (random.below(10) < 6) family.parents.push_back(make_parent(county, family, false, number, random));
  return family;
}

Date draw_birth(const County& county, std::int32_t year, Random& random) {
  const int first = static_cast<int>(ymd(new_year(county)).year()) - 5 - year;
  return date(first, 9, 1) + std::chrono::days{random.below(365)};
}

SimChild make_child(const County& county, const Family& family, std::int32_t year, Random& random) {
  SimChild child;
  child.family = static_cast<std::int32_t>(county.families.size()) - 1;
  child.year = year;
  child.born = draw_birth(county, year, random);
  child.female = random.below(1000) < 488;
  child.surname = family.surname;
  child.forename = draw_forename(county.names, family.origin, child.female, child.born, random);
  if (random.below(10) < 7) {
    child.middle_names = draw_forename(county.names, family.origin, child.female, child.born, random);
  }
  return child;
}

bool has_sibling_near(const std::vector<SimChild>& family, const SimChild& child) {
  return std::ranges::any_of(family, [&](const SimChild& other) {
    return other.year == child.year || other.forename == child.forename;
  });
}

// One to three children, sometimes two of them twins.
std::vector<SimChild> make_children(const County& county, const Family& family, Random& random) {
  std::vector<SimChild> children = {make_child(county, family, draw_year(random), random)};
  const std::int32_t throw_of_dice = random.below(100);
  const std::int32_t more = throw_of_dice < 68 ? 0 : throw_of_dice < 93 ? 1 : 2;
  for (std::int32_t i = 0; i < more; ++i) {
    const std::int32_t year = children.front().year + (random.below(2) == 0 ? 1 : -1) * random.between(1, 4);
    if (year < -1 || year > 11) continue;
    SimChild child = make_child(county, family, year, random);
    if (!has_sibling_near(children, child)) children.push_back(std::move(child));
  }
  if (random.per_million(kTwins)) {
    SimChild twin = make_child(county, family, children.front().year, random);
    twin.born = children.front().born;
    twin.twin = 0;
    if (twin.forename != children.front().forename) children.push_back(std::move(twin));
  }
  return children;
}

void settle(County& county, const Catalogue& schools, std::vector<SimChild> children, Random& random) {
  const Path shared = draw_path(county, schools, county.families.back().district, random);
  const auto first = static_cast<std::int32_t>(county.children.size());
  for (SimChild& child : children) {
    Path path =
        random.below(10) < 8 ? shared : draw_path(county, schools, county.families.back().district, random);
    if (random.below(100) < 2) {
      const std::int32_t special = random.pick(std::span<const std::int32_t>(schools.special));
      path = {special, special};
    }
    set_schools(county, child, path, random);
    if (child.twin == 0) {
      child.twin = first;
      county.children[static_cast<std::size_t>(first)].twin =
          static_cast<std::int32_t>(county.children.size());
    }
    county.children.push_back(std::move(child));
  }
}

}  // namespace

void make_families(County& county) {
  Random random = dice(county, Dice::families);
  const Catalogue schools = catalogue(county);
  std::int32_t of_school_age = 0;
  while (of_school_age < county.request.children) {
    county.families.push_back(make_family(county, random));
    std::vector<SimChild> children = make_children(county, county.families.back(), random);
    for (const SimChild& child : children) of_school_age += child.year >= 0 ? 1 : 0;
    settle(county, schools, std::move(children), random);
  }
}

}  // namespace onroll::cli
