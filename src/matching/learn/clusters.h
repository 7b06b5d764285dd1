// From pairs to children: records joined from the surest pair down, unless the join would contradict itself.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace onroll {

struct ScoredPair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  float log_odds = 0;
  bool operator==(const ScoredPair&) const = default;
};

// What may not stand in one cluster. Values are ids, 0 = missing.
struct ClusterConflict {
  enum class Kind : std::uint8_t {
    any,     // two sides that each hold a value and share none: UPN, NHS number
    agreed,  // two values that each at least two records hold: date of birth
  };
  std::string words;  // "two different UPNs"
  Kind kind = Kind::any;
  std::span<const std::uint32_t> values;         // one a record
  std::span<const std::uint32_t> former_values;  // may be empty; a former value joins, it never contradicts
};

struct ClusterRules {
  double join_at = 0;                         // pairs below do not join
  std::span<const std::uint16_t> one_to_one;  // per record its source if that lists a child once, 0 = other
  std::span<const std::uint64_t> identity;  // per record a number that does not depend on the order of input;
                                            // empty = the record's place
  std::vector<ClusterConflict> conflicts;
};

enum class RefusedFor : std::uint8_t { listed_twice_by_a_source, conflict };

struct RefusedPair {
  std::size_t pair = 0;  // its place in the pairs given
  RefusedFor why = RefusedFor::conflict;
  std::uint8_t conflict = 0;  // which, when why is conflict
  bool operator==(const RefusedPair&) const = default;
};

struct Clusters {
  std::vector<std::uint32_t> of;     // per record its cluster, named by its smallest record
  std::vector<RefusedPair> refused;  // by place of the pair
  bool operator==(const Clusters&) const = default;
};

// Greedy by falling log odds, ties by identity: neither the order of the pairs nor of the records changes
// which records stand together. Near-linear: only records that a contradiction touches are sorted.
Clusters clusters_of(std::uint32_t records, std::span<const ScoredPair> pairs, const ClusterRules& rules);

// New records joined to clusters that stand. `standing` gives a cluster (named by its smallest record) for
// the first records; the rest are new; `pairs` those with a new record on a side. Standing clusters are never
// split; two may be bridged by a new record under the same rules.
Clusters joined_by(std::span<const std::uint32_t> standing, std::uint32_t records,
                   std::span<const ScoredPair> pairs, const ClusterRules& rules);

// Why records stand together: the surest pairs that hold a cluster (a tree: one fewer than its records), and
// the pairs refused at its border.
struct ClusterReasons {
  std::vector<std::size_t> held_by;  // places of pairs
  std::vector<RefusedPair> refused;
};
ClusterReasons reasons_of(std::uint32_t cluster, const Clusters& clusters, std::span<const ScoredPair> pairs);

}  // namespace onroll
