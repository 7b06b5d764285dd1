// One pair of records compared: level by comparison, and all of them as a pattern. Symmetric.
#pragma once

#include "matching/engine/pattern.h"
#include "matching/engine/scheme.h"
#include "matching/engine/table.h"

namespace onroll {

// A scheme's comparisons made ready for a table: for many pairs. The table must outlive it; it may be shared
// between threads while no record is added.
class Comparer {
 public:
  // REQUIRES that the scheme was made for the columns of the table.
  Comparer(const Table& table, const Scheme& scheme);
  Pattern pattern(const Row& a, const Row& b) const;
  Level level(std::size_t comparison, const Row& a, const Row& b) const;
  void prefetch(const Row& a, const Row& b) const;  // what pattern() will want from memory soon

 private:
  struct Ready {
    ComparisonKind kind = ComparisonKind::text;
    bool number_with_check = false;  // a UPN or NHS number: an invalid one contradicts nothing
    std::uint8_t first = 0;          // the value itself
    const ValueStore* store = nullptr;
    std::vector<std::uint8_t> others;   // former and other values
    std::vector<std::uint8_t> swapped;  // surnames for a forename, and the other way round
    std::vector<std::uint8_t> middle;   // middle names for a forename
  };
  static Level level(const Ready& ready, const Row& a, const Row& b);
  static Level level(const Ready& ready, ValueId a, ValueId b);
  static Level strayed(const Ready& ready, const Row& a, const Row& b);

  std::vector<Ready> ready_;
};

// For a few pairs.
Level compare(const Table& table, const Comparison& comparison, RecordNo a, RecordNo b);
Pattern pattern_of(const Table& table, const Scheme& scheme, RecordNo a, RecordNo b);

}  // namespace onroll
