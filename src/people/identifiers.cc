#include "people/identifiers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"

namespace onroll {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return c >= 'A' && c <= 'Z';
}
int digit(char c) {
  return c - '0';
}

// Upper case without the characters people put between the groups of a number.
std::string joined_up(std::string_view text, std::string_view dropped) {
  std::string joined;
  for (const char c : upper_ascii(trimmed(text))) {
    if (dropped.find(c) == std::string_view::npos) joined += c;
  }
  return joined;
}

std::int32_t number_of(std::string_view digits) {
  std::int32_t value = 0;
  for (const char c : digits) value = value * 10 + digit(c);
  return value;
}

// Sum of the first nine digits times 10, 9 ... 2: the base of both the NHS number and the ULN check digit.
int weighted_sum(std::string_view digits) {
  int sum = 0;
  for (int i = 0; i < 9; ++i) sum += digit(digits[static_cast<std::size_t>(i)]) * (10 - i);
  return sum;
}

}  // namespace

Result<NhsNumber> NhsNumber::parse(std::string_view text) {
  const auto number = joined_up(text, " -");
  if (number.size() != 10 || !is_all_digits(number))
    return problem("", "An NHS number has ten digits. Check it and type it again.");
  const int check = (11 - weighted_sum(number) % 11) % 11;
  if (check == 10 || check != digit(number[9])) {
    return problem("",
                   "The last digit of this NHS number does not fit the others, so a digit is mistyped. Check "
                   "it and type it again.");
  }
  return NhsNumber(number);
}

Result<Uln> Uln::parse(std::string_view text) {
  const auto number = joined_up(text, " -");
  if (number.size() != 10 || !is_all_digits(number) || number[0] == '0') {
    return problem(
        "", "A unique learner number has ten digits and does not start with 0. Check it and type it again.");
  }
  const int rest = weighted_sum(number) % 11;
  if (rest == 0 || 10 - rest != digit(number[9])) {
    return problem("",
                   "The last digit of this unique learner number does not fit the others, so a digit is "
                   "mistyped. Check it and type it again.");
  }
  return Uln(number);
}

Result<Urn> Urn::parse(std::string_view text) {
  const auto number = trimmed(text);
  if (number.size() != 6 || !is_all_digits(number) || number[0] == '0') {
    return problem(
        "",
        "A school's URN has six digits, for example 100000. Look it up on Get Information about Schools.");
  }
  return Urn(number_of(number));
}

std::string Urn::text() const {
  return fmt::format("{:06}", number_);
}

Result<LaCode> LaCode::parse(std::string_view text) {
  const auto number = trimmed(text);
  if (number.size() != 3 || !is_all_digits(number) || number == "000") {
    return problem("", "A local authority code has three digits, for example 885.");
  }
  return LaCode(number_of(number));
}

std::string LaCode::text() const {
  return fmt::format("{:03}", number_);
}

Result<SchoolNumber> SchoolNumber::parse(std::string_view text) {
  const auto number = joined_up(text, " /-");
  if (number == "XXXXXXX" || number == "MMMMMMM") {
    return problem("",
                   "XXXXXXX (not known) and MMMMMMM (outside state schools) are destinations, not schools. "
                   "Give the school's own number, or leave it empty.");
  }
  if (number.size() != 7 || !is_all_digits(number) || number.starts_with("000")) {
    return problem("",
                   "A school's DfE number is the three digits of the authority and the four of the school, "
                   "for example 885/4029.");
  }
  return SchoolNumber(number_of(number));
}

std::string SchoolNumber::text() const {
  return fmt::format("{:03}/{:04}", number_ / 10000, number_ % 10000);
}

// Outward: one or two letters, a digit, perhaps one more digit or letter. Inward: a digit and two letters.
// "GIR 0AA" stands alone.
Result<Postcode> Postcode::parse(std::string_view text) {
  std::string joined;
  for (const char c : upper_ascii(text)) {
    if (is_letter(c) || is_digit(c)) joined += c;
  }
  const auto fits = [&] {
    if (joined == "GIR0AA") return true;
    if (joined.size() < 5 || joined.size() > 7) return false;
    const std::string_view all = joined;
    const auto in = all.substr(all.size() - 3);
    const auto out = all.substr(0, all.size() - 3);
    if (!is_digit(in[0]) || !is_letter(in[1]) || !is_letter(in[2])) return false;
    const std::size_t letters = is_letter(out[1]) ? 2 : 1;
    return is_letter(out[0]) && out.size() > letters && is_digit(out[letters]) && out.size() <= letters + 2;
  };
  if (!fits())
    return problem("", "This is not a United Kingdom postcode. Write it as in AA9A 9AA, or leave it empty.");
  joined.insert(joined.size() - 3, 1, ' ');
  return Postcode(joined);
}

}  // namespace onroll
