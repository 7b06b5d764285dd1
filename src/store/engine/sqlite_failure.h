// What SQLite says went wrong, in our causes.
#pragma once

#include <sqlite3.h>

#include <string_view>

#include "store/engine/failure.h"

namespace onroll::store {

// SQLite's own message names tables, columns and constraints, never values.
StoreFailure sqlite_failure(sqlite3* handle, std::string_view during);

}  // namespace onroll::store
