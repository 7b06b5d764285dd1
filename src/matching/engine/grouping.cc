#include "matching/engine/grouping.h"

#include <algorithm>
#include <array>
#include <bit>

#include "base/contract.h"
#include "matching/engine/workers.h"

namespace onroll {
namespace {

constexpr std::size_t kPart = 4096;  // entries: a part is sorted within the first-level cache
constexpr std::size_t kMostParts = 4096;
constexpr std::size_t kRange = 1U << 16U;  // records whose keys are made at one go
constexpr std::size_t kAhead = 16;         // records whose values are fetched while others' keys are made

struct Made {  // by one thread
  Chunked<KeyedRecord, 14> entries;
  std::vector<std::size_t> counts;  // by part
};

unsigned part_bits(std::size_t records) {
  return static_cast<unsigned>(std::bit_width(std::min(records / kPart, kMostParts - 1)));
}

// Entries whose first `known` bits are the same: dealt out by the next eight bits, then sorted pile by pile.
void sort_part(std::span<KeyedRecord> entries, unsigned known) {
  if (entries.size() < 64) {
    std::ranges::sort(entries);
    return;
  }
  const auto pile_of = [&](KeyedRecord entry) { return entry << known >> 56; };
  std::array<std::uint32_t, 257> starts{};
  for (const auto entry : entries) ++starts[pile_of(entry) + 1];
  for (std::size_t pile = 0; pile < 256; ++pile) starts[pile + 1] += starts[pile];
  auto next = starts;
  std::vector<KeyedRecord> dealt(entries.size());
  for (const auto entry : entries) dealt[next[pile_of(entry)]++] = entry;
  for (std::size_t pile = 0; pile < 256; ++pile) {
    std::sort(dealt.begin() + starts[pile], dealt.begin() + starts[pile + 1]);
  }
  std::ranges::copy(dealt, entries.begin());
}

class Grouper {
 public:
  Grouper(const Table& table, const Keys& keys, std::size_t rule, const GroupingAsked& asked)
      : table_(table),
        keys_(keys),
        rule_(rule),
        asked_(asked),
        bits_(part_bits(table.size())),
        made_(asked.threads) {
    for (auto& made : made_) made.counts.resize(std::size_t{1} << bits_);
  }

  Grouped run() {
    const auto ranges = (table_.size() + kRange - 1) / kRange;
    share_out(ranges, asked_.threads, [&](std::size_t range, unsigned thread) {
      make_keys(range * kRange, std::min(table_.size(), (range + 1) * kRange), made_[thread]);
    });
    find_starts();
    share_out(made_.size(), asked_.threads, [&](std::size_t of, unsigned) { scatter(made_[of]); });
    share_out(out_.parts(), asked_.threads, [&](std::size_t part, unsigned) {
      sort_part(std::span(out_.entries).subspan(out_.starts[part], out_.starts[part + 1] - out_.starts[part]),
                bits_);
    });
    return std::move(out_);
  }

 private:
  std::size_t part_of(KeyedRecord entry) const { return bits_ == 0 ? 0 : entry >> (64 - bits_); }

  void make_keys(std::size_t from, std::size_t to, Made& made) {
    const bool several = keys_.several(rule_);
    for (std::size_t ahead = from; ahead < std::min(to, from + kAhead); ++ahead) prefetch(ahead);
    for (auto record = static_cast<RecordNo>(from); record < to; ++record) {
      if (record + kAhead < to) prefetch(record + kAhead);
      const auto& row = table_.row(record);
      if (several) {
        for (const auto key : keys_.of(rule_, row)) take(keyed(key, record), made);
      } else if (const auto key = keys_.only(rule_, row); key != 0) {
        take(keyed(key, record), made);
      }
    }
  }

  void prefetch(std::size_t record) const {
    keys_.prefetch(rule_, table_.row(static_cast<RecordNo>(record)));
  }

  void take(KeyedRecord entry, Made& made) const {
    const auto mask = (std::uint64_t{1} << asked_.sample_bits) - 1;
    if ((key_of(entry) & mask) != 0) return;
    made.entries.push_back(entry);
    ++made.counts[part_of(entry)];
  }

  // Part by part, and within a part thread by thread; the sort forgets the threads.
  void find_starts() {
    std::size_t at = 0;
    for (std::size_t part = 0; part < std::size_t{1} << bits_; ++part) {
      out_.starts.push_back(at);
      for (auto& made : made_) {
        const auto count = made.counts[part];
        made.counts[part] = at;
        at += count;
      }
    }
    out_.starts.push_back(at);
    out_.entries.resize(at);
  }

  void scatter(Made& made) {
    for (std::size_t i = 0; i < made.entries.size(); ++i) {
      const auto entry = made.entries[i];
      out_.entries[made.counts[part_of(entry)]++] = entry;
    }
  }

  const Table& table_;
  const Keys& keys_;
  std::size_t rule_;
  GroupingAsked asked_;
  unsigned bits_;
  std::vector<Made> made_;
  Grouped out_;
};

}  // namespace

Grouped grouped_by(const Table& table, const Keys& keys, std::size_t rule, const GroupingAsked& asked) {
  require(table.size() <= kMostRecords, "at most 268 million records");
  return Grouper(table, keys, rule, asked).run();
}

std::span<const KeyedRecord> Grouped::block(std::uint64_t key) const {
  const auto in =
      part(parts() == 1 ? 0 : key >> (64 - kRecordBits - static_cast<unsigned>(std::bit_width(parts() - 1))));
  const auto from = std::ranges::lower_bound(in, key << kRecordBits);
  const auto to = std::ranges::upper_bound(in, key << kRecordBits | (kMostRecords - 1));
  return {from, to};
}

void LargeBlocks::close(const Table& table, const Keys& keys, const Grouped& grouped, std::uint32_t largest) {
  largest_ = largest;
  struct Met {
    std::size_t largest = 0;
    std::vector<Block> too_large;
  };
  std::vector<Met> met(grouped.parts());
  share_out(grouped.parts(), usual_threads(), [&](std::size_t part, unsigned) {
    for_blocks(grouped.part(part), [&](const Block& block) {
      met[part].largest = std::max(met[part].largest, block.records.size());
      if (block.records.size() > largest) met[part].too_large.push_back(block);
    });
  });
  for (const auto& part : met) {
    largest_met = std::max(largest_met, part.largest);
    for (const auto& block : part.too_large) {
      ++blocks_refined;
      too_large_.insert(block.root);
      divide(table, keys, block, 0);
    }
  }
}

void LargeBlocks::divide(const Table& table, const Keys& keys, Block block, std::size_t refinement) {
  if (refinement == keys.refinements()) {
    ++blocks_dropped;
    records_dropped += block.records.size();
    return;
  }
  std::vector<KeyedRecord> divided;
  const auto key = key_of(block.records.front());
  for (const auto entry : block.records) {
    const auto refined = keys.refined(key, refinement, table.row(record_of(entry)));
    if (refined != 0) divided.push_back(keyed(refined, record_of(entry)));
  }
  std::ranges::sort(divided);
  for_blocks(std::span<const KeyedRecord>(divided), [&](const Block& smaller) {
    if (smaller.records.size() > largest_) {
      too_large_.insert(smaller.root);
      return divide(table, keys, Block{block.root, smaller.records}, refinement + 1);
    }
    by_key_.emplace(smaller.root, refined_.size());
    refined_.push_back({block.root, entries_.size(), smaller.records.size()});
    entries_.insert(entries_.end(), smaller.records.begin(), smaller.records.end());
  });
}

std::optional<std::uint64_t> LargeBlocks::usable_key(const Keys& keys, std::uint64_t key,
                                                     const Row& row) const {
  for (std::size_t refinement = 0; too_large_.contains(key); ++refinement) {
    if (refinement == keys.refinements()) return std::nullopt;
    const auto refined = keys.refined(key, refinement, row);
    if (refined == 0) return std::nullopt;
    key = key_of(keyed(refined, 0));
  }
  return key;
}

bool LargeBlocks::together(const Keys& keys, std::uint64_t key, const Row& a, const Row& b) const {
  if (!too_large_.contains(key)) return true;
  const auto of_a = usable_key(keys, key, a);
  return of_a && of_a == usable_key(keys, key, b);
}

std::span<const KeyedRecord> LargeBlocks::block(std::uint64_t refined_key) const {
  const auto found = by_key_.find(refined_key);
  if (found == by_key_.end()) return {};
  const auto& part = refined_[found->second];
  return std::span(entries_).subspan(part.from, part.size);
}

}  // namespace onroll
