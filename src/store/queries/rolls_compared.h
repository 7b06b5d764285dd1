// Who is on some rolls, so that two of them can be compared.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "people/identifiers.h"
#include "people/ids.h"
#include "store/engine/connection.h"

namespace onroll::store {

class RollsCompared {
 public:
  RollsCompared(Connection& connection, std::span<const std::int64_t> imports);

  // The children of a school in one of the imports; none where it did not list the school.
  std::span<const ChildId> children(ImportId import, Urn school) const;

 private:
  std::map<std::pair<std::int64_t, std::int64_t>, std::vector<ChildId>> rolls_;  // by import and URN
};

}  // namespace onroll::store
