// The register a command works on, the moment it works at, and who is taken to be working.
#pragma once

#include "cli/arguments.h"
#include "store/engine/database.h"
#include "store/ledger.h"

namespace onroll::cli {

store::Database open_register(const Arguments& arguments,
                              store::Opening opening = store::Opening::for_writing);

// The moment now, "2026-11-22T10:15:00Z".
std::string moment_now();

// Today in England, or --today where the register is marked as a demonstration.
Result<Today> today_for(const Arguments& arguments, store::Database& database);
Today today_in_england();

bool is_demonstration(store::Database& database);
void mark_as_demonstration(store::Database& database);

// Whoever may use the register's folder from the command line acts as the lead: user 0, "the command line".
store::Occasion command_line(Today today, std::string reason);

}  // namespace onroll::cli
