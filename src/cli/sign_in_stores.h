// What the web needs to know of accounts and visits, answered by the register.
#pragma once

#include "store/engine/database.h"
#include "web/session/session.h"

namespace onroll::cli {

// REQUIRES of both: the database outlives what is answered.
web::SessionStore session_store(store::Database& database);
web::AccountStore account_store(store::Database& database);

}  // namespace onroll::cli
