// The table of duties: what is to be done, under which rule, what starts the count and what meets it. The
// count itself is the rule's: a duty without a rule does not compile.
#pragma once

#include <span>
#include <string_view>

#include "duties/happening.h"
#include "law/card.h"

namespace onroll {

struct Duty {
  std::string_view word;  // "new_pupil_return": in files, filters and URLs; never changes
  std::string_view what;  // "Send the new-pupil return"
  const Card& rule;
  Happening starts;
  Happening meets;
};

std::span<const Duty> all_duties();
const Duty* find_duty(std::string_view word);  // nullptr: no such duty

}  // namespace onroll
