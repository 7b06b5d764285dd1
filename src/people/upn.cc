#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "people/identifiers.h"

namespace onroll {
namespace {

// DfE, "Unique pupil numbers" 1.2, annex A: the letters a UPN may use, in the order of their values. No I, O
// or S.
constexpr std::string_view kLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";

struct CodeRange {
  int first;
  int last;
};

// Authorities that have given UPNs: pseudo authorities, London and the metropolitan districts, Isles of
// Scilly, Wales, the islands and Service schools, counties and unitaries now and before 1996-98. 000 and 900
// never were.
constexpr std::array kAllocating = {CodeRange{1, 5},     CodeRange{201, 399}, CodeRange{420, 420},
                                    CodeRange{660, 681}, CodeRange{700, 708}, CodeRange{800, 899},
                                    CodeRange{901, 999}};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

int value(char c) {
  return is_digit(c) ? c - '0' : static_cast<int>(kLetters.find(c));
}

char check_letter(std::string_view upn) {
  int sum = 0;
  for (std::size_t i = 1; i < 13; ++i) sum += static_cast<int>(i + 1) * value(upn[i]);
  return kLetters[static_cast<std::size_t>(sum % 23)];
}

bool may_allocate(std::string_view la) {
  const int code = 100 * value(la[0]) + 10 * value(la[1]) + value(la[2]);
  return std::ranges::any_of(kAllocating,
                             [&](CodeRange range) { return range.first <= code && code <= range.last; });
}

bool is_allowed_letter(char c) {
  return kLetters.find(c) != std::string_view::npos;
}

}  // namespace

Result<Upn> Upn::parse(std::string_view text) {
  std::array<char, 13> upn{};
  std::size_t size = 0;
  for (char c : trimmed(text)) {
    if (c == ' ') continue;
    if (size == upn.size())
      return problem("",
                     "A UPN has 13 characters; this one is longer. Check it against the school's record.");
    upn[size++] = c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
  }
  if (size < upn.size())
    return problem("", "A UPN has 13 characters; this one is shorter. Check it against the school's record.");
  if (!is_allowed_letter(upn[0])) {
    return problem("", "A UPN starts with a letter (never I, O or S). Check it against the school's record.");
  }
  if (!std::all_of(upn.begin() + 1, upn.begin() + 12, is_digit) ||
      (!is_digit(upn[12]) && !is_allowed_letter(upn[12]))) {
    return problem("",
                   "After its first letter a UPN has 12 digits, or 11 digits and a letter (never I, O or S) "
                   "when it is temporary. "
                   "Check it against the school's record.");
  }
  const std::string_view view{upn.data(), upn.size()};
  if (!may_allocate(view.substr(1, 3))) {
    return problem("",
                   "Characters 2 to 4 of a UPN are the authority that gave it; no authority has this code. "
                   "Check it against the school's record.");
  }
  if (check_letter(view) != view[0]) {
    return problem("",
                   "The first letter of this UPN does not fit its digits, so a character is mistyped. "
                   "Check it against the school's record.");
  }
  return Upn(view);
}

}  // namespace onroll
