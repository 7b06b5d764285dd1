// Putting questions to a person: each two children once, and again only where new records say more than the
// decision had seen.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "matching/gather.h"
#include "store/ledger.h"

namespace onroll::store {

// RETURNS how many questions wait that did not before.
std::int64_t ask_pairs(Ledger& ledger, std::span<const Perhaps> found, std::string_view parameters);

// What all live records of two children together say by now: "same", "perhaps" or "different".
std::string verdict_between(Connection& connection, ChildId a, ChildId b);

}  // namespace onroll::store
