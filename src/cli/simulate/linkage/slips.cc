#include "cli/simulate/linkage/slips.h"

#include <array>
#include <string_view>

#include "cli/simulate/linkage/rates.h"
#include "cli/simulate/written.h"

namespace onroll::cli {
namespace {

struct Rule {
  std::string_view right, wrong;
};

// As Febrl's phonetic rules, the frequent ones (Christen and Pudjijono 2009).
constexpr std::array<Rule, 46> kEar = {
    {{"ph", "f"},  {"f", "ph"},  {"ck", "k"},  {"k", "ck"}, {"ee", "ea"}, {"ea", "ee"}, {"ie", "y"},
     {"y", "ie"},  {"ll", "l"},  {"l", "ll"},  {"nn", "n"}, {"n", "nn"},  {"tt", "t"},  {"t", "tt"},
     {"ss", "s"},  {"s", "ss"},  {"rr", "r"},  {"mm", "m"}, {"c", "k"},   {"k", "c"},   {"z", "s"},
     {"s", "z"},   {"ei", "ie"}, {"ie", "ei"}, {"th", "t"}, {"t", "th"},  {"gh", "g"},  {"ou", "o"},
     {"ai", "ay"}, {"ay", "ai"}, {"ey", "y"},  {"y", "ey"}, {"a", "e"},   {"e", "a"},   {"i", "y"},
     {"y", "i"},   {"o", "u"},   {"u", "o"},   {"h", ""},   {"ah", "a"},  {"oo", "u"},  {"u", "oo"},
     {"w", "u"},   {"v", "w"},   {"d", "t"},   {"b", "p"}}};

// As Febrl's scanner rules.
constexpr std::array<Rule, 20> kScanner = {{{"rn", "m"}, {"m", "rn"}, {"cl", "d"}, {"d", "cl"}, {"l", "i"},
                                            {"i", "l"},  {"o", "0"},  {"l", "1"},  {"s", "5"},  {"h", "b"},
                                            {"b", "h"},  {"u", "v"},  {"v", "u"},  {"g", "q"},  {"q", "g"},
                                            {"w", "vv"}, {"m", "n"},  {"n", "m"},  {"e", "c"},  {"c", "e"}}};

// What lies beside each letter on the keyboard, a to z.
constexpr std::array<std::string_view, 26> kBeside = {"sqz", "vn", "xv", "sf", "wr", "dg", "fh", "gj", "uo",
                                                      "hk",  "jl", "k",  "n",  "bm", "ip", "o",  "wa", "et",
                                                      "ad",  "ry", "yi", "cb", "qe", "zc", "tu", "xa"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// A rule that fits, at a place that it fits, not the first letter. The name itself where twelve throws find
// none.
std::string by_rule(const std::string& name, std::span<const Rule> rules, Random& random) {
  for (std::int32_t i = 0; i < 12; ++i) {
    const Rule& rule = random.pick(rules);
    const std::size_t at = name.find(rule.right, 1);
    if (at == std::string::npos) continue;
    std::string out = name;
    return out.replace(at, rule.right.size(), rule.wrong);
  }
  return mistyped(name, random);
}

std::string key_beside(const std::string& name, Random& random) {
  const auto at = static_cast<std::size_t>(random.below(static_cast<std::int32_t>(name.size())));
  const char letter = static_cast<char>(name[at] | 0x20);
  if (letter < 'a' || letter > 'z' || (name[at] & 0x80) != 0) return mistyped(name, random);
  const bool capital = letter != name[at];
  const std::string_view beside = kBeside[static_cast<std::size_t>(letter - 'a')];
  std::string out = name;
  const char wrong = beside[static_cast<std::size_t>(random.below(static_cast<std::int32_t>(beside.size())))];
  out[at] = capital ? static_cast<char>(wrong - 0x20) : wrong;
  return out;
}

std::string_view short_kind(std::string_view kind) {
  constexpr std::array<Rule, 8> kShort = {{{"Road", "Rd"},
                                           {"Street", "St"},
                                           {"Lane", "Ln"},
                                           {"Avenue", "Ave"},
                                           {"Close", "Cl"},
                                           {"Drive", "Dr"},
                                           {"Terrace", "Ter"},
                                           {"Crescent", "Cres"}}};
  for (const Rule& each : kShort) {
    if (each.right == kind) return each.wrong;
  }
  return kind;
}

std::string street_of(const Home& home, Random& random) {
  std::string street = random.per_million(kStreetSlip) ? misspelt(home.street, random) : home.street;
  if (random.below(4) != 0) return street;
  const std::size_t space = street.rfind(' ');
  if (space == std::string::npos) return street;
  return street.substr(0, space + 1) += short_kind(std::string_view(street).substr(space + 1));
}

// "Flat 3, 12" is also written "3/12" and "12 Flat 3".
std::string house_of(const Home& home, Random& random) {
  std::string house = home.house;
  if (random.per_million(kHouseSlip)) change_digit(house, random);
  const std::size_t comma = house.find(", ");
  if (comma == std::string::npos || random.below(2) == 0) return house;
  const std::string flat = house.substr(5, comma - 5), number = house.substr(comma + 2);
  switch (random.below(3)) {
    case 0:
      return flat + "/" + number;
    case 1:
      return number;  // the flat left out
    default:
      return "Flat " + flat + " " + number;
  }
}

}  // namespace

std::string misspelt(const std::string& name, Random& random) {
  if (name.size() < 2) return name;
  const std::int32_t how = random.below(100);
  if (how < 40) return mistyped(name, random);
  if (how < 60) return key_beside(name, random);
  if (how < 90) return by_rule(name, kEar, random);
  return by_rule(name, kScanner, random);
}

std::string cut_short(const std::string& name) {
  constexpr std::size_t kKept = 12;
  std::size_t end = std::min(kKept, name.size());
  while (end < name.size() && end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) --end;
  return name.substr(0, end);
}

void change_digit(std::string& number, Random& random) {
  const std::size_t first = number.find_first_of("0123456789");
  if (first == std::string::npos) return;
  std::size_t at = first;
  do {
    at = static_cast<std::size_t>(random.below(static_cast<std::int32_t>(number.size())));
  } while (!is_digit(number[at]));
  number[at] = static_cast<char>('0' + (number[at] - '0' + random.between(1, 9)) % 10);
}

void transpose_digits(std::string& number, Random& random) {
  for (std::int32_t i = 0; i < 20 && number.size() > 2; ++i) {
    const auto at = static_cast<std::size_t>(random.between(1, static_cast<std::int32_t>(number.size()) - 2));
    if (!is_digit(number[at]) || !is_digit(number[at + 1]) || number[at] == number[at + 1]) continue;
    std::swap(number[at], number[at + 1]);
    return;
  }
}

void misspell_postcode(std::string& postcode, Random& random) {
  constexpr std::string_view kUnit = "ABDEFGHJLNPQRSTUWXYZ";
  if (postcode.size() < 5) return;
  const std::size_t last = postcode.size() - 1;
  switch (random.below(4)) {
    case 0:
      std::swap(postcode[last], postcode[last - 1]);
      break;
    case 1:
      postcode[last - static_cast<std::size_t>(random.below(2))] =
          kUnit[static_cast<std::size_t>(random.below(static_cast<std::int32_t>(kUnit.size())))];
      break;
    default:
      change_digit(postcode, random);
  }
}

Date miswritten(Date right, std::int32_t slips, Random& random) {
  std::int32_t at = random.below(1'000'000) * 100 / std::max(slips, 1);
  const auto parts = ymd(right);
  const int year{parts.year()};
  const unsigned month{parts.month()}, day{parts.day()};
  if ((at -= kDayAndMonth) < 0) return day <= 12 ? date(year, day, month) : right;
  if ((at -= kFirstOfJanuary) < 0) return date(year, 1, 1);
  if ((at -= kBirthYear) < 0) return date(year + (random.below(2) == 0 ? 1 : -1), month, std::min(day, 28U));
  if ((at -= kBirthDigit) >= 0) return right;
  const unsigned units = day / 10 * 10 + (day % 10 + static_cast<unsigned>(random.between(1, 9))) % 10;
  return date(year, month, std::min(units == 0 ? 10 : units, 28U));
}

std::string written_address(const Home& home, Random& random) {
  std::string text = house_of(home, random);
  text += random.below(12) == 0 ? ", " : " ";
  text += street_of(home, random);
  switch (random.below(5)) {
    case 0:
    case 1:
      return text;
    case 2:
      return text += ", " + home.town + ", " + home.postcode;
    default:
      return text += ", " + home.town;
  }
}

}  // namespace onroll::cli
