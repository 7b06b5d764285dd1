// How right pairs and clusters are against known truth. A true pair that was never compared counts as missed.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "matching/learn/clusters.h"

namespace onroll {

// Per record who it truly is (0 = unknown: the record and its pairs are left out), and its file when truth is
// asked only of pairs between files (empty = all pairs).
struct Truth {
  std::span<const std::uint32_t> person;
  std::span<const std::uint8_t> file;
};

double true_pairs(const Truth& truth);

struct AccuracyPoint {
  double threshold = 0;  // log odds
  double right = 0;
  double wrong = 0;
  double missed = 0;
  double precision = 1;
  double recall = 0;
  double f1 = 0;
};

AccuracyPoint accuracy_point(double threshold, double right, double wrong, double missed);

struct PairAccuracy {
  std::vector<AccuracyPoint> curve;  // falling thresholds, at most 200 points
  AccuracyPoint best;                // by F1
  AccuracyPoint at_999;  // most recall at precision >= 0.999; threshold infinite when there is none
};
PairAccuracy accuracy_of_pairs(std::span<const ScoredPair> pairs, const Truth& truth);
AccuracyPoint accuracy_at(std::span<const ScoredPair> pairs, const Truth& truth, double threshold);

struct ClusterAccuracy {
  AccuracyPoint pairs;  // every two records of a cluster are a pair
  double clusters = 0;  // found, with at least one known record
  double persons = 0;   // true
  double exact = 0;     // clusters that hold all of one person and nobody else
};
ClusterAccuracy accuracy_of_clusters(std::span<const std::uint32_t> cluster_of, const Truth& truth);

}  // namespace onroll
