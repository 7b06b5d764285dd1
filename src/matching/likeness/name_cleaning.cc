// Cleaning of names: titles and "known as" left out, placeholders emptied.
#include <algorithm>
#include <array>
#include <span>

#include "matching/likeness/cleaning.h"
#include "matching/likeness/names.h"
#include "matching/likeness/placeholders.h"

namespace onroll {
namespace {

// NHS England's list (NHSE_probabilistic_linkage) and those school registers use. "Master" is a name too.
constexpr std::array<std::string_view, 18> kTitles = {
    "mr",        "mrs", "miss", "ms",       "mx",  "mstr", "dr",  "doctor", "prof",
    "professor", "rev", "revd", "reverend", "sir", "dame", "mme", "madam",  "messrs"};

bool is_title(std::string_view word) {
  return std::ranges::find(kTitles, word) != kTitles.end();
}

void drop_titles(std::vector<std::string_view>& words) {
  while (words.size() > 1 && is_title(words.front())) words.erase(words.begin());
}

constexpr std::array<std::array<std::string_view, 3>, 4> kKnownAs = {
    {{"known", "as", ""}, {"called", "as", ""}, {"aka", "", ""}, {"a", "k", "a"}}};

// How many words at `words` say "known as"; 0 for none.
std::size_t known_as(std::span<const std::string_view> words) {
  for (const auto& phrase : kKnownAs) {
    const auto size = static_cast<std::size_t>(std::ranges::find(phrase, "") - phrase.begin());
    if (size <= words.size() && std::ranges::equal(words.first(size), std::span(phrase).first(size)))
      return size;
  }
  return 0;
}

// "anne known as anna": both are names of hers, the words between are not.
void drop_known_as(std::vector<std::string_view>& words) {
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const auto from = words.begin() + static_cast<std::ptrdiff_t>(i);
    words.erase(from, from + static_cast<std::ptrdiff_t>(known_as(std::span(words).subspan(i))));
  }
}

void keep_distinct(std::vector<std::string_view>& words) {
  std::vector<std::string_view> kept;
  for (const auto word : words) {
    if (std::ranges::find(kept, word) == kept.end()) kept.push_back(word);
  }
  words = std::move(kept);
}

std::string joined(const std::vector<std::string_view>& words) {
  std::string text;
  for (const auto word : words) {
    if (!text.empty()) text += ' ';
    text += word;
  }
  return text;
}

std::string without_titles(std::string plain) {
  if (!plain.contains(' ')) return plain;
  auto words = words_in(plain);
  drop_titles(words);
  drop_known_as(words);
  return joined(words);
}

}  // namespace

std::string name_words(std::string_view raw) {
  return plain_words(raw, Digits::dropped);
}

std::vector<std::string> name_tokens(std::string_view raw, LeftOut left_out, std::size_t most) {
  const auto plain = name_words(raw);
  auto words = words_in(plain);
  if (left_out == LeftOut::titles) {
    drop_titles(words);
    drop_known_as(words);
  }
  if (left_out == LeftOut::baby) std::erase(words, "baby");
  keep_distinct(words);
  if (words.size() > most) words.resize(most);
  return {words.begin(), words.end()};
}

std::string clean_forename(std::string_view raw) {
  auto name = without_titles(name_words(raw));
  return is_placeholder_forename(name) ? std::string() : name;
}

std::string clean_surname(std::string_view raw) {
  auto name = without_titles(name_words(raw));
  return is_placeholder_surname(name) ? std::string() : name;
}

}  // namespace onroll
