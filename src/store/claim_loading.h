// The claims of all children, or of some, as accounting reads them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "register/claims.h"
#include "store/engine/connection.h"
#include "store/world.h"

namespace onroll::store {

struct ClaimBook {
  std::vector<Claim> claims;          // by child
  std::vector<ChildClaims> children;  // by id; their spans point into `claims`

  const ChildClaims* find(ChildId child) const;
};

// All live children when `children` is nothing. What imports after `as_of` say is not known on that day.
ClaimBook load_claims(Connection& connection, const World& world, Date as_of,
                      std::optional<std::span<const std::int64_t>> children);

}  // namespace onroll::store
