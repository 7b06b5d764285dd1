#include "store/engine/connection.h"

#include <fmt/format.h>

namespace onroll::store {

StoreFailure Connection::no_row(const Sql& sql) {
  return {FailureCause::damaged, fmt::format("{} found no row where there is always one.", sql.name)};
}

}  // namespace onroll::store
