#include "cli/simulate/linkage/family.h"

#include <algorithm>

#include "base/text.h"
#include "cli/simulate/linkage/rates.h"

namespace onroll::cli {
namespace {

// Towns fill up one after the other, four at a time, so that the first families stay where they are however
// many there are in all.
constexpr std::int64_t kFamiliesPerTown = 10'000;
constexpr std::int64_t kTownsAtOnce = 4;
constexpr std::int32_t kFirstBirthYear = 2008;  // born from September, at school from then to now
constexpr std::int32_t kBirthYears = 15;
constexpr std::int32_t kFirstListYear = 2022;  // the four years: September 2022 to August 2026
constexpr std::int32_t kMomentsPerYear = 250;

template <std::size_t N>
std::int32_t draw_weighted(const std::array<std::int32_t, N>& weights, Random& random) {
  std::int32_t sum = 0;
  for (const std::int32_t weight : weights) sum += weight;
  std::int32_t at = random.below(sum);
  std::int32_t which = 0;
  while (at >= weights[static_cast<std::size_t>(which)]) at -= weights[static_cast<std::size_t>(which++)];
  return which;
}

std::size_t draw_town(const Country& country, std::int64_t number, Random& random) {
  const std::int64_t first = number / (kFamiliesPerTown * kTownsAtOnce) * kTownsAtOnce;
  return static_cast<std::size_t>(first + random.below(kTownsAtOnce)) % country.towns.size();
}

const Community* draw_community(const Country& country, std::size_t town, Random& random) {
  if (country.strong[town] != nullptr && random.per_million(kStrongCommunity)) return country.strong[town];
  if (!random.per_million(kElsewhereCommunity)) return nullptr;
  return &random.pick(std::span<const Community>(country.names.communities));
}

// Seven movers in ten stay in their town.
void draw_homes(const Country& country, LinkageFamily& family, std::size_t town, Random& random) {
  family.homes.push_back({.from = 0, .home = make_home(country.towns[town], random)});
  const std::int32_t at = random.below(1'000'000);
  const auto moves = std::ranges::count_if(kMoves, [&](std::int32_t rate) { return at < rate; });
  for (std::int32_t i = 0; i < moves; ++i) {
    const std::size_t next =
        random.below(10) < 7
            ? town
            : static_cast<std::size_t>(random.below(static_cast<std::int32_t>(country.towns.size())));
    family.homes.push_back({.from = random.below(kMoments), .home = make_home(country.towns[next], random)});
  }
  std::ranges::sort(family.homes.begin() + 1, family.homes.end(), {}, &LinkageHome::from);
  if (random.per_million(kTwoHomes)) family.other_home = make_home(country.towns[town], random);
}

// No United Kingdom telephone number begins with 04 (Ofcom, National Telephone Numbering Plan).
std::string draw_telephone(Random& random) {
  std::string number = "04";
  for (std::int32_t i = 0; i < 9; ++i) number += static_cast<char>('0' + random.below(10));
  return number;
}

LinkageParent draw_parent(const Country& country, const LinkageFamily& family, const std::string& surname,
                          bool mother, Random& random) {
  LinkageParent parent;
  const std::string forename =
      draw_linkage_forename(country.names, family.community, mother, date(2008, 1, 1), random).text;
  parent.name = forename + " " +
                (mother && random.per_million(kMotherKeepsName)
                     ? draw_linkage_surname(country.names, family.community, random).text
                     : surname);
  parent.telephone = draw_telephone(random);
  if (random.per_million(kOldPhone)) parent.former_telephone = draw_telephone(random);
  parent.email = fold_header(parent.name) + std::to_string(random.between(1, 9999)) + "@example.org";
  return parent;
}

Date draw_birth_in(std::int32_t year, Random& random) {
  return date(year, 9, 1) + std::chrono::days{random.below(365)};
}

// Born in the year from September: at school from the September after the fourth birthday.
void set_school_years(LinkageChild& child, std::int32_t birth_year) {
  const std::int32_t reception = birth_year + 5;
  child.starts_school = std::max(0, (reception - kFirstListYear) * kMomentsPerYear);
  child.starts_secondary = (reception + 7 - kFirstListYear) * kMomentsPerYear;
}

std::string draw_known_as(const Country& country, const LinkageChild& child, Random& random) {
  if (!child.middle_name.empty() && random.per_million(kKnownByMiddle)) return child.middle_name;
  const auto& short_forms = country.names.county.short_forms;
  const auto found = short_forms.find(child.forename.text);
  if (found == short_forms.end() || !random.per_million(kKnownAs)) return {};
  return random.pick(std::span<const std::string>(found->second));
}

void change_surname(const Country& country, const LinkageFamily& family, LinkageChild& child,
                    Random& random) {
  const std::string other = draw_linkage_surname(country.names, family.community, random).text;
  child.surname_changes = random.below(kMoments);
  switch (random.below(5)) {
    case 0:
    case 1:
      child.later_surname = child.surname.text + "-" + other;
      break;
    case 2:
      child.later_surname = other + "-" + child.surname.text;
      break;
    default:
      child.later_surname = other;
  }
}

// Names and numbers, once sex, birth and surname are there.
void complete(const Country& country, const LinkageFamily& family, LinkageChild& child, Random& random) {
  const auto forename = [&] {
    return draw_linkage_forename(country.names, family.community, child.female, child.born, random);
  };
  if (child.forename.text.empty()) child.forename = forename();
  if (random.per_million(kMiddleName)) child.middle_name = forename().text;
  child.known_as = draw_known_as(country, child, random);
  child.birth_not_known = family.community != nullptr && child.twin < 0 && random.per_million(kBirthNotKnown);
  if (child.birth_not_known) child.born = date(static_cast<int>(ymd(child.born).year()), 1, 1);
  const LinkageNumbers numbers = linkage_numbers(child.number, child.born);
  child.upn = numbers.upn;
  child.nhs_number = numbers.nhs_number;
  child.upn_changes = child.starts_school + random.below(kMoments);
  if (random.per_million(kSecondUpn)) child.second_upn = numbers.second_upn;
  if (random.per_million(kTemporaryUpn)) child.temporary_upn = numbers.temporary_upn;
}

void draw_schools(const Country& country, LinkageFamily& family, std::size_t town, Random& random) {
  const auto pick = [&](const std::vector<std::string>& from) {
    return random.pick(std::span<const std::string>(from));
  };
  const std::string primary = pick(country.primaries[town]);
  const std::string secondary = pick(country.secondaries[town]);
  for (LinkageChild& child : family.children) {
    child.primary = random.below(10) < 8 ? primary : pick(country.primaries[town]);
    child.secondary = random.below(10) < 7 ? secondary : pick(country.secondaries[town]);
  }
}

bool has_forename(const LinkageFamily& family, const std::string& name) {
  return std::ranges::any_of(family.children,
                             [&](const LinkageChild& child) { return child.forename.text == name; });
}

// A child born in the year from September, with a forename that no brother or sister has.
LinkageChild draw_child(const Country& country, const LinkageFamily& family, const FamilyName& surname,
                        std::int32_t birth_year, Random& random) {
  LinkageChild child;
  child.female = random.below(1000) < 488;
  child.born = draw_birth_in(birth_year, random);
  child.surname = surname;
  do {
    child.forename = draw_linkage_forename(country.names, family.community, child.female, child.born, random);
  } while (has_forename(family, child.forename.text));
  set_school_years(child, birth_year);
  return child;
}

// A twin of the last child. The pair is told apart by the forename and the numbers alone, and often by sex.
void add_twin(const Country& country, LinkageFamily& family, std::int32_t birth_year, Random& random) {
  LinkageChild& first = family.children.back();
  LinkageChild twin = draw_child(country, family, first.surname, birth_year, random);
  twin.born = first.born;
  const bool same_sex = random.per_million(kTwinsSameSex);
  while (twin.female != (same_sex ? first.female : !first.female) ||
         twin.forename.text == first.forename.text) {
    twin.female = same_sex ? first.female : !first.female;
    twin.forename = draw_linkage_forename(country.names, family.community, twin.female, twin.born, random);
  }
  if (same_sex && random.per_million(kTwinNamesAlike)) {
    const auto [one, other] = names_alike(first.female, random);
    first.forename = {.text = std::string(one)};
    twin.forename = {.text = std::string(other)};
  } else if (random.per_million(kTwinSameInitial)) {
    for (std::int32_t i = 0; i < 20 && twin.forename.text[0] != first.forename.text[0]; ++i) {
      FamilyName other =
          draw_linkage_forename(country.names, family.community, twin.female, twin.born, random);
      if (!has_forename(family, other.text)) twin.forename = std::move(other);
    }
  }
  const auto at = static_cast<std::int32_t>(family.children.size());
  first.twin = at;
  twin.twin = at - 1;
  family.children.push_back(std::move(twin));
}

void draw_children(const Country& country, LinkageFamily& family, const FamilyName& surname, Random& random) {
  const std::int32_t births = draw_weighted(kChildrenEach, random) + 1;
  std::int32_t birth_year = kFirstBirthYear + random.below(kBirthYears);
  for (std::int32_t i = 0; i < births && birth_year < kFirstBirthYear + kBirthYears; ++i) {
    const bool half = i > 0 && random.per_million(kHalfSibling);
    family.children.push_back(draw_child(
        country, family, half ? draw_linkage_surname(country.names, family.community, random) : surname,
        birth_year, random));
    if (random.per_million(kMultipleBirth)) add_twin(country, family, birth_year, random);
    birth_year += random.between(1, 4);
  }
}

}  // namespace

LinkageFamily make_linkage_family(const Country& country, std::int64_t number, std::int64_t first_child) {
  Random random = linkage_dice(country, number, 1);
  LinkageFamily family;
  const std::size_t town = draw_town(country, number, random);
  family.community = draw_community(country, town, random);
  const FamilyName surname = draw_linkage_surname(country.names, family.community, random);
  draw_homes(country, family, town, random);
  draw_children(country, family, surname, random);
  family.parents.push_back(draw_parent(country, family, surname.text, true, random));
  if (random.below(10) < 6)
    family.parents.push_back(draw_parent(country, family, surname.text, false, random));
  const bool changes = random.per_million(kSurnameChange);
  for (LinkageChild& child : family.children) {
    child.number = first_child++;
    complete(country, family, child, random);
    if (changes) change_surname(country, family, child, random);
  }
  draw_schools(country, family, town, random);
  return family;
}

}  // namespace onroll::cli
