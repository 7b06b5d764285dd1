// The keys under which a record is found, and which keys are of no use because too many records have them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "matching/engine/scheme.h"
#include "matching/engine/table.h"

namespace onroll {

struct RuleReport {
  std::string label;
  std::uint64_t keys = 0;             // records that have a key under this rule
  std::uint64_t pairs = 0;            // pairs this rule was the first to make
  std::uint64_t blocks_refined = 0;   // too large, divided by a further column
  std::uint64_t blocks_dropped = 0;   // still too large
  std::uint64_t records_dropped = 0;  // records in those
  std::uint32_t largest_block = 0;
};

// Every key of the record under every rule, rising, none twice. Made of the values' content alone: the same
// on every machine and for ever, so a store may keep them in a table (key, record).
std::vector<std::uint64_t> keys_of(const Table& table, const Scheme& scheme, RecordNo record);

}  // namespace onroll
