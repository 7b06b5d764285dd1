// The derived tables as a whole: emptied, made again from the events, compared.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "store/chain.h"
#include "store/engine/connection.h"

namespace onroll::store {

// Removes every row of every derived table.
void clear_derived_tables(Connection& connection);

enum class Journal {
  in_place,  // `made` is the register itself
  copied,    // what applying reads of the journal is written into `made` first
};

// An event that cannot be read or applied. The sentence names it by number.
struct CannotApply : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Applies every event of `journal` to the derived tables of `made`, oldest first; an event whose payload is
// gone, or that belongs to no act, is left out. RETURNS how many were applied. Throws CannotApply.
std::int64_t apply_journal(Connection& journal, Connection& made, const ChainRead& chain, Journal keeping);

struct Comparison {
  std::int64_t tables = 0;
  std::int64_t rows = 0;  // as held
  std::vector<std::string> findings;
};

// Table by table, row by row in order of key. A finding names the first keys that differ, never a value.
Comparison compare_derived_tables(Connection& held, Connection& made);

struct TableDigest {
  std::string table;
  std::int64_t rows = 0;
  std::string digest = {};  // equal exactly when the rows are; "" for no row
  bool operator==(const TableDigest&) const = default;
};
std::vector<TableDigest> digests_of_derived_tables(Connection& connection);

}  // namespace onroll::store
