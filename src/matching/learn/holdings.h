// What the records of one growing cluster hold that another cluster may contradict: sources and conflict
// values.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "matching/learn/clusters.h"

namespace onroll {

// Kept only for records that a contradiction may touch.
class Holdings {
 public:
  explicit Holdings(const ClusterRules& rules) : rules_(rules) {}

  void hold(std::uint32_t record);  // a cluster of its own
  // Why two clusters, named by their roots, may not be one; nothing when they may.
  std::optional<RefusedPair> contradiction(std::uint32_t a, std::uint32_t b) const;
  void merge(std::uint32_t into, std::uint32_t from);

 private:
  struct Value {
    std::uint32_t value = 0;
    std::uint32_t records = 0;
  };
  using Values = std::vector<Value>;  // rising by value
  struct Held {
    Values sources;
    std::vector<Values> conflicts;
  };
  static bool share(const Values& a, const Values& b);
  static bool both_agreed(const Values& a, const Values& b);
  static Values together(const Values& a, const Values& b);

  const ClusterRules& rules_;
  std::unordered_map<std::uint32_t, Held> held_;
};

}  // namespace onroll
