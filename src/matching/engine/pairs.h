// Every pair of records that shares a usable key, visited once, without a list of pairs. One rule after the
// other: records are grouped by key, blocks that are too large divided, and a pair that an earlier rule
// already made is passed over. Time grows with records x rules + pairs; memory with the records.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "matching/engine/blocking.h"
#include "matching/engine/grouping.h"
#include "matching/engine/keys.h"
#include "matching/engine/scheme.h"
#include "matching/engine/table.h"

namespace onroll {

struct PairsAsked {
  RecordNo second_file_from = 0;  // see LinkOptions
  unsigned threads = 1;
  unsigned sample_bits = 0;  // of 2^n blocks one is opened, chosen by its key: a sample for learning
};

struct RecordPair {  // a < b
  RecordNo a = 0;
  RecordNo b = 0;
  std::uint32_t lot = 0;  // 0 to kLots - 1, by the key of its block: pairs of some lots are a sample of all
};
inline constexpr std::uint32_t kLots = 256;

// Pairs that `rule` was the first to make. Several threads may visit at once, each with its own number.
using VisitPairs = std::function<void(std::span<const RecordPair> pairs, std::size_t rule, unsigned thread)>;

class Pairs {
 public:
  Pairs(const Table& table, const Scheme& scheme, const PairsAsked& asked);

  void visit(const VisitPairs& visit);  // once

  // Would a rule have made the pair that is not a number's own? For pairs that a number's own rule made.
  bool made_by_other(const RecordPair& pair) const;

  // How many pairs of the table each one visited stands for: more than one in a sample.
  double stands_for() const { return static_cast<double>(std::size_t{1} << asked_.sample_bits); }

  const std::vector<RuleReport>& report() const { return report_; }
  const Keys& keys() const { return keys_; }

 private:
  class Batch;
  bool in_use(std::size_t rule) const;
  void visit_rule(std::size_t rule, const VisitPairs& visit);
  void visit_part(std::span<const KeyedRecord> part, Batch& batch) const;
  void visit_block(const Block& block, Batch& batch) const;
  bool asked_for(RecordNo a, RecordNo b) const;
  bool made_earlier(std::size_t rule, const Row& a, const Row& b) const;
  bool made_by(std::size_t rule, const Row& a, const Row& b) const;
  // Of several keys in common, the lowest usable one makes the pair.
  bool made_at(std::size_t rule, std::uint64_t root, const Row& a, const Row& b) const;

  const Table& table_;
  const Scheme& scheme_;
  PairsAsked asked_;
  Keys keys_;
  std::vector<LargeBlocks> large_;  // by rule
  std::vector<RuleReport> report_;
};

}  // namespace onroll
