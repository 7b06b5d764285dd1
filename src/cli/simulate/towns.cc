// Towns, streets and homes that do not exist: no United Kingdom postcode begins with ZN (the county) or ZT
// (elsewhere).
#include <fmt/format.h>

#include <algorithm>

#include "cli/simulate/county.h"

namespace onroll::cli {
namespace {

constexpr std::array<std::string_view, 32> kTownNames = {
    "Norchester",    "Aldermere",  "Brackwell",    "Coldharrow", "Dunsford Vale", "Elmsbury",
    "Fenwick Cross", "Gorsley",    "Hartlow",      "Inglestone", "Kelderby",      "Langmoor",
    "Marlesden",     "Netherby",   "Oakhampstead", "Pendlebeck", "Quarrington",   "Ravensmoor",
    "Saltersford",   "Thornwick",  "Upper Wenlow", "Varley",     "Westerdale",    "Yarrowby",
    "Ashcombe Hill", "Birchover",  "Castle Dene",  "Dovermere",  "Eastlow",       "Fallowfield Green",
    "Greystead",     "Holmebridge"};

constexpr std::array<std::string_view, 48> kStreetStems = {
    "Station",  "Church",    "Park",     "Mill",   "Victoria",    "Albert", "Windsor", "Chapel",
    "Green",    "Manor",     "Orchard",  "Meadow", "Springfield", "Queen",  "King",    "Alexandra",
    "Grange",   "School",    "North",    "South",  "West",        "East",   "Beech",   "Oak",
    "Elm",      "Sycamore",  "Hawthorn", "Lime",   "Poplar",      "Rowan",  "Bridge",  "Castle",
    "Vicarage", "Priory",    "Abbey",    "Market", "Canal",       "Quarry", "Heath",   "Moor",
    "Warren",   "Fairfield", "Hillside", "Brook",  "Weaver",      "Tanner", "Saddler", "Cooper"};
constexpr std::array<std::string_view, 8> kStreetKinds = {"Road",  "Street", "Lane",    "Avenue",
                                                          "Close", "Drive",  "Terrace", "Crescent"};
constexpr std::string_view kUnitLetters =
    "ABDEFGHJLNPQRSTUWXYZ";  // the second part of a postcode has no C I K M O V
constexpr std::int32_t kStreetsPerTown = 60;
constexpr std::int32_t kHousesPerPostcode = 20;

std::string postcode(const Town& town, std::int32_t street, std::int32_t house) {
  const auto unit = static_cast<std::size_t>(street / 10 * 16 + house / kHousesPerPostcode);
  return fmt::format("{} {}{}{}", town.outcode, street % 10, kUnitLetters[unit / 20 % 20],
                     kUnitLetters[unit % 20]);
}

}  // namespace

Town make_town(std::int32_t number, std::string_view area, Random& random) {
  Town town;
  const auto at = static_cast<std::size_t>(number);
  town.name = std::string(kTownNames[at % kTownNames.size()]);
  town.outcode = fmt::format("{}{}", area, number + 1);
  while (static_cast<std::int32_t>(town.streets.size()) < kStreetsPerTown) {
    std::string street = fmt::format("{} {}", random.pick(std::span<const std::string_view>(kStreetStems)),
                                     random.pick(std::span<const std::string_view>(kStreetKinds)));
    if (std::ranges::find(town.streets, street) == town.streets.end())
      town.streets.push_back(std::move(street));
  }
  return town;
}

Home make_home(const Town& town, Random& random) {
  const std::int32_t street = random.below(kStreetsPerTown);
  const std::int32_t house = random.between(1, 240);
  Home home{.house = fmt::format("{}", house),
            .street = town.streets[static_cast<std::size_t>(street)],
            .town = town.name,
            .postcode = postcode(town, street, house)};
  if (random.below(9) == 0) home.house = fmt::format("Flat {}, {}", random.between(1, 12), house);
  if (random.below(40) == 0) home.house += "a";
  return home;
}

void make_towns(County& county) {
  Random random = dice(county, Dice::towns);
  const std::int32_t towns = std::clamp(county.request.children / 4'700, 1, 28);
  for (std::int32_t i = 0; i < towns; ++i) county.towns.push_back(make_town(i, "ZN", random));
  for (std::int32_t i = 0; i < 4; ++i) county.elsewhere.push_back(make_town(28 + i, "ZT", random));
}

}  // namespace onroll::cli
