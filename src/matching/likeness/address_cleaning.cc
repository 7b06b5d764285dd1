// Cleaning of addresses: words in lines, abbreviations written out, a postcode left out.
#include <algorithm>
#include <vector>

#include "base/text.h"
#include "matching/likeness/address_words.h"
#include "matching/likeness/addresses.h"
#include "matching/likeness/cleaning.h"
#include "matching/likeness/placeholders.h"
#include "people/identifiers.h"

namespace onroll {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

// Words of one line. "10 - 14" and "3/12" stay together, for they say something else than two numbers.
std::vector<std::string> words_of_line(std::string_view line) {
  std::vector<std::string> words(1);
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (is_letter(c) || is_digit(c)) {
      words.back() += c;
    } else if ((c == '-' || c == '/') && i > 0 && i + 1 < line.size() && is_digit(line[i - 1]) &&
               is_digit(line[i + 1])) {
      words.back() += c;
    } else if (c != '\'' && c != '.' && !words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

bool is_postcode(std::string_view text) {
  return Postcode::parse(text).has_value();
}

void drop_postcode(std::vector<std::string>& words) {
  const auto size = words.size();
  if (size >= 2 && words[size - 1].size() == 3 && is_postcode(words[size - 2] + " " + words[size - 1])) {
    words.resize(size - 2);
  } else if (size >= 1 && words[size - 1].size() >= 5 && is_postcode(words[size - 1])) {
    words.pop_back();
  }
}

bool has_letters(std::string_view word) {
  return std::ranges::any_of(word, is_letter);
}

// "high st" is a street, "st marys road" and "2 st johns" are saints.
bool is_saint(const std::vector<std::string>& words, std::size_t place) {
  return place == 0 || !has_letters(words[place - 1]) ||
         (place + 1 < words.size() && announces_flat(words[place - 1]));
}

// "12 a high street" -> "12a high street"; but "flat 12 a block" is left alone.
void join_letters(std::vector<std::string>& words) {
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    if (!is_all_digits(words[i]) || words[i + 1].size() != 1 || !is_letter(words[i + 1][0])) continue;
    words[i] += words[i + 1];
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

std::string cleaned_line(std::string_view line) {
  auto words = words_of_line(line);
  drop_postcode(words);
  join_letters(words);
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!text.empty()) text += ' ';
    text += words[i] == "st" && !is_saint(words, i) ? std::string_view("street") : written_out(words[i]);
  }
  return text;
}

}  // namespace

std::string clean_address(std::string_view raw) {
  auto plain = lower_ascii(is_ascii(raw) ? std::string(raw) : to_latin(raw));
  for (auto at = plain.find(" - "); at != std::string::npos; at = plain.find(" - ", at))
    plain.replace(at, 3, "-");
  std::string clean;
  for (std::string_view rest = plain; !rest.empty();) {
    const auto end = std::min(rest.find_first_of(",;\r\n"), rest.size());
    const auto line = cleaned_line(rest.substr(0, end));
    if (!line.empty() && !is_placeholder_word(line)) clean += (clean.empty() ? "" : ", ") + line;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return clean;
}

}  // namespace onroll
