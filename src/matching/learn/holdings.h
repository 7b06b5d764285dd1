// What the records of one growing cluster hold that another cluster may contradict: sources and conflict
// values.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "matching/learn/clusters.h"

namespace onroll {

// Only of records that a contradiction may touch, named by their place in `records`.
class Holdings {
 public:
  Holdings(const ClusterRules& rules, std::span<const std::uint32_t> records);

  // Why two clusters, named by their roots, may not be one; nothing when they may.
  std::optional<RefusedPair> contradiction(std::uint32_t a, std::uint32_t b) const;
  void merge(std::uint32_t into, std::uint32_t from);  // `from` holds nothing any more

 private:
  struct Value {
    std::uint32_t value = 0;
    std::uint32_t records = 0;  // that hold it now; 0 = only as a former value
  };
  using Values = std::vector<Value>;  // rising by value
  static bool share(const Values& a, const Values& b);
  static bool both_agreed(const Values& a, const Values& b);
  static bool differ(const Values& a, const Values& b);
  static Values together(const Values& a, const Values& b);
  Values values_of(const ClusterConflict& conflict, std::uint32_t record) const;

  const ClusterRules& rules_;
  std::vector<Values> sources_;
  std::vector<std::vector<Values>> conflicts_;  // by conflict, then by record
};

}  // namespace onroll
