// All that one run of `onroll link` found: what its files, its text and its report are made from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/link/plan.h"
#include "cli/link/records.h"
#include "matching/engine/link.h"
#include "matching/learn/accuracy.h"
#include "matching/learn/explain.h"

namespace onroll::cli::linking {

struct Limits {  // log odds
  double same = 0;
  double perhaps = 0;
};

// Truth at one threshold: pairs as scored, and the clusters they give.
struct Measured {
  AccuracyPoint pairs;
  std::optional<ClusterAccuracy> clusters;
};

struct Accuracy {
  PairAccuracy pairs;
  double true_pairs = 0;
  std::vector<Measured> by_threshold;  // rising; the one in use among them
};

struct Explained {
  ScoredPair pair;
  Waterfall waterfall;
};

struct Findings {
  std::vector<ReadyFile> files;
  LinkPlan plan;
  Records records;
  Linked linked;
  RecordNo second_file_from = 0;  // as the engine was asked: 0 when pairs within a file count too
  Limits limits;
  std::uint64_t clusters = 0;        // of two records and more
  std::uint64_t linked_records = 0;  // in those
  std::vector<std::uint64_t> sizes;  // clusters by number of records: sizes[2] of two
  std::vector<Explained> explained;
  std::string truth;  // the column, or ""
  std::optional<Accuracy> accuracy;
  std::uint64_t seed = 1;
  double seconds = 0;
};

enum class Band : std::uint8_t { same, perhaps, different };
Band band_of(double log_odds, const Limits& limits);
std::string_view in_words(Band band);

double bits(double log_odds);  // a match weight as Splink gives it: to the base of two

void count_clusters(Findings& findings);

// Waterfalls of `count` pairs spread evenly from the surest kept to the least sure.
std::vector<Explained> explain_some(const Findings& findings, std::size_t count);

Accuracy measure(const Findings& findings, const std::vector<std::uint32_t>& persons, OneToOne one_to_one);

}  // namespace onroll::cli::linking
