// Log odds of pairs at the speed of bulk: patterns weighed once, rarity looked up by value.
#pragma once

#include <vector>

#include "matching/engine/pattern.h"
#include "matching/engine/scheme.h"
#include "matching/engine/table.h"
#include "matching/learn/model.h"

namespace onroll {

// What rarity adds for each value of each comparison that is adjusted.
class Rarity {
 public:
  Rarity(const Table& table, const Scheme& scheme, const Model& model);

  // Of all comparisons whose level is adjusted.
  double of(Pattern pattern, const Row& a, const Row& b) const;

 private:
  struct Adjusted {
    std::size_t comparison = 0;
    std::vector<float> by_value;  // where two values are the same
    std::uint16_t similar = 0;    // bit n: level n is two similar spellings, of which the rarer may be a slip
    std::vector<float> as_slip;   // then, by the rarer value
  };
  static void fill(Adjusted& adjusted, const Table& table, const Model& model, std::size_t column);
  double of(const Adjusted& adjusted, Pattern pattern, const Row& a, const Row& b) const;
  const Scheme& scheme_;
  std::vector<Adjusted> adjusted_;
};

// One for each thread. The table, the scheme and the rarity must outlive it.
class PairScorer {
 public:
  PairScorer(const Table& table, const Rarity& rarity, const Model& model)
      : table_(&table), rarity_(&rarity), scorer_(model) {}
  double log_odds(Pattern pattern, RecordNo a, RecordNo b) {
    return scorer_.log_odds(pattern, rarity_->of(pattern, table_->row(a), table_->row(b)));
  }

 private:
  const Table* table_;
  const Rarity* rarity_;
  Scorer scorer_;
};

}  // namespace onroll
