// RET-04: the deletion return that a school makes when it deletes a name.
#pragma once

#include <string_view>
#include <vector>

#include "law/card.h"
#include "law/said.h"

namespace onroll {

extern const Card kDeletionReturn;

// What the return holds, by the letters of reg 13(4).
struct DeletionReturn {
  Said full_name = Said::not_said;         // (a)
  Said address = Said::not_said;           // (b)
  Said parents = Said::not_said;           // (c) full name and address of any parent the pupil lives with
  Said emergency_number = Said::not_said;  // (d) at least one for each such parent
  Said other_address = Said::not_said;     // (e) as entered under reg 8(3), if any: no = none was entered
  Said ground = Said::not_said;            // the paragraph of reg 9
};

// What to ask the school for, in the order of the provision.
std::vector<std::string_view> missing_from(const DeletionReturn& held);

// "As soon as the ground is met, and no later than the deletion": never so many days after it.
constexpr bool is_deletion_return_late(Date deleted, Date received) {
  return received > deleted;
}

}  // namespace onroll
