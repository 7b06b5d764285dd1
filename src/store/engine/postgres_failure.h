// What PostgreSQL says went wrong, in our causes and without the values its own messages quote.
#pragma once

#include <libpq-fe.h>

#include <string_view>

#include "store/engine/failure.h"

namespace onroll::store {

StoreFailure postgres_failure(PGconn* connection, const PGresult* result, std::string_view during);

// The same for a statement that could not be prepared: the server's message speaks of our SQL only.
StoreFailure postgres_prepare_failure(PGconn* connection, const PGresult* result, std::string_view statement);

}  // namespace onroll::store
