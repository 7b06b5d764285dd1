// What a table shows a model that is to learn: patterns of random pairs, and of pairs brought together.
#pragma once

#include <vector>

#include "matching/engine/pairs.h"
#include "matching/learn/clusters.h"
#include "matching/learn/observations.h"

namespace onroll {

struct PairPattern {
  RecordNo a = 0;
  RecordNo b = 0;
  Pattern pattern = 0;
};

struct ObserveAsked {
  RecordNo second_file_from = 0;
  unsigned threads = 1;
  std::uint64_t seed = 1;
};

// Random pairs: all of them in a small table, otherwise about a million (in a middling one fewer), drawn by
// the content of records and not by their order.
std::vector<PatternCount> random_pairs(const Table& table, const Scheme& scheme, const ObserveAsked& asked);

struct Compared {
  std::vector<PatternCount> candidates;
  std::vector<PatternCount> by_number;     // only a number's own rule made them
  std::vector<Chunked<PairPattern>> kept;  // by thread; empty when there were too many to keep
  bool all_kept = false;
  std::uint64_t pairs = 0;
};

enum class KeepPairs : std::uint8_t { no, yes };

// Compares every pair of `pairs`, each thread for itself.
Compared compare_all(Pairs& pairs, const Table& table, const Scheme& scheme, unsigned threads,
                     KeepPairs keep);

Observations observations_of(const Table& table, const Scheme& scheme, const Compared& compared,
                             const ObserveAsked& asked);

}  // namespace onroll
