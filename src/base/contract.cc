#include "base/contract.h"

#include <fmt/format.h>

namespace onroll {

void require(bool holds, const char* what, std::source_location where) {
  if (!holds) throw ContractBroken(fmt::format("{}:{}: {}", where.file_name(), where.line(), what));
}

}  // namespace onroll
