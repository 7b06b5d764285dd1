// Other children who may live with some: at the same address, or with the same telephone or e-mail address of
// a contact.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.h"
#include "people/ids.h"
#include "store/engine/connection.h"

namespace onroll::store {

enum class HouseholdTie { same_address, same_contact, same_surname_and_postcode };
std::string_view in_words(HouseholdTie tie);

struct HouseholdMember {
  ChildId child;
  std::string name;
  std::optional<Date> date_of_birth;
  std::string upn;
  HouseholdTie tie = HouseholdTie::same_address;
};

// Sought among the children shown at a postcode that a record of `of` gives; eldest first, none of `of`.
std::vector<HouseholdMember> household(Connection& connection, std::span<const ChildId> of);

}  // namespace onroll::store
