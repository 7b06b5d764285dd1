#include <algorithm>
#include <array>

#include "matching/likeness/cleaning.h"
#include "matching/likeness/phonetic.h"

namespace onroll {
namespace {

struct Replacement {
  std::string_view from;
  std::string_view to;
};

constexpr std::array<Replacement, 6> kStarts = {
    {{"MAC", "MCC"}, {"KN", "NN"}, {"K", "C"}, {"PH", "FF"}, {"PF", "FF"}, {"SCH", "SSS"}}};
constexpr std::array<Replacement, 7> kEnds = {
    {{"EE", "Y"}, {"IE", "Y"}, {"DT", "D"}, {"RT", "D"}, {"RD", "D"}, {"NT", "D"}, {"ND", "D"}}};
// Tried in order at each letter after the first; as many letters are written as stand in `to`.
constexpr std::array<Replacement, 13> kWithin = {{{"EV", "AF"},
                                                  {"E", "A"},
                                                  {"I", "A"},
                                                  {"O", "A"},
                                                  {"U", "A"},
                                                  {"Q", "G"},
                                                  {"Z", "S"},
                                                  {"M", "N"},
                                                  {"KN", "NN"},
                                                  {"K", "C"},
                                                  {"SCH", "SSS"},
                                                  {"PH", "FF"},
                                                  {"A", "A"}}};

bool is_vowel(char c) {
  return std::string_view("AEIOU").contains(c);
}

void replace_ends(std::string& name) {
  for (const auto& [from, to] : kStarts) {
    if (!name.starts_with(from)) continue;
    name.replace(0, from.size(), to);
    break;
  }
  for (const auto& [from, to] : kEnds) {
    if (!name.ends_with(from)) continue;
    name.replace(name.size() - from.size(), from.size(), to);
    break;
  }
}

// An H beside a consonant and a W after a vowel become the letter before them.
bool is_mute(const std::string& name, std::size_t at) {
  const char before = name[at - 1];
  const char after = at + 1 < name.size() ? name[at + 1] : ' ';
  return (name[at] == 'H' && (!is_vowel(before) || !is_vowel(after))) ||
         (name[at] == 'W' && is_vowel(before));
}

void replace_at(std::string& name, std::size_t at) {
  for (const auto& [from, to] : kWithin) {
    if (name.compare(at, from.size(), from) != 0) continue;
    name.replace(at, to.size(), to);
    return;
  }
  if (is_mute(name, at)) name[at] = name[at - 1];
}

void trim_end(std::string& code) {
  if (code.size() > 1 && code.back() == 'S') code.pop_back();
  if (code.size() > 2 && code.ends_with("AY")) code.erase(code.size() - 2, 1);
  if (code.size() > 1 && code.back() == 'A') code.pop_back();
}

}  // namespace

std::string nysiis(std::string_view name) {
  auto letters = capital_letters(name);
  if (letters.empty()) return "";
  replace_ends(letters);
  std::string code(1, letters.front());
  for (std::size_t i = 1; i < letters.size(); ++i) {
    replace_at(letters, i);
    if (letters[i] != letters[i - 1]) code += letters[i];
  }
  trim_end(code);
  return code;
}

}  // namespace onroll
