// The numbered steps that make the tables what this program expects: src/store/migrations/0001_name.sql
// onwards.
#pragma once

#include <span>
#include <string_view>

namespace onroll::store {

struct Migration {
  int version;            // 1, 2, 3 ... without gaps
  std::string_view name;  // "0001_first_tables"
  std::string_view sqlite;
  std::string_view postgresql;
};

// The program's own, by version.
std::span<const Migration> migrations();

}  // namespace onroll::store
