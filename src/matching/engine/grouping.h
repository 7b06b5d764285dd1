// Records grouped by their keys under one rule, by radix: two passes over them and a sort of small parts.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "matching/engine/chunked.h"
#include "matching/engine/keys.h"

namespace onroll {

// A key and a record in one number: 36 bits of key above 28 of record. Two keys may fall together; that
// wastes a comparison of keys, no more.
using KeyedRecord = std::uint64_t;
inline constexpr unsigned kRecordBits = 28;
inline constexpr std::size_t kMostRecords = std::size_t{1} << kRecordBits;

constexpr KeyedRecord keyed(std::uint64_t key, RecordNo record) {
  return key >> kRecordBits << kRecordBits | record;
}
constexpr std::uint64_t key_of(KeyedRecord entry) {
  return entry >> kRecordBits;
}
constexpr RecordNo record_of(KeyedRecord entry) {
  return static_cast<RecordNo>(entry & (kMostRecords - 1));
}

struct Block {             // records of one key
  std::uint64_t root = 0;  // the key; of a refined block, the key it was before
  std::span<const KeyedRecord> records;
};

struct Grouped {
  std::vector<KeyedRecord> entries;  // sorted within each part
  std::vector<std::size_t> starts;   // of the parts, and the end
  std::size_t parts() const { return starts.size() - 1; }
  std::span<const KeyedRecord> part(std::size_t at) const {
    return std::span(entries).subspan(starts[at], starts[at + 1] - starts[at]);
  }
  std::span<const KeyedRecord> block(std::uint64_t key) const;  // the records of one key
};

struct GroupingAsked {
  unsigned threads = 1;
  unsigned sample_bits = 0;  // of 2^n keys one is taken, chosen by the key
};

Grouped grouped_by(const Table& table, const Keys& keys, std::size_t rule, const GroupingAsked& asked);

// Calls each(block) for every run of one key with more than one record.
template <typename Each>
void for_blocks(std::span<const KeyedRecord> sorted, const Each& each) {
  for (std::size_t from = 0, to = 0; from < sorted.size(); from = to) {
    const auto key = key_of(sorted[from]);
    for (to = from + 1; to < sorted.size() && key_of(sorted[to]) == key;) ++to;
    if (to - from > 1) each(Block{key, sorted.subspan(from, to - from)});
  }
}

// What became of the blocks of one rule that were too large.
class LargeBlocks {
 public:
  // Divides every block above `largest`, by one refinement after the other.
  void close(const Table& table, const Keys& keys, const Grouped& grouped, std::uint32_t largest);

  bool empty() const { return too_large_.empty(); }
  // Do the two, which share `key`, still stand in one usable block after all refinements?
  bool together(const Keys& keys, std::uint64_t key, const Row& a, const Row& b) const;
  // The key under which a record of this row is found: its own, or that of the part its block was divided
  // into; nothing where that part was dropped.
  std::optional<std::uint64_t> usable_key(const Keys& keys, std::uint64_t key, const Row& row) const;
  std::span<const KeyedRecord> block(std::uint64_t refined_key) const;
  template <typename Each>
  void for_refined(const Each& each) const {
    for (const auto& part : refined_)
      each(Block{part.root, std::span(entries_).subspan(part.from, part.size)});
  }

  std::uint64_t blocks_refined = 0;
  std::uint64_t blocks_dropped = 0;
  std::uint64_t records_dropped = 0;
  std::size_t largest_met = 0;

 private:
  struct Part {
    std::uint64_t root = 0;
    std::size_t from = 0;
    std::size_t size = 0;
  };
  void divide(const Table& table, const Keys& keys, Block block, std::size_t refinement);

  std::uint32_t largest_ = 0;
  std::unordered_set<std::uint64_t> too_large_;  // keys, and keys refined
  std::vector<KeyedRecord> entries_;
  std::vector<Part> refined_;
  std::unordered_map<std::uint64_t, std::size_t> by_key_;  // refined key -> place in refined_
};

}  // namespace onroll
