// One child on the day of reckoning: what the lines of accounting (accounting.h) share.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "register/accounting.h"
#include "register/at_schools.h"

namespace onroll {

struct Reckoning {
  const ChildClaims& child;
  const AccountingRules& rules;
  std::vector<AtSchool> schools;
  const AtSchool* last = nullptr;  // the school last belonged to
};

using Answer = std::optional<Accounting>;

Accounting accounted(AccountedBy by, Showing showing);
Accounting unaccounted(Cause cause, Showing showing);
Accounting shown(Accounting a, const Claim& claim);  // with the claim's day, school and record

// The day a case is due for one waited for since `from`: the transit on that school's calendar.
Date due(const Reckoning& r, std::optional<Urn> school, Date from);

bool has_ended(const Claim& claim, Date as_of);
bool is_open_offer(const Claim& claim);

// An open offer since the child was last anywhere, at another school, whose start has passed; nullptr for
// none.
const Claim* offer_not_taken(const Reckoning& r);
Accounting place_not_taken_up(const Reckoning& r, const Claim& offer, Showing showing);

Accounting never_on_roll(const Reckoning& r);  // lines 14 to 19

// The newest claim that `wanted` accepts; of several of one day, the one held last.
template <typename Wanted>
const Claim* newest(const Reckoning& r, Wanted wanted) {
  const Claim* best = nullptr;
  for (const auto& claim : r.child.claims) {
    if (claim.first_listed > r.rules.as_of || !wanted(claim)) continue;
    if (best == nullptr ||
        std::pair{claim.last_listed, claim.record} > std::pair{best->last_listed, best->record}) {
      best = &claim;
    }
  }
  return best;
}

}  // namespace onroll
