// The whole way for a table: learn, compare, score, cluster.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "matching/engine/blocking.h"
#include "matching/engine/scheme.h"
#include "matching/engine/table.h"
#include "matching/learn/clusters.h"
#include "matching/learn/model.h"

namespace onroll {

enum class OneToOne : std::uint8_t { no, yes };  // does each source of the source column list a child once?

struct LinkOptions {
  const Model* model = nullptr;  // one learned before, for the same scheme; none: learn
  OneToOne one_to_one = OneToOne::no;
  // Records from this number on stand in a second file: only pairs between the two files are made, random
  // pairs and possible_pairs (n * m) included. 0: one file, all pairs.
  RecordNo second_file_from = 0;
  double keep_above = -2.0;             // natural log odds: pairs below it are not kept
  std::optional<double> same_at;        // log odds from which a pair joins; none: the model's own suggestion
  std::uint64_t seed = 1;               // of the random pairs
  unsigned threads = 0;                 // 0: as many as the machine has, at most two
  std::uint64_t (*now_ns)() = nullptr;  // a steady clock, where timings are wanted
};

enum class LinkStage : std::uint8_t { comparing, learning, scoring, clustering };
struct StageTime {
  LinkStage stage = LinkStage::comparing;
  double seconds = 0;
};
std::string_view in_words(LinkStage stage);

struct Linked {
  Model model;
  // Those kept, by (a, b); a < b. What other records say of the two is heard: where they join them, the log
  // odds are those of the way through them (pairs never compared stand here because of it); where the records
  // that would stand together contradict each other, they are a person's question at the most.
  std::vector<ScoredPair> pairs;
  std::vector<Pattern> patterns;  // of each of them
  std::vector<bool> by_others;    // of each of them: its log odds are not its own
  Clusters clusters;
  std::uint64_t pairs_compared = 0;
  std::vector<RuleReport> rules;
  std::vector<StageTime> times;  // empty without a clock
};

// Depends on the records alone, not on their order (but for their numbers) nor on the number of threads.
Linked link(const Table& table, const Scheme& scheme, const LinkOptions& options = {});

// What rarity adds to a pair, by comparison: what log_odds and waterfall want beside the pattern.
std::vector<double> frequency_adjustments(const Table& table, const Scheme& scheme, const Model& model,
                                          RecordNo a, RecordNo b);

// The rules of clustering for a table: sources that list a child once, conflicting numbers and dates of
// birth. The table and the scheme must outlive it.
class TableRules {
 public:
  // `second_file_from` as in LinkOptions: where it is given, the two files are the sources.
  TableRules(const Table& table, const Scheme& scheme, OneToOne one_to_one, RecordNo second_file_from = 0);

  // Takes in the records that came to the table since, and only them.
  void extend();

  // What it names stands until extend() or the end of this.
  ClusterRules rules(double join_at) const;

 private:
  struct Column {
    std::size_t column = 0;  // of the table
    std::vector<ValueId> values;
  };
  struct Conflict {
    std::string words;
    ClusterConflict::Kind kind = ClusterConflict::Kind::any;
    Column now;
    std::optional<Column> former;
  };
  void extend(Column& column) const;
  void extend_identity();
  void extend_sources();

  const Table* table_;
  OneToOne one_to_one_;
  RecordNo second_file_from_;
  std::vector<std::uint16_t> sources_;
  std::vector<std::uint64_t> identity_;
  std::vector<Conflict> conflicts_;
};

}  // namespace onroll
