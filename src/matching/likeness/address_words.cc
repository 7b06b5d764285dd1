#include "matching/likeness/address_words.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <unordered_map>

#include "base/embedded.h"
#include "base/hash.h"
#include "base/text.h"

namespace onroll {
namespace {

struct WordHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const { return hash64(word); }
};
template <typename Value>
using WordMap = std::unordered_map<std::string, Value, WordHash, std::equal_to<>>;

// What the list has for shops and factories, and what is a plain word in an address.
constexpr std::array<std::string_view, 16> kPlainWords = {"is",  "for", "com", "co",  "pass", "fire",
                                                          "pen", "sec", "org", "inc", "von",  "st",
                                                          "val", "pt",  "lib", "sf"};
constexpr std::array<std::array<std::string_view, 2>, 15> kOurs = {{{"str", "street"},
                                                                    {"gt", "great"},
                                                                    {"gro", "grove"},
                                                                    {"grv", "grove"},
                                                                    {"ct", "court"},
                                                                    {"saint", "st"},
                                                                    {"nth", "north"},
                                                                    {"sth", "south"},
                                                                    {"cl", "close"},
                                                                    {"clo", "close"},
                                                                    {"est", "estate"},
                                                                    {"hwy", "highway"},
                                                                    {"pkwy", "parkway"},
                                                                    {"pde", "parade"},
                                                                    {"cct", "circuit"}}};
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
constexpr std::array<std::string_view, 10> kStoreys = {"basement", "lower", "ground", "first",  "second",
                                                       "third",    "top",   "upper",  "garden", "attic"};

WordMap<std::string> read_abbreviations() {
  WordMap<std::string> words;
  for (const auto& row :
       nlohmann::json::parse(embedded_file(embedded_data(), "addresses/abbreviations.json"))) {
    const auto word = lower_ascii(row.at("token").get<std::string>());
    if (std::ranges::find(kPlainWords, word) == kPlainWords.end())
      words[word] = lower_ascii(row.at("replacement").get<std::string>());
  }
  for (const auto& [word, full] : kOurs) words[std::string(word)] = full;
  return words;
}

WordMap<AddressWord> kinds_of_words() {
  WordMap<AddressWord> kinds;
  const auto put = [&](std::span<const std::string_view> words, AddressWord kind) {
    for (const auto word : words) kinds[std::string(word)] = kind;
  };
  put(kStreetKinds, AddressWord::street);
  put(kFlatWords, AddressWord::flat);
  put(kNumberWords, AddressWord::number_comes);
  put(kStoreys, AddressWord::storey);
  kinds["floor"] = AddressWord::floor;
  return kinds;
}

}  // namespace

std::string_view written_out(std::string_view word) {
  static const auto words = read_abbreviations();
  const auto found = words.find(word);
  return found == words.end() ? word : found->second;
}

AddressWord kind_of(std::string_view word) {
  static const auto kinds = kinds_of_words();
  if (!word.empty() && word.front() >= '0' && word.front() <= '9') return AddressWord::number;
  const auto found = kinds.find(word);
  return found == kinds.end() ? AddressWord::plain : found->second;
}

}  // namespace onroll
