#include "register/schools_known.h"

#include <algorithm>

namespace onroll {

SchoolsKnown::SchoolsKnown(std::vector<SchoolKnown> schools) : schools_(std::move(schools)) {
  std::ranges::sort(schools_, {}, &SchoolKnown::urn);
}

const SchoolKnown* SchoolsKnown::find(Urn urn) const {
  const auto at = std::ranges::lower_bound(schools_, urn, {}, &SchoolKnown::urn);
  return at != schools_.end() && at->urn == urn ? &*at : nullptr;
}

Urn SchoolsKnown::standing_for(Urn urn, Date on) const {
  // A chain of conversions is short; the bound is for two schools that wrongly name each other.
  for (int steps = 0; steps < 8; ++steps) {
    const auto* school = find(urn);
    if (school == nullptr || !school->closed || *school->closed > on || !school->successor) return urn;
    urn = *school->successor;
  }
  return urn;
}

}  // namespace onroll
