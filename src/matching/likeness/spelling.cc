#include "matching/likeness/spelling.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <vector>

#include "base/contract.h"
#include "base/text.h"
#include "matching/likeness/letter_masks.h"

namespace onroll {
namespace {

constexpr unsigned kLongest = 32;

// Which letters of each word found an equal one within the window.
struct Matched {
  std::uint32_t in_a = 0;  // the last letter in the lowest bit
  std::uint32_t in_b = 0;  // the first letter in the lowest bit
  bool in_order = true;    // every letter's partner stands after the partners of the letters before it
};

// Every letter of `a` takes the first free equal letter of `b` in its window (Jaro 1989). Four letters a
// round, for the number of rounds is then nearly always the one foreseen: the zero bytes after the end of `a`
// find nothing, because what stands after the end of `b` is not free.
template <unsigned Width>
Matched matched_letters(const Letters& a, unsigned a_size, const Letters& b, unsigned b_size) {
  const LetterMasks<Width> letters_b(b);
  const unsigned reach = std::max(b_size / 2, 1U) - 1;
  std::uint64_t window = ((std::uint64_t{2} << (2 * reach)) - 1) << (32 - reach);  // seen in the upper half
  const auto all = static_cast<std::uint32_t>((std::uint64_t{1} << b_size) - 1);
  std::uint32_t free = all;
  std::uint32_t last = 1;
  Matched matched;
  for (unsigned start = 0; start < a_size; start += 4) {
#pragma GCC unroll 4
    for (unsigned i = start; i < start + 4; ++i) {
      const std::uint32_t found =
          letters_b.equal_to(a.text[i]) & static_cast<std::uint32_t>(window >> 32U) & free;
      const std::uint32_t taken = found & (0U - found);
      window <<= 1U;
      free ^= taken;
      matched.in_a += matched.in_a + static_cast<std::uint32_t>(found != 0);
      matched.in_order &= taken - 1 >= last - 1;  // nothing taken counts as the greatest
      last = std::max(last, taken);
    }
  }
  matched.in_b = all & ~free;
  return matched;
}

unsigned out_of_order(const Letters& a, unsigned a_size, const Letters& b, Matched matched) {
  if (matched.in_order) return 0;
  const unsigned end = (a_size + 3) / 4 * 4 - 1;
  unsigned count = 0;
  for (auto left = matched.in_b; left != 0; left &= left - 1) {
    const auto top = static_cast<unsigned>(std::bit_width(matched.in_a)) - 1;
    matched.in_a ^= std::uint32_t{1} << top;
    count +=
        static_cast<unsigned>(a.text[end - top] != b.text[static_cast<std::size_t>(std::countr_zero(left))]);
  }
  return count;
}

template <unsigned Width>
float measured(const Letters& a, unsigned a_size, const Letters& b, unsigned b_size) {
  const auto matched = matched_letters<Width>(a, a_size, b, b_size);
  const unsigned count = ones_in(matched.in_b);
  if (count == 0) return 0.0F;
  const auto m = static_cast<float>(count);
  const auto kept = static_cast<float>(count - out_of_order(a, a_size, b, matched) / 2);
  const float jaro = (m * kInverse[a_size] + m * kInverse[b_size] + kept * kInverse[count]) * (1.0F / 3.0F);
  const auto prefix = std::min({equal_start(a, b), a_size, 4U});
  return jaro + static_cast<float>(prefix) * 0.1F * (1.0F - jaro);
}

// Which of the two goes first, whatever order they came in: the shorter, for it makes fewer rounds.
bool goes_first(const Letters& a, unsigned a_size, const Letters& b, unsigned b_size) {
  if (a_size != b_size) return a_size < b_size;
  const std::uint32_t differing = ~equal_places(a, b);
  const auto first = static_cast<std::size_t>(std::countr_zero(differing));
  return differing == 0 || a.text[first] < b.text[first];
}

}  // namespace

Letters letters_of(std::string_view word) {
  Letters letters;
  word.copy(letters.text.data(), kLongest);
  return letters;
}

std::uint32_t letter_kinds(const Letters& word) {
  std::uint32_t kinds = 0;
  for (const char c : word.text)
    kinds |= c == 0 ? 0U : std::uint32_t{1} << (static_cast<unsigned char>(c) & 31U);
  return kinds;
}

float jaro_winkler(const Letters& a, unsigned a_size, const Letters& b, unsigned b_size) {
  a_size = std::min(a_size, kLongest);
  b_size = std::min(b_size, kLongest);
  if (!goes_first(a, a_size, b, b_size)) return jaro_winkler(b, b_size, a, a_size);
  if (a_size == 0) return 0.0F;
  return b_size <= 16 ? measured<16>(a, a_size, b, b_size) : measured<32>(a, a_size, b, b_size);
}

float jaro_winkler(std::string_view a, std::string_view b) {
  if (a == b) return 1.0F;
  return jaro_winkler(letters_of(a), static_cast<unsigned>(a.size()), letters_of(b),
                      static_cast<unsigned>(b.size()));
}

unsigned edits(std::string_view a, std::string_view b, unsigned most) {
  require(most <= 8, "edits are counted up to eight");
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > most) return most + 1;
  std::array<std::vector<unsigned>, 3>
      rows;  // of the letter, of the one before it, and of the one before that
  for (auto& row : rows) row.resize(a.size() + 1);
  for (unsigned i = 0; i <= a.size(); ++i) rows[0][i] = i;
  for (unsigned k = 1; k <= b.size(); ++k) {
    std::rotate(rows.begin(), rows.end() - 1, rows.end());
    auto& [now, before, earlier] = rows;
    now[0] = k;
    unsigned least = k;
    for (std::size_t i = 1; i <= a.size(); ++i) {
      const bool equal = a[i - 1] == b[k - 1];
      now[i] = std::min({now[i - 1] + 1, before[i] + 1, before[i - 1] + (equal ? 0U : 1U)});
      if (k > 1 && i > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
        now[i] = std::min(now[i], earlier[i - 2] + 1);
      least = std::min(least, now[i]);
    }
    if (least > most + 1) return most + 1;  // a change of places may skip one row, so one more is allowed
  }
  return std::min(rows[0][a.size()], most + 1);
}

bool one_letter_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1 || a == b) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  if (a.size() < b.size()) return a.substr(i) == b.substr(i + 1);
  const bool swapped = i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i];
  return a.substr(i + 1) == b.substr(i + 1) || (swapped && a.substr(i + 2) == b.substr(i + 2));
}

bool one_letter_apart(const Letters& a, unsigned a_size, const Letters& b, unsigned b_size) {
  if (a_size > b_size) return one_letter_apart(b, b_size, a, a_size);
  if (b_size - a_size > 1 || b_size > kLongest) return false;
  const std::uint32_t differing = ~equal_places(a, b);
  if (a_size < b_size) {  // what follows the first difference must be the same, one place further
    const auto start = static_cast<std::size_t>(std::countr_zero(differing));
    return std::memcmp(a.text.data() + start, b.text.data() + start + 1, a_size - start) == 0;
  }
  const std::uint32_t others = differing & (differing - 1);
  if (others == 0) return differing != 0;
  const auto first = static_cast<std::size_t>(std::countr_zero(differing));
  return others == std::uint32_t{2} << first && a.text[first] == b.text[first + 1] &&
         a.text[first + 1] == b.text[first];
}

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

bool is_part(std::string_view a, std::string_view b) {
  if (a == b || (!a.contains(' ') && !b.contains(' '))) return false;
  auto fewer = split(a, ' ');
  auto more = split(b, ' ');
  if (fewer.size() > more.size()) std::swap(fewer, more);
  return std::ranges::all_of(
      fewer, [&](auto word) { return word.size() > 1 && std::ranges::find(more, word) != more.end(); });
}

}  // namespace onroll
