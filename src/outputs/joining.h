// What would change if two children were found to be one: on the list of children not accounted for, and
// among the open cases.
#pragma once

#include <optional>
#include <string>

#include "people/ids.h"
#include "register/accounting.h"

namespace onroll {

// In the order in which a person should be asked.
enum class JoiningEffect : std::uint8_t {
  closes_case,    // the one child has an open case, and together they are accounted for
  joins_cases,    // both have an open case: one of them closes as a duplicate
  opens_case,     // together they are not accounted for, and have been so for too long
  leaves_list,    // fewer children on the list, and nobody on it in their place
  joins_on_list,  // two children on the list become one
  enters_list,    // neither is on the list, and together they are
  nothing,
};

// One of the two as it stands today.
struct StandsToday {
  std::optional<CaseId> open_case;
  bool on_list = false;
};

struct Joining {
  JoiningEffect effect = JoiningEffect::nothing;
  CaseId closes;                  // 0: none
  CaseId goes_on;                 // of two cases, that of the child who is kept
  int leave = 0;                  // how many children would leave the list
  std::optional<AccountedBy> by;  // where the two together are accounted for
  std::optional<Cause> cause;     // or why they are not
  bool operator==(const Joining&) const = default;
};

// `together`: the two accounted for as one child. `kept` is the one whose number stays.
Joining joining_of(const StandsToday& kept, const StandsToday& joined, const Accounting& together,
                   Date today);

// "Joining would let case 12 close: together they are accounted for (on a school roll)."
std::string sentence(const Joining& joining);

}  // namespace onroll
