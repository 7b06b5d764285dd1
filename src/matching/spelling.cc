#include "matching/spelling.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "base/embedded.h"
#include "base/hash.h"
#include "base/text.h"

namespace onroll {
namespace {

bool equal_after(std::string_view a, std::string_view b, std::size_t skip_a, std::size_t skip_b) {
  return a.substr(skip_a) == b.substr(skip_b);
}

std::uint64_t pair_key(std::string_view a, std::string_view b) {
  return a < b ? hash64(a) * 31 + hash64(b) : hash64(b) * 31 + hash64(a);
}

// Pairs (name, its short form) of the embedded list, as sorted hashes.
std::vector<std::uint64_t> read_short_forms() {
  std::vector<std::uint64_t> pairs;
  for (const auto line : split(embedded_file(embedded_data(), "names/short_forms.csv"), '\n')) {
    const auto words = split(line, ',');
    for (std::size_t i = 1; i < words.size(); ++i) pairs.push_back(pair_key(words[0], words[i]));
  }
  std::ranges::sort(pairs);
  return pairs;
}

bool has_word(const std::vector<std::string_view>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// Bits of the letters of `b` that a letter of `a` found within the window, and how many; order kept in
// `from_a`.
struct Matched {
  std::size_t count = 0;
  std::uint64_t in_a = 0;
  std::uint64_t in_b = 0;
};

Matched matched_letters(std::string_view a, std::string_view b) {
  Matched matched;
  const auto longer = std::max(a.size(), b.size());
  const std::size_t window = longer < 4 ? 0 : longer / 2 - 1;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const std::size_t end = std::min(b.size(), i + window + 1);
    for (std::size_t k = i > window ? i - window : 0; k < end; ++k) {
      const std::uint64_t bit = std::uint64_t{1} << k;
      if (a[i] != b[k] || (matched.in_b & bit) != 0) continue;
      matched.in_a |= std::uint64_t{1} << i;
      matched.in_b |= bit;
      ++matched.count;
      break;
    }
  }
  return matched;
}

std::size_t letters_out_of_order(std::string_view a, std::string_view b, const Matched& matched) {
  std::size_t out_of_order = 0;
  std::size_t k = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if ((matched.in_a >> i & 1U) == 0) continue;
    while ((matched.in_b >> k & 1U) == 0) ++k;
    if (a[i] != b[k]) ++out_of_order;
    ++k;
  }
  return out_of_order;
}

}  // namespace

bool equal_without_spaces(std::string_view a, std::string_view b) {
  std::size_t i = 0;
  std::size_t k = 0;
  for (;;) {
    while (i < a.size() && a[i] == ' ') ++i;
    while (k < b.size() && b[k] == ' ') ++k;
    if (i == a.size() || k == b.size()) return i == a.size() && k == b.size();
    if (a[i++] != b[k++]) return false;
  }
}

bool one_letter_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1 || a == b) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  if (a.size() < b.size()) return equal_after(a, b, i, i + 1);
  const bool swapped = i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i];
  return equal_after(a, b, i + 1, i + 1) || (swapped && equal_after(a, b, i + 2, i + 2));
}

double jaro_winkler(std::string_view a, std::string_view b) {
  if (a == b) return 1.0;
  const auto matched = matched_letters(a, b);
  if (matched.count == 0) return 0.0;
  const auto m = static_cast<double>(matched.count);
  const auto transposed = static_cast<double>(letters_out_of_order(a, b, matched) / 2);
  const double jaro =
      (m / static_cast<double>(a.size()) + m / static_cast<double>(b.size()) + (m - transposed) / m) / 3.0;
  std::size_t prefix = 0;
  while (prefix < 4 && prefix < a.size() && prefix < b.size() && a[prefix] == b[prefix]) ++prefix;
  return jaro + static_cast<double>(prefix) * 0.1 * (1.0 - jaro);
}

bool is_part(std::string_view a, std::string_view b) {
  if (a == b || (!a.contains(' ') && !b.contains(' '))) return false;
  auto fewer = split(a, ' ');
  auto more = split(b, ' ');
  if (fewer.size() > more.size()) std::swap(fewer, more);
  return std::ranges::all_of(fewer, [&](auto word) { return word.size() > 1 && has_word(more, word); });
}

bool is_short_form(std::string_view a, std::string_view b) {
  static const std::vector<std::uint64_t> pairs = read_short_forms();
  return std::ranges::binary_search(pairs, pair_key(a, b));
}

}  // namespace onroll
