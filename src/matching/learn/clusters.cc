#include "matching/learn/clusters.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "base/contract.h"
#include "matching/learn/holdings.h"
#include "matching/learn/union_find.h"

namespace onroll {
namespace {

UnionFind standing_sets(std::span<const std::uint32_t> standing, std::uint32_t records) {
  UnionFind sets(records);
  for (std::uint32_t record = 0; record < standing.size(); ++record) sets.join(record, standing[record]);
  return sets;
}

// Which components may hold a contradiction: a value met that is not the first one of its kind there.
// Suspects are looked at pair by pair; all others stand as they are, without sorting a pair.
class Suspicion {
 public:
  Suspicion(UnionFind& components, std::uint32_t records) : suspect_(records), components_(components) {}

  void two_values(std::span<const std::uint32_t> values) {
    std::vector<std::uint32_t> first(suspect_.size());
    for (std::uint32_t record = 0; record < values.size(); ++record) {
      if (values[record] == 0) continue;
      const auto root = components_.root(record);
      if (first[root] == 0) first[root] = values[record];
      if (first[root] != values[record]) suspect_[root] = true;
    }
  }

  void listed_twice(std::span<const std::uint16_t> sources) {
    std::vector<std::uint64_t> met(suspect_.size());
    for (std::uint32_t record = 0; record < sources.size(); ++record) {
      if (sources[record] == 0) continue;
      const auto root = components_.root(record);
      const auto bit = std::uint64_t{1}
                       << (sources[record] % 64U);  // sources may share a bit: only a suspicion
      if ((met[root] & bit) != 0) suspect_[root] = true;
      met[root] |= bit;
    }
  }

  bool of(std::uint32_t record) { return suspect_[components_.root(record)]; }

 private:
  std::vector<bool> suspect_;
  UnionFind& components_;
};

Suspicion suspects(UnionFind& components, std::uint32_t records, const ClusterRules& rules) {
  Suspicion suspicion(components, records);
  for (const auto& conflict : rules.conflicts) suspicion.two_values(conflict.values);
  suspicion.listed_twice(rules.one_to_one);
  return suspicion;
}

std::uint64_t identity_of(std::uint32_t record, const ClusterRules& rules) {
  return rules.identity.empty() ? record : rules.identity[record];
}

void surest_first(std::vector<std::size_t>& places, std::span<const ScoredPair> pairs,
                  const ClusterRules& rules) {
  const auto key = [&](std::size_t place) {
    const auto& pair = pairs[place];
    const auto a = identity_of(pair.a, rules);
    const auto b = identity_of(pair.b, rules);
    return std::tuple(-pair.log_odds, std::min(a, b), std::max(a, b), place);
  };
  std::ranges::sort(places, {}, key);
}

Clusters named(UnionFind& sets, std::uint32_t records) {
  Clusters clusters;
  clusters.of.resize(records);
  for (std::uint32_t record = 0; record < records; ++record) clusters.of[record] = sets.root(record);
  return clusters;
}

struct Held {
  UnionFind sets;
  Holdings holdings;
};

Held begin_suspects(std::span<const std::uint32_t> standing, std::uint32_t records, Suspicion& suspicion,
                    const ClusterRules& rules) {
  Held held{UnionFind(records), Holdings(rules)};
  for (std::uint32_t record = 0; record < records; ++record) {
    if (!suspicion.of(record)) continue;
    held.holdings.hold(record);
    if (record >= standing.size()) continue;
    const auto root = standing[record];  // the smallest: held before
    if (held.sets.join(root, record)) held.holdings.merge(root, record);
  }
  return held;
}

struct Split {
  UnionFind sets;
  std::vector<RefusedPair> refused;
};

Split split_suspects(std::span<const std::uint32_t> standing, std::uint32_t records,
                     std::span<const ScoredPair> pairs, const ClusterRules& rules, Suspicion& suspicion) {
  std::vector<std::size_t> places;
  for (std::size_t at = 0; at < pairs.size(); ++at) {
    if (pairs[at].log_odds >= rules.join_at && suspicion.of(pairs[at].a)) places.push_back(at);
  }
  surest_first(places, pairs, rules);
  auto [sets, holdings] = begin_suspects(standing, records, suspicion, rules);
  std::vector<RefusedPair> refused;
  for (const auto place : places) {
    const auto a = sets.root(pairs[place].a);
    const auto b = sets.root(pairs[place].b);
    if (a == b) continue;
    if (auto why = holdings.contradiction(a, b)) {
      why->pair = place;
      refused.push_back(*why);
      continue;
    }
    sets.join(a, b);
    holdings.merge(std::min(a, b), std::max(a, b));
  }
  return {std::move(sets), std::move(refused)};
}

}  // namespace

Clusters clusters_of(std::uint32_t records, std::span<const ScoredPair> pairs, const ClusterRules& rules) {
  return joined_by({}, records, pairs, rules);
}

Clusters joined_by(std::span<const std::uint32_t> standing, std::uint32_t records,
                   std::span<const ScoredPair> pairs, const ClusterRules& rules) {
  require(standing.size() <= records, "standing clusters are of the first records");
  auto components = standing_sets(standing, records);
  for (const auto& pair : pairs) {
    if (pair.log_odds >= rules.join_at) components.join(pair.a, pair.b);
  }
  auto suspicion = suspects(components, records, rules);
  auto [sets, refused] = split_suspects(standing, records, pairs, rules, suspicion);
  auto clusters = named(components, records);
  for (std::uint32_t record = 0; record < records; ++record) {
    if (suspicion.of(record)) clusters.of[record] = sets.root(record);
  }
  // A third record may have brought them together after all.
  std::erase_if(refused, [&](const RefusedPair& one) {
    return clusters.of[pairs[one.pair].a] == clusters.of[pairs[one.pair].b];
  });
  std::ranges::sort(refused, {}, &RefusedPair::pair);
  clusters.refused = std::move(refused);
  return clusters;
}

ClusterReasons reasons_of(std::uint32_t cluster, const Clusters& clusters,
                          std::span<const ScoredPair> pairs) {
  ClusterReasons reasons;
  std::vector<std::size_t> inside;
  for (std::size_t at = 0; at < pairs.size(); ++at) {
    if (clusters.of[pairs[at].a] == cluster && clusters.of[pairs[at].b] == cluster) inside.push_back(at);
  }
  std::ranges::sort(
      inside, {}, [&](std::size_t at) { return std::tuple(-pairs[at].log_odds, pairs[at].a, pairs[at].b); });
  UnionFind sets(static_cast<std::uint32_t>(clusters.of.size()));
  for (const auto at : inside) {
    if (sets.join(pairs[at].a, pairs[at].b)) reasons.held_by.push_back(at);
  }
  for (const auto& one : clusters.refused) {
    const auto& pair = pairs[one.pair];
    if (clusters.of[pair.a] == cluster || clusters.of[pair.b] == cluster) reasons.refused.push_back(one);
  }
  return reasons;
}

}  // namespace onroll
