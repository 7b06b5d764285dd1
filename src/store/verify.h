// Is the register what its journal says? The chain of acts and events, and every derived table made again
// from the events.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/engine/database.h"

namespace onroll::store {

struct Verification {
  std::int64_t acts = 0;
  std::int64_t events = 0;
  std::int64_t disposed = 0;  // events whose payload was lawfully disposed of: only their commitment is left
  std::int64_t tables = 0;    // derived tables compared
  std::int64_t rows = 0;      // of them, as held
  std::vector<std::string>
      findings;  // what is wrong, in plain words, with numbers and without personal values

  bool sound() const { return findings.empty(); }
};

// Changes nothing. The derived tables are made again in a scratch database in the temporary folder, gone
// afterwards.
Verification verify(Database& database);

// Has an update of the program added what only the events can fill?
bool wants_rebuild(Database& database);

struct Rebuilt {
  std::int64_t events = 0;
  std::int64_t rows = 0;  // of all derived tables, as they are now
};

// Makes every derived table again from the events, in one transaction: all of it or nothing. Throws, in
// words, where the journal is not whole or an event cannot be applied. REQUIRES: opened for writing.
Rebuilt rebuild(Database& database);

}  // namespace onroll::store
