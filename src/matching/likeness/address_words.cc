#include "matching/likeness/address_words.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "base/embedded.h"
#include "base/text.h"

namespace onroll {
namespace {

using Words = std::unordered_map<std::string, std::string>;

// What the list has for shops and factories, and what is a plain word in an address.
constexpr std::array<std::string_view, 16> kPlainWords = {"is",  "for", "com", "co",  "pass", "fire",
                                                          "pen", "sec", "org", "inc", "von",  "st",
                                                          "val", "pt",  "lib", "sf"};
constexpr std::array<std::array<std::string_view, 2>, 8> kOurs = {{{"str", "street"},
                                                                   {"gt", "great"},
                                                                   {"gro", "grove"},
                                                                   {"grv", "grove"},
                                                                   {"ct", "court"},
                                                                   {"saint", "st"},
                                                                   {"nth", "north"},
                                                                   {"sth", "south"}}};
constexpr std::array<std::string_view, 52> kStreetKinds = {
    "alley",     "approach", "arcade",  "avenue", "bank",    "boulevard", "bridge",     "broadway",
    "bypass",    "causeway", "chase",   "circle", "circuit", "close",     "common",     "copse",
    "court",     "crescent", "croft",   "cross",  "dale",    "drive",     "embankment", "end",
    "esplanade", "fields",   "gardens", "gate",   "green",   "grove",     "highway",    "hill",
    "lane",      "mead",     "meadow",  "mews",   "parade",  "park",      "parkway",    "path",
    "place",     "plaza",    "quay",    "rise",   "road",    "row",       "square",     "street",
    "terrace",   "view",     "walk",    "way"};
constexpr std::array<std::string_view, 4> kFlatWords = {"flat", "unit", "suite", "maisonette"};
constexpr std::array<std::string_view, 3> kNumberWords = {"no", "number", "num"};
constexpr std::array<std::string_view, 10> kFloors = {"basement", "lower", "ground", "first",  "second",
                                                      "third",    "top",   "upper",  "garden", "attic"};

template <typename List>
bool is_one_of(std::string_view word, const List& list) {
  return std::ranges::find(list, word) != list.end();
}

Words read_abbreviations() {
  Words words;
  for (const auto& row :
       nlohmann::json::parse(embedded_file(embedded_data(), "addresses/abbreviations.json"))) {
    const auto word = lower_ascii(row.at("token").get<std::string>());
    if (!is_one_of(word, kPlainWords)) words[word] = lower_ascii(row.at("replacement").get<std::string>());
  }
  for (const auto& [word, full] : kOurs) words[std::string(word)] = full;
  return words;
}

}  // namespace

std::string_view written_out(std::string_view word) {
  static const Words words = read_abbreviations();
  const auto found = words.find(std::string(word));
  return found == words.end() ? word : found->second;
}

bool is_street_kind(std::string_view word) {
  return std::ranges::binary_search(kStreetKinds, word);
}
static_assert(std::ranges::is_sorted(kStreetKinds));

bool announces_flat(std::string_view word) {
  return is_one_of(word, kFlatWords);
}
bool announces_number(std::string_view word) {
  return is_one_of(word, kNumberWords);
}
bool is_floor(std::string_view word) {
  return is_one_of(word, kFloors);
}

}  // namespace onroll
