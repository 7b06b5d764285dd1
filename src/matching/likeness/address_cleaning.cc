// Cleaning of addresses: words in lines, abbreviations written out, a postcode left out.
#include <algorithm>
#include <vector>

#include "base/text.h"
#include "matching/likeness/address_words.h"
#include "matching/likeness/addresses.h"
#include "matching/likeness/placeholders.h"
#include "people/identifiers.h"

namespace onroll {
namespace {

using Line = std::vector<std::string_view>;

constexpr std::string_view kLineEnds = ",;\r\n";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

// "-" and "/" between digits: "10-14", "10 - 14" and "3/12" say something else than two numbers.
bool joins_numbers(std::string_view before, std::string_view after) {
  return !before.empty() && !after.empty() && is_digit(before.back()) && is_digit(after.front());
}

// One byte of `text` at `place`, added to `plain` as an address keeps it.
void add_byte(std::string& plain, std::string_view text, std::size_t place) {
  const char c = text[place];
  const auto after = text.substr(place + 1);
  if (is_letter(c) || is_digit(c)) {
    plain += c;
  } else if (kLineEnds.contains(c)) {
    plain += ',';
  } else if ((c == '-' || c == '/') && joins_numbers(plain, after)) {
    plain += c;
  } else if (c == '-' && after.starts_with(' ') && plain.ends_with(' ') &&
             joins_numbers(std::string_view(plain).substr(0, plain.size() - 1), after.substr(1))) {
    plain.back() = '-';
  } else if (c != '\'' && c != '.' && !(c == ' ' && plain.ends_with('-'))) {
    plain += ' ';
  }
}

// Lower case letters and digits; "," at the end of a line, " " between words.
std::string plain_address(std::string_view raw) {
  const auto text = lower_ascii(is_ascii(raw) ? std::string(raw) : to_latin(raw));
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) add_byte(plain, text, i);
  return plain;
}

void read_words(std::string_view text, Line& words) {
  words.clear();
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

// A digit and two letters end every postcode.
bool ends_as_postcode(std::string_view word) {
  const auto size = word.size();
  return size >= 3 && is_letter(word[size - 1]) && is_letter(word[size - 2]) && is_digit(word[size - 3]);
}

void drop_postcode(Line& words) {
  const auto size = words.size();
  if (size == 0 || !ends_as_postcode(words.back())) return;
  const auto last = words.back();
  if (last.size() >= 5 && Postcode::parse(last)) {
    words.pop_back();
  } else if (size >= 2 && last.size() == 3 &&
             Postcode::parse(std::string(words[size - 2]) + std::string(last))) {
    words.resize(size - 2);
  }
}

// "high st" is a street; "st marys road", "2 st johns" and "flat 2 st marys" are saints.
bool is_saint(const Line& words, std::size_t place) {
  return place == 0 || std::ranges::none_of(words[place - 1], is_letter);
}

// "12 a high street" is number 12a.
bool takes_letter(const Line& words, std::size_t place) {
  return place + 2 < words.size() && is_all_digits(words[place]) && words[place + 1].size() == 1 &&
         is_letter(words[place + 1][0]);
}

void add_line(std::string& clean, const Line& words) {
  if (!clean.empty() && !words.empty()) clean += ',';
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!clean.empty()) clean += ' ';
    clean += words[i] == "st" && !is_saint(words, i) ? std::string_view("street") : written_out(words[i]);
    if (takes_letter(words, i)) clean += words[++i];
  }
}

}  // namespace

std::string clean_address(std::string_view raw) {
  const auto plain = plain_address(raw);
  std::string clean;
  clean.reserve(plain.size() + 16);
  Line words;
  for (std::string_view rest = plain; !rest.empty();) {
    const auto end = std::min(rest.find(','), rest.size());
    read_words(rest.substr(0, end), words);
    drop_postcode(words);
    const bool said = words.size() != 1 || !is_placeholder_word(words[0]);
    if (said) add_line(clean, words);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return is_placeholder_word(clean) ? std::string() : clean;
}

}  // namespace onroll
