#include "cli/simulate/numbers.h"

#include "cli/simulate/linkage/family.h"

namespace onroll::cli {
namespace {

constexpr std::string_view kLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";

void add_digits(std::string& text, std::int64_t number, std::size_t places) {
  text.resize(text.size() + places);
  for (std::size_t i = 0; i < places; ++i, number /= 10)
    text[text.size() - 1 - i] = static_cast<char>('0' + number % 10);
}

std::string permanent_upn(std::int64_t person, std::int64_t year) {
  std::string twelve(kCouncilCode);
  add_digits(twelve, person / 999 % 9999 + 1, 4);
  add_digits(twelve, year, 2);
  add_digits(twelve, person % 999 + 1, 3);
  return upn_of(twelve);
}

std::string temporary_upn(std::int64_t person, std::int64_t year) {
  const auto letters = static_cast<std::int64_t>(kLetters.size());
  std::string twelve(kCouncilCode);
  add_digits(twelve, person / (99 * letters) % 9999 + 1, 4);
  add_digits(twelve, year, 2);
  add_digits(twelve, person / letters % 99 + 1, 2);
  twelve += kLetters[static_cast<std::size_t>(person % letters)];
  return upn_of(twelve);
}

// The NHS has issued no number from 800 up. Of three numbers in a row one has a check digit.
std::string nhs_number(std::int64_t person) {
  auto nine = static_cast<std::int32_t>(999'999'999 - 3 * person);
  while (true) {
    if (auto number = nhs_number_of(nine--)) return *number;
  }
}

}  // namespace

LinkageNumbers linkage_numbers(std::int64_t person, Date born) {
  const std::int64_t year = static_cast<int>(ymd(born).year()) + 5;
  return {.upn = permanent_upn(person, year),
          .second_upn = permanent_upn(person, year + 3),
          .temporary_upn = temporary_upn(person, year),
          .nhs_number = nhs_number(person)};
}

}  // namespace onroll::cli
