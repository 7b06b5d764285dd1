// What somebody has told us about a fact: yes, no, or nothing. Nothing is never taken for no.
#pragma once

namespace onroll {

enum class Said { not_said, yes, no };

constexpr Said said(bool is_so) {
  return is_so ? Said::yes : Said::no;
}

constexpr Said both(Said a, Said b) {
  if (a == Said::no || b == Said::no) return Said::no;
  return a == Said::yes && b == Said::yes ? Said::yes : Said::not_said;
}

constexpr Said negation(Said a) {
  if (a == Said::not_said) return a;
  return a == Said::yes ? Said::no : Said::yes;
}

static_assert(both(Said::not_said, Said::no) == Said::no &&
              both(Said::yes, Said::not_said) == Said::not_said);

}  // namespace onroll
