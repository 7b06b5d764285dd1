// All that is held of one of two children who may be one: records, education over time, accounted for or not.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "store/queries/household.h"
#include "web/pages/pair.h"
#include "web/pages/pair_fields.h"

namespace onroll::web {

// What the page is made from.
struct PairHeld {
  store::PairSeen seen;
  store::ChildStory here;
  store::ChildStory there;
  std::vector<store::HouseholdMember> household;
};

// `where`: "Here" or "There".
PairChild pair_child(const store::ChildStory& story, std::string_view where, Date today,
                     const SchoolNamer& school_name);

Table household_table(const std::vector<store::HouseholdMember>& members, Date today);

// What sources said for the first time after `moment` (ISO, UTC), a sentence each.
std::vector<std::string> news_since(std::string_view moment, const PairHeld& held,
                                    const SchoolNamer& school_name);

}  // namespace onroll::web
