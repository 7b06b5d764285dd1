#include "matching/learn/ways.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace onroll {
namespace {

// Log odds that a way loses against its weakest step: where that step is wrong, every way over it is.
constexpr float kDoubt = 0.7F;
constexpr float kNotCompared = -std::numeric_limits<float>::infinity();

// The records in the order of their clusters, and where each cluster begins.
struct Members {
  std::vector<std::uint32_t> records;
  std::vector<std::uint32_t> begin;  // by the cluster's name, and one more

  std::span<const std::uint32_t> of(std::uint32_t cluster) const {
    return std::span(records).subspan(begin[cluster], begin[cluster + 1] - begin[cluster]);
  }
};

Members members_of(const Clusters& clusters) {
  Members members;
  members.records.resize(clusters.of.size());
  members.begin.resize(clusters.of.size() + 1);
  for (const auto cluster : clusters.of) ++members.begin[cluster + 1];
  std::partial_sum(members.begin.begin(), members.begin.end(), members.begin.begin());
  auto next = members.begin;
  for (std::uint32_t record = 0; record < clusters.of.size(); ++record)
    members.records[next[clusters.of[record]]++] = record;
  return members;
}

// One cluster: its records are joined from the surest pair down; when two groups meet, the pair that joins
// them is the weakest on the way from any record of the one to any of the other.
class Ways {
 public:
  explicit Ways(std::span<const std::uint32_t> records) : records_(records), groups_(records.size()) {
    own_.assign(records.size() * records.size(), kNotCompared);
    group_of_.resize(records.size());
    std::iota(group_of_.begin(), group_of_.end(), std::size_t{0});
    for (std::size_t at = 0; at < groups_.size(); ++at) groups_[at] = {at};
  }

  // REQUIRES pairs by falling log odds.
  void find(std::span<const ScoredPair> pairs, std::vector<ScoredPair>& found) {
    for (const auto& pair : pairs) own_[cell(place(pair.a), place(pair.b))] = pair.log_odds;
    for (const auto& pair : pairs)
      join(group_of_[place(pair.a)], group_of_[place(pair.b)], pair.log_odds, found);
  }

 private:
  std::size_t place(std::uint32_t record) const {
    return static_cast<std::size_t>(std::ranges::lower_bound(records_, record) - records_.begin());
  }
  std::size_t cell(std::size_t a, std::size_t b) const {
    return std::min(a, b) * records_.size() + std::max(a, b);
  }

  void join(std::size_t into, std::size_t from, float log_odds, std::vector<ScoredPair>& found) {
    if (into == from) return;
    for (const auto a : groups_[into]) {
      for (const auto b : groups_[from]) {
        if (own_[cell(a, b)] < log_odds - kDoubt)
          found.push_back({records_[std::min(a, b)], records_[std::max(a, b)], log_odds - kDoubt});
      }
    }
    for (const auto one : groups_[from]) group_of_[one] = into;
    groups_[into].insert(groups_[into].end(), groups_[from].begin(), groups_[from].end());
    groups_[from].clear();
  }

  std::span<const std::uint32_t> records_;
  std::vector<float> own_;
  std::vector<std::size_t> group_of_;
  std::vector<std::vector<std::size_t>> groups_;
};

// The pairs of clusters of three records to `largest`, cluster by cluster, of each the surest first.
std::vector<ScoredPair> pairs_inside(const Clusters& clusters, const Members& members,
                                     std::span<const ScoredPair> pairs, std::size_t largest) {
  const auto counts = [&](const ScoredPair& pair) {
    const auto size = members.of(clusters.of[pair.a]).size();
    return clusters.of[pair.a] == clusters.of[pair.b] && size >= 3 && size <= largest;
  };
  std::vector<std::uint32_t> begin(clusters.of.size() + 1);
  for (const auto& pair : pairs) {
    if (counts(pair)) ++begin[clusters.of[pair.a] + 1];
  }
  std::partial_sum(begin.begin(), begin.end(), begin.begin());
  std::vector<ScoredPair> inside(begin.back());
  auto next = begin;
  for (const auto& pair : pairs) {
    if (counts(pair)) inside[next[clusters.of[pair.a]]++] = pair;
  }
  const auto surest_first = [](const ScoredPair& pair) { return std::tuple(-pair.log_odds, pair.a, pair.b); };
  for (std::size_t cluster = 0; cluster < clusters.of.size(); ++cluster) {
    const auto all = std::span(inside).subspan(begin[cluster], begin[cluster + 1] - begin[cluster]);
    if (all.size() > 1) std::ranges::sort(all, {}, surest_first);
  }
  return inside;
}

}  // namespace

std::vector<ScoredPair> pairs_by_way_of_others(const Clusters& clusters, std::span<const ScoredPair> pairs,
                                               std::size_t largest) {
  const auto members = members_of(clusters);
  const auto inside = pairs_inside(clusters, members, pairs, largest);
  std::vector<ScoredPair> found;
  for (std::size_t from = 0; from < inside.size();) {
    const auto cluster = clusters.of[inside[from].a];
    auto to = from;
    while (to < inside.size() && clusters.of[inside[to].a] == cluster) ++to;
    Ways(members.of(cluster)).find(std::span(inside).subspan(from, to - from), found);
    from = to;
  }
  std::ranges::sort(found, {}, [](const ScoredPair& pair) { return std::pair(pair.a, pair.b); });
  return found;
}

}  // namespace onroll
