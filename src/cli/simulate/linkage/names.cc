#include "cli/simulate/linkage/names.h"

#include <array>
#include <charconv>

#include "base/embedded.h"
#include "base/text.h"
#include "cli/simulate/linkage/rates.h"

namespace onroll::cli {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array<Pair, 18> kGirlsAlike = {{{"Mia", "Maya"},
                                               {"Ella", "Ellie"},
                                               {"Lily", "Lila"},
                                               {"Evie", "Eva"},
                                               {"Isla", "Ayla"},
                                               {"Amelia", "Emilia"},
                                               {"Anna", "Hannah"},
                                               {"Ava", "Ada"},
                                               {"Holly", "Molly"},
                                               {"Milly", "Tilly"},
                                               {"Kayla", "Kyla"},
                                               {"Lara", "Laura"},
                                               {"Alisha", "Elisha"},
                                               {"Jessica", "Jasmine"},
                                               {"Faith", "Freya"},
                                               {"Hafsa", "Safa"},
                                               {"Maryam", "Mariya"},
                                               {"Zara", "Sara"}}};
constexpr std::array<Pair, 18> kBoysAlike = {{{"Jayden", "Hayden"},
                                              {"Aiden", "Kaiden"},
                                              {"Harry", "Henry"},
                                              {"Jack", "Jake"},
                                              {"Leo", "Theo"},
                                              {"Ethan", "Evan"},
                                              {"Ryan", "Bryan"},
                                              {"Alfie", "Archie"},
                                              {"Jacob", "Jakub"},
                                              {"Max", "Alex"},
                                              {"Luke", "Luka"},
                                              {"Daniel", "Nathaniel"},
                                              {"Hassan", "Hussain"},
                                              {"Mohammed", "Mohsin"},
                                              {"Adam", "Aidan"},
                                              {"Joseph", "Joshua"},
                                              {"Tyler", "Taylor"},
                                              {"Rehan", "Rayan"}}};

// Place surnames of the long tail: beginnings and endings that make two thousand of them.
constexpr std::array<std::string_view, 84> kBeginnings = {
    "Acker", "Alder", "Amble",  "Apple",  "Arken",  "Ash",   "Aven",   "Bagg",  "Barl",   "Beck",  "Bircham",
    "Black", "Blen",  "Bold",   "Brad",   "Bramp",  "Brock", "Brough", "Burn",  "Butter", "Cald",  "Cant",
    "Chad",  "Chil",  "Clay",   "Clif",   "Cole",   "Cop",   "Cran",   "Crow",  "Dal",    "Dar",   "Den",
    "Dray",  "Dun",   "Eccle",  "Elling", "Ever",   "Fair",  "Farn",   "Fen",   "Fern",   "Gar",   "Glas",
    "Gold",  "Gray",  "Grim",   "Hadden", "Hal",    "Hard",  "Has",    "Haw",   "Heath",  "Helm",  "Hether",
    "Hol",   "Horn",  "Huddle", "Ingle",  "Kel",    "Kirk",  "Lang",   "Lever", "Lind",   "Lock",  "Maple",
    "Mid",   "New",   "Nor",    "Ock",    "Old",    "Oxen",  "Pem",    "Pick",  "Rams",   "Raven", "Red",
    "Shack", "Stan",  "Thorn",  "Wad",    "Wether", "Whit",  "Win"};
constexpr std::array<std::string_view, 26> kEndings = {
    "bourne", "bridge", "brook", "bury",   "by",    "combe", "cote", "croft", "dale",
    "den",    "field",  "ford",  "ham",    "hurst", "ley",   "lock", "man",   "more",
    "sett",   "shaw",   "stead", "thorpe", "ton",   "well",  "wick", "worth"};

std::int32_t number(std::string_view text) {
  std::int32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

Spelled spelled_of(std::string_view ways, std::string_view own_script) {
  Spelled out{.ways = {}, .own_script = std::string(own_script)};
  for (const auto way : split(ways, '/')) out.ways.emplace_back(way);
  return out;
}

std::vector<Spelled>& list_of(Community& community, std::string_view kind) {
  return kind == "F" ? community.girls : kind == "M" ? community.boys : community.surnames;
}

void read_communities(LinkageNames& names) {
  for (const auto line : split(embedded_file(embedded_data(), "names/communities.csv"), '\n')) {
    const auto cells = split(line, ',');
    if (cells.size() != 4 || cells[0] == "community") continue;
    if (cells[0] == "english") {
      list_of(names.english, cells[1]).push_back(spelled_of(cells[2], cells[3]));
      continue;
    }
    if (names.communities.empty() || names.communities.back().name != cells[0]) {
      names.communities.push_back({.name = std::string(cells[0]), .girls = {}, .boys = {}, .surnames = {}});
    }
    list_of(names.communities.back(), cells[1]).push_back(spelled_of(cells[2], cells[3]));
  }
}

void read_rare_forenames(LinkageNames& names) {
  for (const auto line : split(embedded_file(embedded_data(), "names/rare_forenames.csv"), '\n')) {
    const auto cells = split(line, ',');
    if (cells.size() != 3 || cells[0] == "sex") continue;
    (cells[0] == "F" ? names.rare_girls : names.rare_boys).add(std::string(cells[1]), number(cells[2]));
  }
}

void index_spellings(LinkageNames& names) {
  const auto take = [&](const std::vector<Spelled>& list) {
    for (const Spelled& each : list) {
      for (const auto& way : each.ways) names.spelled.try_emplace(way, &each);
    }
  };
  take(names.english.girls);
  take(names.english.boys);
  for (const Community& community : names.communities) {
    take(community.girls);
    take(community.boys);
  }
}

// The first of a list are the commonest: half the draws are even, half lean to the front.
const Spelled& draw_spelled(const std::vector<Spelled>& list, Random& random) {
  const auto count = static_cast<std::int32_t>(list.size());
  const std::int32_t limit = random.below(2) == 0 ? count : random.between(1, count);
  return list[static_cast<std::size_t>(random.below(limit))];
}

// Most families use the commonest spelling, the others one of the rest.
FamilyName as_spelled(const Spelled& group, Random& random) {
  const auto ways = static_cast<std::int32_t>(group.ways.size());
  const std::int32_t way = ways == 1 || random.below(100) < 55 ? 0 : random.between(1, ways - 1);
  return {.text = group.ways[static_cast<std::size_t>(way)], .group = &group, .english = false};
}

std::string rare_surname(Random& random) {
  std::string name(random.pick(std::span<const std::string_view>(kBeginnings)));
  return name += random.pick(std::span<const std::string_view>(kEndings));
}

}  // namespace

void read_linkage_names(LinkageNames& names) {
  names.county = read_names();
  read_rare_forenames(names);
  read_communities(names);
  index_spellings(names);
}

FamilyName draw_linkage_forename(const LinkageNames& names, const Community* community, bool girl, Date born,
                                 Random& random) {
  if (community != nullptr && random.below(100) < 70) {
    return as_spelled(draw_spelled(girl ? community->girls : community->boys, random), random);
  }
  FamilyName name;
  name.text = random.per_million(kRareForename) ? (girl ? names.rare_girls : names.rare_boys).draw(random)
                                                : draw_forename(names.county, nullptr, girl, born, random);
  if (const auto found = names.spelled.find(name.text); found != names.spelled.end())
    name.group = found->second;
  return name;
}

FamilyName draw_linkage_surname(const LinkageNames& names, const Community* community, Random& random) {
  if (community != nullptr && random.below(100) < 85) {
    return as_spelled(draw_spelled(community->surnames, random), random);
  }
  FamilyName name;
  name.text = random.per_million(kRareSurname) ? rare_surname(random) : names.county.surnames.draw(random);
  if (random.per_million(kDoubleSurname)) {
    name.text += random.below(4) == 0 ? ' ' : '-';
    name.text += names.county.surnames.draw(random);
  }
  return name;
}

std::pair<std::string_view, std::string_view> names_alike(bool girls, Random& random) {
  return random.pick(std::span<const Pair>(girls ? kGirlsAlike : kBoysAlike));
}

}  // namespace onroll::cli
