#include "matching/learn/accuracy.h"

#include <algorithm>
#include <limits>

namespace onroll {
namespace {

double pairs_among(double records) {
  return records * (records - 1) / 2;
}

bool counts(const ScoredPair& pair, const Truth& truth) {
  return truth.person[pair.a] != 0 && truth.person[pair.b] != 0 &&
         (truth.file.empty() || truth.file[pair.a] != truth.file[pair.b]);
}

bool is_true(const ScoredPair& pair, const Truth& truth) {
  return truth.person[pair.a] == truth.person[pair.b];
}

// Pairs with equal keys, counted by sorting: `key` gives a record's key, 0 = none.
double pairs_with_equal(std::size_t records, const auto& key) {
  std::vector<std::uint64_t> keys;
  keys.reserve(records);
  for (std::size_t record = 0; record < records; ++record) {
    if (const auto found = key(record); found != 0) keys.push_back(found);
  }
  std::ranges::sort(keys);
  double pairs = 0;
  for (auto from = keys.begin(); from != keys.end();) {
    const auto to = std::find_if(from, keys.end(), [&](auto other) { return other != *from; });
    pairs += pairs_among(static_cast<double>(to - from));
    from = to;
  }
  return pairs;
}

// How many clusters and persons there are among the known records, and how many clusters are one whole
// person.
void count_whole(std::span<const std::uint32_t> cluster_of, const Truth& truth, ClusterAccuracy& accuracy) {
  std::uint32_t last_person = 0;
  for (const auto person : truth.person) last_person = std::max(last_person, person);
  std::vector<std::uint32_t> in_cluster(cluster_of.size()), of_person(std::size_t{last_person} + 1);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> both;
  for (std::size_t record = 0; record < cluster_of.size(); ++record) {
    if (truth.person[record] == 0) continue;
    accuracy.clusters += in_cluster[cluster_of[record]]++ == 0 ? 1 : 0;
    accuracy.persons += of_person[truth.person[record]]++ == 0 ? 1 : 0;
    both.emplace_back(cluster_of[record], truth.person[record]);
  }
  std::ranges::sort(both);
  for (std::size_t from = 0, to = 0; from < both.size(); from = to) {
    while (to < both.size() && both[to] == both[from]) ++to;
    const auto [cluster, person] = both[from];
    accuracy.exact += to - from == in_cluster[cluster] && to - from == of_person[person] ? 1 : 0;
  }
}

constexpr std::size_t kMostPoints = 200;

// One threshold a step of the falling scores; all pairs of one score fall together.
std::vector<AccuracyPoint> all_points(std::span<const ScoredPair> sorted, const Truth& truth) {
  const auto wanted = true_pairs(truth);
  std::vector<AccuracyPoint> points;
  double right = 0;
  double wrong = 0;
  for (std::size_t at = 0; at < sorted.size(); ++at) {
    (is_true(sorted[at], truth) ? right : wrong) += 1;
    if (at + 1 < sorted.size() && sorted[at + 1].log_odds == sorted[at].log_odds) continue;
    points.push_back(accuracy_point(sorted[at].log_odds, right, wrong, wanted - right));
  }
  return points;
}

std::vector<AccuracyPoint> thinned(const std::vector<AccuracyPoint>& points) {
  if (points.size() <= kMostPoints) return points;
  std::vector<AccuracyPoint> kept;
  for (std::size_t at = 0; at < kMostPoints; ++at)
    kept.push_back(points[at * (points.size() - 1) / (kMostPoints - 1)]);
  return kept;
}

}  // namespace

double true_pairs(const Truth& truth) {
  const auto person = [&](std::size_t record) { return std::uint64_t{truth.person[record]}; };
  const auto all = pairs_with_equal(truth.person.size(), person);
  if (truth.file.empty()) return all;
  return all - pairs_with_equal(truth.person.size(), [&](std::size_t record) {
           return person(record) == 0 ? 0 : (person(record) << 8U) | truth.file[record];
         });
}

AccuracyPoint accuracy_point(double threshold, double right, double wrong, double missed) {
  AccuracyPoint point{.threshold = threshold, .right = right, .wrong = wrong, .missed = missed};
  if (right + wrong > 0) point.precision = right / (right + wrong);
  if (right + missed > 0) point.recall = right / (right + missed);
  if (right > 0) point.f1 = 2 * right / (2 * right + wrong + missed);
  return point;
}

PairAccuracy accuracy_of_pairs(std::span<const ScoredPair> pairs, const Truth& truth) {
  std::vector<ScoredPair> sorted;
  sorted.reserve(pairs.size());
  std::ranges::copy_if(pairs, std::back_inserter(sorted),
                       [&](const auto& pair) { return counts(pair, truth); });
  std::ranges::sort(sorted, std::greater{}, &ScoredPair::log_odds);
  const auto points = all_points(sorted, truth);
  PairAccuracy accuracy;
  accuracy.at_999.threshold = std::numeric_limits<double>::infinity();
  for (const auto& point : points) {
    if (point.f1 > accuracy.best.f1) accuracy.best = point;
    if (point.precision >= 0.999) accuracy.at_999 = point;
  }
  accuracy.curve = thinned(points);
  return accuracy;
}

AccuracyPoint accuracy_at(std::span<const ScoredPair> pairs, const Truth& truth, double threshold) {
  double right = 0;
  double wrong = 0;
  for (const auto& pair : pairs) {
    if (pair.log_odds < threshold || !counts(pair, truth)) continue;
    (is_true(pair, truth) ? right : wrong) += 1;
  }
  return accuracy_point(threshold, right, wrong, true_pairs(truth) - right);
}

ClusterAccuracy accuracy_of_clusters(std::span<const std::uint32_t> cluster_of, const Truth& truth) {
  const auto known = [&](std::size_t record) { return truth.person[record] != 0; };
  const auto both = [&](std::size_t record) {
    return known(record) ? (std::uint64_t{cluster_of[record]} + 1) << 32U | truth.person[record] : 0;
  };
  const auto cluster = [&](std::size_t record) {
    return known(record) ? std::uint64_t{cluster_of[record]} + 1 : 0;
  };
  const auto person = [&](std::size_t record) { return std::uint64_t{truth.person[record]}; };
  const auto records = cluster_of.size();
  // Between two files only pairs across them count: all pairs less those within a file.
  const auto pairs = [&](const auto& key) {
    const auto all = pairs_with_equal(records, key);
    if (truth.file.empty()) return all;
    return all - pairs_with_equal(records, [&](std::size_t record) {
             const auto of = key(record);
             return of == 0 ? 0 : of * 257 + truth.file[record];
           });
  };
  const auto right = pairs(both);
  ClusterAccuracy accuracy;
  accuracy.pairs = accuracy_point(0, right, pairs(cluster) - right, pairs(person) - right);
  count_whole(cluster_of, truth, accuracy);
  return accuracy;
}

}  // namespace onroll
