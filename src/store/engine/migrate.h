// Brings a database to the tables this program expects: steps forward only, each once.
#pragma once

#include <span>

#include "store/engine/connection.h"
#include "store/engine/migration.h"

namespace onroll::store {

// Takes the steps still missing. REQUIRES: inside a write transaction. Throws StoreFailure, in words, for a
// database a newer program has changed, or whose steps are not ours.
void migrate(Connection& connection, std::span<const Migration> steps);

// Throws StoreFailure, in words, unless every step has been taken. For programs that only read.
void require_migrated(Connection& connection, std::span<const Migration> steps);

}  // namespace onroll::store
