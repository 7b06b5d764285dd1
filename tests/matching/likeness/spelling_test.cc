#include "matching/likeness/spelling.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <vector>

#include "matching/likeness/letter_masks.h"
#include "matching/likeness/variants.h"

using namespace onroll;

namespace {

std::string some_word() {
  return *rc::gen::resize(20, rc::gen::container<std::string>(rc::gen::elementOf(std::string("abcd"))));
}

// Jaro-Winkler as its definition reads, letter by letter, the shorter word first.
double by_definition(std::string a, std::string b) {
  if (a.size() > b.size() || (a.size() == b.size() && a > b)) std::swap(a, b);
  if (a == b) return 1;
  if (a.empty()) return 0;
  const auto reach = static_cast<std::ptrdiff_t>(std::max<std::size_t>(b.size() / 2, 1)) - 1;
  std::vector<bool> taken(b.size());
  std::string from_a;
  for (std::ptrdiff_t i = 0; i < std::ssize(a); ++i) {
    for (auto k = std::max<std::ptrdiff_t>(0, i - reach); k < std::min(std::ssize(b), i + reach + 1); ++k) {
      const auto place = static_cast<std::size_t>(k);
      if (taken[place] || a[static_cast<std::size_t>(i)] != b[place]) continue;
      taken[place] = true;
      from_a += b[place];
      break;
    }
  }
  std::string from_b;
  for (std::size_t k = 0; k < b.size(); ++k) {
    if (taken[k]) from_b += b[k];
  }
  if (from_a.empty()) return 0;
  int others = 0;
  for (std::size_t i = 0; i < from_a.size(); ++i) others += from_a[i] != from_b[i];
  const auto m = static_cast<double>(from_a.size());
  const double jaro =
      (m / static_cast<double>(a.size()) + m / static_cast<double>(b.size()) + (m - others / 2) / m) / 3;
  std::size_t prefix = 0;
  while (prefix < std::min<std::size_t>(4, a.size()) && a[prefix] == b[prefix]) ++prefix;
  return jaro + 0.1 * static_cast<double>(prefix) * (1 - jaro);
}

unsigned by_table(const std::string& a, const std::string& b) {
  std::vector<std::vector<unsigned>> d(a.size() + 1, std::vector<unsigned>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t k = 0; k <= b.size(); ++k) {
      if (i == 0 || k == 0) {
        d[i][k] = static_cast<unsigned>(i + k);
        continue;
      }
      d[i][k] =
          std::min({d[i - 1][k] + 1, d[i][k - 1] + 1, d[i - 1][k - 1] + (a[i - 1] != b[k - 1] ? 1U : 0U)});
      if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
        d[i][k] = std::min(d[i][k], d[i - 2][k - 2] + 1);
    }
  }
  return d[a.size()][b.size()];
}

}  // namespace

TEST_CASE("Jaro-Winkler: Winkler's examples") {
  CHECK(jaro_winkler("martha", "marhta") == doctest::Approx(0.9611).epsilon(0.001));
  CHECK(jaro_winkler("dwayne", "duane") == doctest::Approx(0.84).epsilon(0.001));
  CHECK(jaro_winkler("dixon", "dicksonx") == doctest::Approx(0.8133).epsilon(0.001));
  CHECK(jaro_winkler("abc", "xyz") == 0.0F);
  CHECK(jaro_winkler("", "xyz") == 0.0F);
  CHECK(jaro_winkler("abc", "abc") == 1.0F);
  CHECK(jaro_winkler("a", "a") == 1.0F);
  CHECK(jaro_winkler("", "") == 1.0F);
}

TEST_CASE("Jaro-Winkler agrees with its definition, for short and long words, both ways round") {
  rc::check("definition", [] {
    const auto a = some_word();
    const auto b = some_word();
    RC_ASSERT(std::abs(jaro_winkler(a, b) - by_definition(a, b)) < 1e-5);
    RC_ASSERT(jaro_winkler(a, b) == jaro_winkler(b, a));
    const LetterKinds kinds_a{letter_kinds(letters_of(a)), static_cast<unsigned>(a.size())};
    const LetterKinds kinds_b{letter_kinds(letters_of(b)), static_cast<unsigned>(b.size())};
    const auto start = static_cast<unsigned>(std::ranges::mismatch(a, b).in1 - a.begin());
    if (!a.empty() && !b.empty()) RC_ASSERT(most_likeness(kinds_a, kinds_b, start) >= jaro_winkler(a, b));
  });
}

TEST_CASE("edits agree with the full table") {
  rc::check("edits", [] {
    const auto a = some_word();
    const auto b = some_word();
    const auto most = *rc::gen::inRange(0U, 5U);
    const auto all = by_table(a, b);
    RC_ASSERT(edits(a, b, most) == std::min(all, most + 1));
    RC_ASSERT(one_letter_apart(a, b) == (all == 1));
    RC_ASSERT(one_letter_apart(letters_of(a), static_cast<unsigned>(a.size()), letters_of(b),
                               static_cast<unsigned>(b.size())) == (all == 1));
  });
  rc::check("one slip is found", [] {
    auto a = some_word() + "abcd";
    auto b = a;
    const auto at = *rc::gen::inRange<std::size_t>(0, b.size() - 1);
    std::swap(b[at], b[at + 1]);
    RC_ASSERT(edits(a, b, 1) == (a == b ? 0U : 1U));
    RC_ASSERT(one_letter_apart(a, b) == (a != b));
  });
}

TEST_CASE("parts and spaces") {
  CHECK(equal_without_spaces("van der berg", "vanderberg"));
  CHECK_FALSE(equal_without_spaces("van der berg", "vanderburg"));
  CHECK(is_part("smith", "jones smith"));
  CHECK(is_part("smith jones", "jones smith"));
  CHECK_FALSE(is_part("smith", "smithson"));
  CHECK_FALSE(is_part("j smith", "jones smith"));
}

TEST_CASE("variants: symmetric, with their chance") {
  CHECK(is_short_form("abby", "abigail"));
  CHECK(is_short_form("abigail", "abby"));
  CHECK_FALSE(is_short_form("ann", "zoe"));
  CHECK_FALSE(is_short_form("abigail", "abigail"));
  CHECK(variant_percent("samuel", "sam") > variant_percent("kate", "caitlin"));
  CHECK(variant_percent("adams", "adamson") > 0);
  CHECK(variant_key("zzzz").number == 0);
}
