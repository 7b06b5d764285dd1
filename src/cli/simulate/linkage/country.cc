// Towns of the invented country and their schools. No United Kingdom postcode area begins with Z but ZE.
#include <fmt/format.h>

#include <array>

#include "cli/simulate/linkage/family.h"
#include "cli/simulate/linkage/rates.h"

namespace onroll::cli {
namespace {

constexpr std::string_view kAreaLetters = "NTABDF";  // ZN, ZT: the invented county's own
constexpr std::int32_t kTownsPerArea = 80;
constexpr std::array<std::string_view, 8> kSaints = {"St Mary’s", "St John’s",  "St Joseph’s", "Holy Trinity",
                                                     "St Anne’s", "St Peter’s", "All Saints",  "St Luke’s"};
constexpr std::int32_t kPrimaries = 24;
constexpr std::int32_t kSecondaries = 4;

std::string first_word(const std::string& text) {
  return text.substr(0, text.find(' '));
}

void add_schools(Country& country, const Town& town, Random& random) {
  std::vector<std::string> primaries, secondaries;
  for (std::int32_t i = 0; i < kPrimaries; ++i) {
    const std::string& street = random.pick(std::span<const std::string>(town.streets));
    primaries.push_back(
        random.below(3) == 0
            ? fmt::format("{} CE Primary School", random.pick(std::span<const std::string_view>(kSaints)))
            : fmt::format("{} {} Primary School", town.name, first_word(street)));
  }
  for (std::int32_t i = 0; i < kSecondaries; ++i) {
    const std::string& street = random.pick(std::span<const std::string>(town.streets));
    secondaries.push_back(random.below(2) == 0
                              ? fmt::format("{} Academy", first_word(street))
                              : fmt::format("{} {} High School", town.name, first_word(street)));
  }
  country.primaries.push_back(std::move(primaries));
  country.secondaries.push_back(std::move(secondaries));
}

}  // namespace

void make_country(Country& country, std::uint64_t seed) {
  country.seed = seed;
  read_linkage_names(country.names);
  Random random(seed, 0x746f776eU);
  for (const char letter : kAreaLetters) {
    for (std::int32_t i = 0; i < kTownsPerArea; ++i) {
      country.towns.push_back(make_town(i, std::string{'Z', letter}, random));
      add_schools(country, country.towns.back(), random);
      country.strong.push_back(random.per_million(kCommunityTowns)
                                   ? &random.pick(std::span<const Community>(country.names.communities))
                                   : nullptr);
    }
  }
}

// SplitMix64 (S. Vigna, prng.di.unimi.it) stirs the numbers: neighbouring families share nothing.
Random linkage_dice(const Country& country, std::int64_t family, std::uint64_t task) {
  std::uint64_t mixed = country.seed * 0x9e3779b97f4a7c15ULL + static_cast<std::uint64_t>(family);
  mixed = (mixed + task * 0xd1b54a32d192ed03ULL) * 0xbf58476d1ce4e5b9ULL;
  mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebULL;
  return Random(mixed ^ (mixed >> 31U), static_cast<std::uint64_t>(family));
}

}  // namespace onroll::cli
