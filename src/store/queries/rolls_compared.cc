#include "store/queries/rolls_compared.h"

#include "sql/pages_register.h"

namespace onroll::store {

RollsCompared::RollsCompared(Connection& connection, std::span<const std::int64_t> imports) {
  for (const auto row : connection.query(sql::ChildrenOnRolls{imports})) {
    rolls_[{row.import_id, row.urn}].push_back({row.child_id});
  }
}

std::span<const ChildId> RollsCompared::children(ImportId import, Urn school) const {
  const auto found = rolls_.find({import.value, school.number()});
  return found == rolls_.end() ? std::span<const ChildId>() : found->second;
}

}  // namespace onroll::store
