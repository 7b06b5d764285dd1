#include "matching/likeness/placeholders.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace onroll {
namespace {

constexpr std::array<std::string_view, 27> kNoName = {"unknown",
                                                      "not known",
                                                      "notknown",
                                                      "unk",
                                                      "n a",
                                                      "none",
                                                      "nil",
                                                      "null",
                                                      "blank",
                                                      "not given",
                                                      "notgiven",
                                                      "not stated",
                                                      "no name",
                                                      "noname",
                                                      "no surname",
                                                      "unnamed",
                                                      "tbc",
                                                      "tba",
                                                      "to be confirmed",
                                                      "test",
                                                      "withheld",
                                                      "refused",
                                                      "anonymous",
                                                      "not recorded",
                                                      "no forename",
                                                      "not applicable",
                                                      "not available"};
constexpr std::array<std::string_view, 14> kNoForename = {
    "baby",  "babyboy", "babygirl", "infant", "newborn", "new born", "unborn",
    "child", "boy",     "girl",     "male",   "female",  "son",      "daughter"};
constexpr std::array<std::string_view, 8> kNoForenameStart = {"baby ",    "infant ", "twin",  "triplet",
                                                              "newborn ", "unborn ", "male ", "female "};
constexpr std::array<std::string_view, 5> kNoNumber = {"NA", "NONE", "NULL", "UNKNOWN", "NOTKNOWN"};

constexpr std::array<std::string_view, 16> kNoMailbox = {
    "noemail", "no.email", "no-email", "no_email", "nomail",  "none",     "no",   "na",
    "n/a",     "nil",      "null",     "unknown",  "noreply", "no-reply", "test", "example"};

template <typename List>
bool is_one_of(std::string_view word, const List& list) {
  return std::ranges::find(list, word) != list.end();
}

bool is_one_letter_throughout(std::string_view text) {
  return text.find_first_not_of(text.front()) == std::string_view::npos;
}

// "twin", "twin 2", "twin one smith", but not the surname-like "twining".
bool starts_as_placeholder(std::string_view name, std::string_view start) {
  if (!name.starts_with(start)) return false;
  const auto rest = name.substr(start.size());
  return start.ends_with(' ') || rest.empty() || rest.front() == ' ' ||
         (rest.front() >= '0' && rest.front() <= '9');
}

// DfE code set CS051: the reason why there is no UPN, written in its place.
bool is_upn_unknown_code(std::string_view number) {
  return number.size() <= 4 && number.starts_with("UN") && is_all_digits(number.substr(2));
}

}  // namespace

bool is_placeholder_word(std::string_view folded) {
  return folded.empty() || is_one_of(folded, kNoName) ||
         (folded.size() >= 3 && !is_all_digits(folded) && is_one_letter_throughout(folded));
}

bool is_placeholder_surname(std::string_view folded) {
  return is_placeholder_word(folded) || is_all_digits(folded);
}

bool is_placeholder_forename(std::string_view folded) {
  if (is_placeholder_surname(folded) || is_one_of(folded, kNoForename)) return true;
  return std::ranges::any_of(kNoForenameStart,
                             [&](auto start) { return starts_as_placeholder(folded, start); });
}

bool is_placeholder_birth(Date day) {
  return day < date(1850, 1, 1) || day > date(2100, 1, 1) || day == date(1899, 12, 31) ||
         day == date(1900, 1, 1) || day == date(1970, 1, 1);
}

bool is_placeholder_childs_birth(Date day) {
  return day < date(1950, 1, 1) || is_placeholder_birth(day);
}

bool is_placeholder_outcode(std::string_view outcode) {
  return outcode == "ZZ99" || outcode == "XX99";
}

bool is_placeholder_number(std::string_view number) {
  if (number.empty() || is_one_of(number, kNoNumber) || is_upn_unknown_code(number)) return true;
  if (number.size() < 3) return false;
  const bool counts_up = number.size() >= 6 && (std::string_view("0123456789").starts_with(number) ||
                                                std::string_view("1234567890").starts_with(number));
  return counts_up || is_one_letter_throughout(number);
}

bool is_placeholder_mailbox(std::string_view local) {
  return local.size() < 2 || is_one_of(local, kNoMailbox) || is_one_letter_throughout(local);
}

}  // namespace onroll
