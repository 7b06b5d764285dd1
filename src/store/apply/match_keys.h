// The blocking keys of records, under which their children are found.
#pragma once

#include <algorithm>
#include <cstdint>
#include <ranges>
#include <utility>
#include <vector>

#include "matching/blocking.h"
#include "sql/records.h"
#include "store/engine/connection.h"

namespace onroll::store {

// Of pairs of facts and the child that holds them; each key of a child once.
template <typename Rows>
void insert_keys_of(Connection& connection, const Rows& facts_and_children) {
  std::vector<std::pair<std::int64_t, std::int64_t>> keys;
  for (const auto& [facts, child] : facts_and_children) {
    for (const auto key : blocking_keys(traits_of(facts))) keys.emplace_back(key, child.value);
  }
  std::ranges::sort(keys);
  keys.erase(std::ranges::unique(keys).begin(), keys.end());
  connection.run_all(keys | std::views::transform([](const auto& key) {
                       return sql::InsertMatchKey{key.first, key.second};
                     }));
}

}  // namespace onroll::store
