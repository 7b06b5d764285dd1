#include <algorithm>

#include "matching/likeness/cleaning.h"
#include "matching/likeness/phonetic.h"

namespace onroll {
namespace {

//                                   ABCDEFGHIJKLMNOPQRSTUVWXYZ
constexpr std::string_view kDigits = "01230120022455012623010202";
bool parts_nothing(char letter) {
  return letter == 'H' || letter == 'W';
}
char digit_of(char letter) {
  return kDigits[static_cast<std::size_t>(letter - 'A')];
}

}  // namespace

std::string soundex(std::string_view name) {
  const auto letters = capital_letters(name);
  if (letters.empty()) return "";
  std::string code(1, letters.front());
  char last = digit_of(letters.front());
  for (const char letter : letters.substr(1)) {
    if (parts_nothing(letter)) continue;
    const char digit = digit_of(letter);
    if (digit != '0' && digit != last && code.size() < 4) code += digit;
    last = digit;
  }
  code.resize(4, '0');
  return code;
}

}  // namespace onroll
