#include "matching/likeness/double_metaphone_rules.h"

#include <algorithm>

namespace onroll {
namespace {

using Looks = std::array<Look, 4>;
using enum WordOrigin;

constexpr Look is(int at, std::string_view pattern) {
  return {at, pattern, true};
}
constexpr Look no(int at, std::string_view pattern) {
  return {at, pattern, false};
}

constexpr Look kGermanHead = is(kHead, "VAN |VON |SCH");
constexpr Look kSoftG = is(-1, ".GE|.GI|.GY|AGGI|OGGI");

constexpr MetaphoneRule kRules[] = {
    {'B', {}, "P", "P", kPastDouble},
    // "chianti", "bach", "bacher"; "caesar"
    {'C', Looks{is(0, "CHIA")}, "K", "K", 2},
    {'C', Looks{is(-1, "ACH"), no(-2, "v|^"), no(2, "I|E")}, "K", "K", 2},
    {'C', Looks{is(-2, "BACHER|MACHER")}, "K", "K", 2},
    {'C', Looks{is(-1, "^CAESAR")}, "S", "S", 2},
    // "michael"; Greek roots; German and Dutch "ch"; all other "ch"
    {'C', Looks{is(0, "CHAE"), no(-1, "^")}, "K", "X", 2},
    {'C', Looks{is(-1, "^CHARAC|^CHARIS|^CHOR|^CHYM|^CHIA|^CHEM"), no(-1, "^CHORE")}, "K", "K", 2},
    {'C', Looks{is(0, "CH"), kGermanHead}, "K", "K", 2},
    {'C', Looks{is(-2, "ORCHES|ARCHIT|ORCHID")}, "K", "K", 2},
    {'C', Looks{is(0, "CHT|CHS")}, "K", "K", 2},
    {'C', Looks{is(-1, "ACH|OCH|UCH|ECH|^CH"), is(2, "L|R|N|M|B|H|F|V|W| |$")}, "K", "K", 2},
    {'C', Looks{is(0, "CH"), no(-1, "^"), is(kHead, "MC")}, "K", "K", 2},
    {'C', Looks{is(0, "CH"), no(-1, "^")}, "X", "K", 2},
    {'C', Looks{is(0, "CH")}, "X", "X", 2},
    // "czerny" but not "filipowicz"; "focaccia"
    {'C', Looks{is(0, "CZ"), no(-2, "WICZ")}, "S", "X", 2},
    {'C', Looks{is(1, "CIA")}, "X", "X", 3},
    // "accident", "succeed"; "bertucci"; "bacchus"; but not "mcclelland"
    {'C', Looks{is(0, "CCI|CCE|CCH"), no(0, "CCHU"), is(-2, "^A")}, "KS", "KS", 3},
    {'C', Looks{is(-1, "UCCEE|UCCES")}, "KS", "KS", 3},
    {'C', Looks{is(0, "CCI|CCE|CCH"), no(0, "CCHU"), no(-2, "^M")}, "X", "X", 3},
    {'C', Looks{is(0, "CC"), no(-2, "^M")}, "K", "K", 2},
    {'C', Looks{is(0, "CK|CG|CQ")}, "K", "K", 2},
    {'C', Looks{is(0, "CIO|CIE|CIA")}, "S", "X", 2},
    {'C', Looks{is(0, "CI|CE|CY")}, "S", "S", 2},
    {'C', Looks{is(1, " C| Q| G")}, "K", "K", 3},  // "mac caffrey"
    {'C', Looks{is(1, "C|K|Q"), no(1, "CE|CI")}, "K", "K", 2},
    {'C', {}, "K", "K", 1},
    // "edge", "edgar"
    {'D', Looks{is(0, "DGI|DGE|DGY")}, "J", "J", 3},
    {'D', Looks{is(0, "DG")}, "TK", "TK", 2},
    {'D', Looks{is(0, "DT|DD")}, "T", "T", 2},
    {'D', {}, "T", "T", 1},
    {'F', {}, "F", "F", kPastDouble},
    // "burgh"; "ghislane", "ghost"; "hugh", "bough", "broughton"; "laugh", "mclaughlin"; "daughter"; "leigh"
    {'G', Looks{is(0, "GH"), no(-1, "^|v")}, "K", "K", 2},
    {'G', Looks{is(-1, "^GHI")}, "J", "J", 2},
    {'G', Looks{is(-1, "^GH")}, "K", "K", 2},
    {'G', Looks{is(0, "GH"), is(-2, "B|H|D")}, "", "", 2},
    {'G', Looks{is(0, "GH"), is(-3, "B|H|D")}, "", "", 2},
    {'G', Looks{is(0, "GH"), is(-4, "B|H")}, "", "", 2},
    {'G', Looks{is(-1, "UGH"), is(-3, "C|G|L|R|T")}, "F", "F", 2},
    {'G', Looks{is(0, "GH"), no(-1, "I")}, "K", "K", 2},
    {'G', Looks{is(0, "GH")}, "", "", 2},
    // "agnes", "cagney", "wagner"; "tagliaro"
    {'G', Looks{is(-2, "^vGN")}, "KN", "N", 2, other},
    {'G', Looks{is(0, "GN"), no(2, "EY")}, "N", "KN", 2, other},
    {'G', Looks{is(0, "GN")}, "KN", "KN", 2},
    {'G', Looks{is(0, "GLI")}, "KL", "L", 2, other},
    // "gerald", "ginny"; "roger" but not "danger"; "van gelder", "biaggi"
    {'G', Looks{is(-1, "^GY|^GES|^GEP|^GEB|^GEL|^GEY|^GIB|^GIL|^GIN|^GIE|^GEI|^GER")}, "K", "J", 2},
    {'G', Looks{is(0, "GER|GY"), no(kHead, "DANGER|RANGER|MANGER"), no(-1, "E|I"), no(-1, "RGY|OGY")}, "K",
     "J", 2},
    {'G', Looks{kSoftG, kGermanHead}, "K", "K", 2},
    {'G', Looks{kSoftG, is(1, "ET")}, "K", "K", 2},
    {'G', Looks{kSoftG, is(1, "IER")}, "J", "J", 2},
    {'G', Looks{kSoftG}, "J", "K", 2},
    {'G', {}, "K", "K", kPastDouble},
    {'H', Looks{is(-1, "^Hv|vHv")}, "H", "H", 2},
    {'H', {}, "", "", 1},
    // "jose", "san jacinto"; "yankelovich", "jankelowicz"; "bajador"; "raj"
    {'J', Looks{is(-1, "^JOSE |^JOSE$")}, "H", "H", 1},
    {'J', Looks{is(kHead, "SAN ")}, "H", "H", 1},
    {'J', Looks{is(0, "JOSE")}, "J", "H", 1},
    {'J', Looks{is(-1, "^")}, "J", "A", kPastDouble},
    {'J', Looks{is(-1, "vJA|vJO")}, "J", "H", kPastDouble, other},
    {'J', Looks{is(1, "$")}, "J", " ", 1},
    {'J', Looks{no(1, "L|T|K|S|N|M|B|Z"), no(-1, "S|K|L")}, "J", "J", kPastDouble},
    {'J', {}, "", "", kPastDouble},
    {'K', {}, "K", "K", kPastDouble},
    // Spanish: "cabrillo", "gallegos"
    {'L', Looks{is(-1, "ILLO$|ILLA$|ALLE$")}, "L", "", 2},
    {'L', Looks{is(-1, "ALLE"), is(kLastTwo, "AS|OS|.A|.O")}, "L", "", 2},
    {'L', {}, "L", "L", kPastDouble},
    // "dumb", "thumb", "plumber"
    {'M', Looks{is(-1, "UMB$|UMBER")}, "M", "M", 2},
    {'M', {}, "M", "M", kPastDouble},
    {'N', {}, "N", "N", kPastDouble},
    {'P', Looks{is(0, "PH")}, "F", "F", 2},
    {'P', Looks{is(0, "PP|PB")}, "P", "P", 2},  // "campbell"
    {'P', {}, "P", "P", 1},
    {'Q', {}, "K", "K", kPastDouble},
    {'R', Looks{is(-2, "IER$"), no(-4, "ME|MA")}, "", "R", 1, other},  // "rogier" but not "hochmeier"
    {'R', {}, "R", "R", kPastDouble},
    // "isle"; "sugar"; "holsheim", "shaw"; "sicilia", "asiago"
    {'S', Looks{is(-1, "ISL|YSL")}, "", "", 1},
    {'S', Looks{is(-1, "^SUGAR")}, "X", "S", 1},
    {'S', Looks{is(0, "SHEIM|SHOEK|SHOLM|SHOLZ")}, "S", "S", 2},
    {'S', Looks{is(0, "SH")}, "X", "X", 2},
    {'S', Looks{is(0, "SIO|SIA")}, "S", "S", 3, slavic_or_german},
    {'S', Looks{is(0, "SIO|SIA")}, "S", "X", 3},
    // "smith" and "schmidt", "snider" and "schneider"; "szabo"
    {'S', Looks{is(-1, "^SM|^SN|^SL|^SW")}, "S", "X", 1},
    {'S', Looks{is(0, "SZ")}, "S", "X", 2},
    // "schermerhorn", "schooner"; "schlesinger"; "scipio", "scott"
    {'S', Looks{is(0, "SCHER|SCHEN")}, "X", "SK", 3},
    {'S', Looks{is(0, "SCHOO|SCHUY|SCHED|SCHEM")}, "SK", "SK", 3},
    {'S', Looks{is(-1, "^SCH"), no(3, "v|W")}, "X", "S", 3},
    {'S', Looks{is(0, "SCH")}, "X", "X", 3},
    {'S', Looks{is(0, "SCI|SCE|SCY")}, "S", "S", 3},
    {'S', Looks{is(0, "SC")}, "SK", "SK", 3},
    {'S', Looks{is(-2, "AIS$|OIS$")}, "", "S", 1},  // "resnais", "artois"
    {'S', Looks{is(0, "SS|SZ")}, "S", "S", 2},
    {'S', {}, "S", "S", 1},
    {'T', Looks{is(0, "TION|TIA|TCH")}, "X", "X", 3},
    // "thomas", "van thiel"; "smith", "matthew"
    {'T', Looks{is(0, "THOM|THAM")}, "T", "T", 2},
    {'T', Looks{is(0, "TH|TTH"), kGermanHead}, "T", "T", 2},
    {'T', Looks{is(0, "TH|TTH")}, "0", "T", 2},
    {'T', Looks{is(0, "TT|TD")}, "T", "T", 2},
    {'T', {}, "T", "T", 1},
    {'V', {}, "F", "F", kPastDouble},
    // "wasserman" and "vasserman"; "arnow" and "arnoff"; "filipowicz"
    {'W', Looks{is(0, "WR")}, "R", "R", 2},
    {'W', Looks{is(-1, "^Wv")}, "A", "F", 1},
    {'W', Looks{is(-1, "^WH")}, "A", "A", 1},
    {'W', Looks{is(-1, "vW$|EWSKI|EWSKY|OWSKI|OWSKY")}, "", "F", 1},
    {'W', Looks{is(kHead, "SCH")}, "", "F", 1},
    {'W', Looks{is(0, "WICZ|WITZ")}, "TS", "FX", 4},
    {'W', {}, "", "", 1},
    // "xavier"; French "breaux"
    {'X', Looks{is(-1, "^")}, "S", "S", 1},
    {'X', Looks{is(-2, "AUX$|OUX$")}, "", "", 1},
    {'X', Looks{is(0, "XC|XX")}, "KS", "KS", 2},
    {'X', {}, "KS", "KS", 1},
    // "zhang"; "pizza"
    {'Z', Looks{is(0, "ZH")}, "J", "J", 2},
    {'Z', Looks{is(1, "ZO|ZI|ZA")}, "S", "TS", kPastDouble},
    {'Z', Looks{no(-1, "^|T")}, "S", "TS", kPastDouble, slavic_or_german},
    {'Z', {}, "S", "S", kPastDouble},
};

// Where the rules of each letter begin; the rows above stand in the order of the letters.
constexpr auto kFirst = [] {
  std::array<std::size_t, 27> first{};
  for (std::size_t letter = 0; letter < first.size(); ++letter) {
    while (first[letter] < std::size(kRules) &&
           kRules[first[letter]].letter < static_cast<char>('A' + letter))
      ++first[letter];
  }
  return first;
}();

}  // namespace

std::span<const MetaphoneRule> metaphone_rules(char letter) {
  const auto place = static_cast<std::size_t>(letter - 'A');
  return std::span(kRules).subspan(kFirst[place], kFirst[place + 1] - kFirst[place]);
}

}  // namespace onroll
