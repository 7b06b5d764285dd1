#include "intake/words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"

namespace onroll {
namespace {

struct WordFor {
  std::string_view written;  // folded by fold_header
  std::string_view code;
};

template <std::size_t Size>
std::optional<std::string_view> code_of(const std::array<WordFor, Size>& words, std::string_view folded) {
  for (const auto& word : words) {
    if (word.written == folded) return word.code;
  }
  return std::nullopt;
}

template <std::size_t Size>
bool holds_any(std::string_view text, const std::array<std::string_view, Size>& parts) {
  return std::ranges::any_of(
      parts, [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "03/09/2015" and "2015-09-03", by far the most common, without the general reader.
std::optional<Date> read_slashed_or_iso_date(std::string_view text) {
  if (text.size() != 10 || !is_digit(text[0]) || !is_digit(text[9])) return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t size) {
    unsigned value = 0;
    for (std::size_t i = at; i < at + size; ++i) {
      if (!is_digit(text[i])) return 0U;
      value = value * 10 + static_cast<unsigned>(text[i] - '0');
    }
    return value;
  };
  const bool day_first = text[2] == text[5] && (text[2] == '/' || text[2] == '-');
  const bool year_first = text[4] == '-' && text[7] == '-';
  if (!day_first && !year_first) return std::nullopt;
  const auto year = number(day_first ? 6 : 0, 4);
  const std::chrono::year_month_day made{std::chrono::year{static_cast<int>(year)},
                                         std::chrono::month{number(day_first ? 3 : 5, 2)},
                                         std::chrono::day{number(day_first ? 0 : 8, 2)}};
  if (year < 1800 || year > 2299 || !made.ok()) return std::nullopt;
  return std::chrono::sys_days{made};
}

constexpr std::array kYears = std::to_array<WordFor>({{"r", "R"},
                                                      {"rec", "R"},
                                                      {"reception", "R"},
                                                      {"receptionyear", "R"},
                                                      {"yearr", "R"},
                                                      {"yr", "R"},
                                                      {"yrr", "R"},
                                                      {"fs2", "R"},
                                                      {"0", "R"},
                                                      {"year0", "R"},
                                                      {"reception1", "R"},
                                                      {"n", "N2"},
                                                      {"nursery", "N2"},
                                                      {"fs1", "N2"},
                                                      {"n1", "N1"},
                                                      {"nursery1", "N1"},
                                                      {"nurseryfirstyear", "N1"},
                                                      {"n2", "N2"},
                                                      {"nursery2", "N2"},
                                                      {"nurserysecondyear", "N2"},
                                                      {"e1", "E1"},
                                                      {"earlyfirstyear", "E1"},
                                                      {"e2", "E2"},
                                                      {"earlysecondyear", "E2"},
                                                      {"x", "X"}});

constexpr std::array kCountries = std::to_array<std::string_view>(
    {"abroad",        "overseas", "emigrat", "left the uk", "left uk",   "out of the country",
     "moved country", "poland",   "romania", "bulgaria",    "lithuania", "slovakia",
     "hungary",       "pakistan", "india",   "bangladesh",  "nigeria",   "spain",
     "france",        "germany",  "italy",   "portugal",    "turkey",    "australia",
     "canada",        "america",  "usa",     "dubai",       "china",     "hong kong"});
constexpr std::array kHome =
    std::to_array<std::string_view>({"home educat", "home school", "homeschool", "educated at home",
                                     "otherwise than at school", "elective home"});
constexpr std::array kOutside =
    std::to_array<std::string_view>({"independent", "private school", "scotland", "northern ireland",
                                     "channel island", "isle of man", "fee paying"});
constexpr std::array kUnknown = std::to_array<std::string_view>(
    {"not known", "unknown", "whereabouts", "no destination", "to be confirmed", "missing", "cme"});
constexpr std::array kOtherLa = std::to_array<std::string_view>(
    {"other la", "another la", "other local authority", "another local authority", "out of county",
     "out of borough", "other authority"});

}  // namespace

bool says_nothing(std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return true;
  if (text.size() > 8) return false;
  const auto lower = lower_ascii(text);
  return lower == "n/a" || lower == "na" || lower == "null" || lower == "nan" || lower == "none" ||
         lower == "-" || lower == "--" || lower == "#n/a" || lower == "nil" || lower == "." || lower == "?";
}

std::optional<Date> read_date(std::string_view text) {
  text = trimmed(text);
  if (const auto day = read_slashed_or_iso_date(text)) return day;
  auto whole = text;
  if (whole.ends_with(".0")) whole.remove_suffix(2);
  if (whole.size() == 5 && is_all_digits(whole)) {
    int days = 0;
    std::from_chars(whole.data(), whole.data() + whole.size(), days);
    return date(1899, 12, 30) + std::chrono::days{days};
  }
  return parse_any_date(text);
}

std::optional<Sex> read_sex(std::string_view text) {
  static constexpr std::array kFemale =
      std::to_array<std::string_view>({"f", "female", "girl", "2", "woman", "g"});
  static constexpr std::array kMale = std::to_array<std::string_view>({"m", "male", "boy", "1", "man", "b"});
  static constexpr std::array kNotSaid =
      std::to_array<std::string_view>({"", "u", "unknown", "notknown", "0", "9", "notspecified", "x", "i"});
  const auto word = fold_header(text);
  if (std::ranges::find(kFemale, word) != kFemale.end()) return Sex::female;
  if (std::ranges::find(kMale, word) != kMale.end()) return Sex::male;
  if (std::ranges::find(kNotSaid, word) != kNotSaid.end()) return Sex::unknown;
  return std::nullopt;
}

std::optional<std::string> read_year_group(std::string_view text) {
  auto word = fold_header(text);
  if (const auto named = code_of(kYears, word)) return std::string(*named);
  std::string_view number = word;
  for (const std::string_view prefix :
       {"ncyear", "nationalcurriculumyear", "yeargroup", "year", "yr", "ncy", "y"}) {
    if (number.starts_with(prefix)) {
      number.remove_prefix(prefix.size());
      break;
    }
  }
  if (const auto named = code_of(kYears, number); named && number.size() < word.size())
    return std::string(*named);
  if (number.empty() || number.size() > 2 || !is_all_digits(number)) return std::nullopt;
  if (number.size() == 2 && number[0] == '0') number.remove_prefix(1);
  const int year = number.size() == 1 ? number[0] - '0' : (number[0] - '0') * 10 + (number[1] - '0');
  if (year < 1 || year > 14) return std::nullopt;
  return std::string(number);
}

std::optional<Enrolment> read_enrolment(std::string_view text) {
  const auto word = fold_header(text);
  const auto is = [&](std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
  };
  if (is({"c", "current", "currentsingle", "currentsingleregistration", "single", "singleregistration",
          "onroll", "active"}))
    return Enrolment::current;
  if (is({"m", "main", "dualmain", "maindual", "currentmain", "currentmaindualregistration",
          "maindualregistration"}))
    return Enrolment::main;
  if (is({"s", "subsidiary", "dualsubsidiary", "subsidiarydual", "currentsubsidiary",
          "currentsubsidiarydualregistration", "subsidiarydualregistration", "dual"})) {
    return Enrolment::subsidiary;
  }
  if (is({"f", "fe", "fecollege", "furthereducation"})) return Enrolment::further_education;
  if (is({"o", "other", "otherprovider"})) return Enrolment::other_provider;
  if (is({"g", "guest", "guestpupil"})) return Enrolment::guest;
  if (is({"p", "previous", "leaver", "left", "offroll", "former", "previouslyenrolled"}))
    return Enrolment::previous;
  if (word.empty()) return Enrolment::not_said;
  return std::nullopt;
}

Destination read_destination(std::string_view text) {
  if (says_nothing(text)) return {};
  Destination destination;
  destination.said = std::string(trimmed(text));
  const auto word = lower_ascii(destination.said);
  const auto folded = fold_header(text);
  if (folded == "xxxxxxx" || folded == "xxx" || folded == "nk" || folded == "tbc" ||
      holds_any(word, kUnknown)) {
    destination.kind = DestinationKind::not_known;
  } else if (folded == "ehe" || holds_any(word, kHome)) {
    destination.kind = DestinationKind::home_educated;
  } else if (folded == "mmmmmmm" || folded == "mmm" || holds_any(word, kOutside)) {
    destination.kind = DestinationKind::outside_maintained;
  } else if (holds_any(word, kOtherLa) || (folded.size() == 7 && folded.ends_with("llll"))) {
    destination.kind = DestinationKind::other_la;
  } else if (holds_any(word, kCountries) && word.find("school") == std::string::npos &&
             word.find("academy") == std::string::npos) {
    destination.kind = DestinationKind::abroad;
  } else if (holds_any(word,
                       std::to_array<std::string_view>({"school", "academy", "college", "primary", "infant",
                                                        "junior", "nursery", "high", "grammar"}))) {
    destination.kind = DestinationKind::school;
  }
  return destination;
}

std::string read_standing(std::string_view text, Source source) {
  const auto said = lower_ascii(trimmed(text));
  const auto has = [&](std::string_view part) { return said.find(part) != std::string::npos; };
  if (source == Source::home_education) {
    if (has("unsuitable") || has("not suitable") || has("not satisf")) return "unsuitable";
    if (has("not assessed") || has("not yet") || has("pending") || has("unassessed") || has("awaiting") ||
        has("in progress"))
      return "not_assessed";
    if (has("suitable") || has("satisf")) return "suitable";
  }
  if (source == Source::admission_application || source == Source::admission_offer) {
    if (has("wait")) return "waiting";
    if (has("refus") || has("reject") || has("declin") || has("withdrawn")) return "refused";
    if (has("accept")) return "accepted";
    if (has("offer") || has("allocat")) return "offered";
    if (has("appl") || has("submit") || has("received") || has("pending")) return "applied";
  }
  return said;
}

Name split_name(std::string_view full) {
  Name name;
  std::string_view given;
  if (const auto comma = full.find(','); comma != std::string_view::npos) {
    name.surname = std::string(trimmed(full.substr(0, comma)));
    given = trimmed(full.substr(comma + 1));
  } else {
    full = trimmed(full);
    const auto last = full.rfind(' ');
    name.surname = std::string(last == std::string_view::npos ? full : full.substr(last + 1));
    given = last == std::string_view::npos ? std::string_view() : trimmed(full.substr(0, last));
  }
  const auto first = given.find(' ');
  name.forename = std::string(given.substr(0, first));
  if (first != std::string_view::npos) name.middle_names = std::string(trimmed(given.substr(first)));
  return name;
}

}  // namespace onroll
