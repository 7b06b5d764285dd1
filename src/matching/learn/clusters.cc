#include "matching/learn/clusters.h"

#include <algorithm>
#include <tuple>

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

// Which components that a pair touches may hold a contradiction. Suspects are looked at pair by pair; all
// others stand as they are, without sorting a pair.
class Suspicion {
 public:
  Suspicion(const std::vector<std::uint32_t>& root, std::vector<bool> touched)
      : root_(root), touched_(std::move(touched)), suspect_(root.size()) {}

  void two_values(std::span<const std::uint32_t> values) {
    for (const auto root : differing(values)) suspect_[root] = true;
  }

  // Two values that each at least two records hold.
  void two_agreed(std::span<const std::uint32_t> values) {
    std::vector<bool> differs(suspect_.size());
    for (const auto root : differing(values)) differs[root] = true;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> held;
    for (std::uint32_t record = 0; record < values.size(); ++record) {
      if (values[record] != 0 && differs[root_[record]]) held.emplace_back(root_[record], values[record]);
    }
    std::ranges::sort(held);
    std::uint32_t agreed_root = kNobody;
    for (std::size_t at = 1; at < held.size(); ++at) {
      if (held[at] != held[at - 1] || (at > 1 && held[at] == held[at - 2])) continue;
      if (held[at].first == agreed_root) suspect_[agreed_root] = true;
      agreed_root = held[at].first;
    }
  }

  void listed_twice(std::span<const std::uint16_t> sources) {
    if (sources.empty()) return;
    std::vector<std::uint64_t> met(suspect_.size());
    for (std::uint32_t record = 0; record < sources.size(); ++record) {
      if (sources[record] == 0 || !touched_[root_[record]]) continue;
      const auto bit = std::uint64_t{1}
                       << (sources[record] % 64U);  // sources may share a bit: only a suspicion
      if ((met[root_[record]] & bit) != 0) suspect_[root_[record]] = true;
      met[root_[record]] |= bit;
    }
  }

  bool of(std::uint32_t record) const { return suspect_[root_[record]]; }

 private:
  static constexpr std::uint32_t kNobody = 0xFFFFFFFF;

  // Roots of components where a value is not the first one met, perhaps more than once each.
  std::vector<std::uint32_t> differing(std::span<const std::uint32_t> values) const {
    std::vector<std::uint32_t> first(suspect_.size()), found;
    for (std::uint32_t record = 0; record < values.size(); ++record) {
      if (values[record] == 0 || !touched_[root_[record]]) continue;
      auto& held = first[root_[record]];
      if (held == 0) held = values[record];
      if (held != values[record]) found.push_back(root_[record]);
    }
    return found;
  }

  const std::vector<std::uint32_t>& root_;
  std::vector<bool> touched_;  // by root, as suspect_
  std::vector<bool> suspect_;
};

std::vector<bool> touched(const std::vector<std::uint32_t>& root, std::span<const ScoredPair> pairs,
                          double join_at) {
  std::vector<bool> roots(root.size());
  for (const auto& pair : pairs) {
    if (pair.log_odds >= join_at) roots[root[pair.a]] = true;
  }
  return roots;
}

Suspicion suspects(const std::vector<std::uint32_t>& root, std::span<const ScoredPair> pairs,
                   const ClusterRules& rules) {
  Suspicion suspicion(root, touched(root, pairs, rules.join_at));
  for (const auto& conflict : rules.conflicts) {
    conflict.kind == ClusterConflict::Kind::agreed ? suspicion.two_agreed(conflict.values)
                                                   : suspicion.two_values(conflict.values);
  }
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

// The suspects by themselves, renumbered in their order, each joined to its standing cluster.
struct Suspects {
  std::vector<std::uint32_t> record;
  std::vector<std::uint32_t> place;  // per record, where it is a suspect
  UnionFind sets;
  Holdings holdings;
};

Suspects gathered(std::span<const std::uint32_t> standing, std::uint32_t records, const Suspicion& suspicion,
                  const ClusterRules& rules) {
  std::vector<std::uint32_t> found, place(records);
  for (std::uint32_t record = 0; record < records; ++record) {
    if (!suspicion.of(record)) continue;
    place[record] = static_cast<std::uint32_t>(found.size());
    found.push_back(record);
  }
  UnionFind sets(static_cast<std::uint32_t>(found.size()));
  Holdings holdings(rules, found);
  for (const auto record : found) {
    if (record >= standing.size()) continue;
    const auto root = place[standing[record]];  // the smallest record: its own root
    if (sets.join(root, place[record])) holdings.merge(root, place[record]);
  }
  return {std::move(found), std::move(place), std::move(sets), std::move(holdings)};
}

// Joins the suspects from the surest pair down; gives the refused pairs.
std::vector<RefusedPair> join_suspects(Suspects& suspects, std::span<const ScoredPair> pairs,
                                       const ClusterRules& rules, const Suspicion& suspicion) {
  std::vector<std::size_t> places;
  for (std::size_t at = 0; at < pairs.size(); ++at) {
    if (pairs[at].log_odds >= rules.join_at && suspicion.of(pairs[at].a)) places.push_back(at);
  }
  surest_first(places, pairs, rules);
  std::vector<RefusedPair> refused;
  for (const auto place : places) {
    const auto a = suspects.sets.root(suspects.place[pairs[place].a]);
    const auto b = suspects.sets.root(suspects.place[pairs[place].b]);
    if (a == b) continue;
    if (auto why = suspects.holdings.contradiction(a, b)) {
      why->pair = place;
      refused.push_back(*why);
      continue;
    }
    suspects.sets.join(a, b);
    suspects.holdings.merge(std::min(a, b), std::max(a, b));
  }
  std::ranges::sort(refused, {}, &RefusedPair::pair);
  return refused;
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
  const auto component = components.roots();
  const auto suspicion = suspects(component, pairs, rules);
  Clusters clusters{.of = component};
  auto alone = gathered(standing, records, suspicion, rules);
  clusters.refused = join_suspects(alone, pairs, rules, suspicion);
  for (std::uint32_t at = 0; at < alone.record.size(); ++at)
    clusters.of[alone.record[at]] = alone.record[alone.sets.root(at)];
  // A third record may have brought them together after all.
  std::erase_if(clusters.refused, [&](const RefusedPair& one) {
    return clusters.of[pairs[one.pair].a] == clusters.of[pairs[one.pair].b];
  });
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
