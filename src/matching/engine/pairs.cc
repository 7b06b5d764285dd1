#include "matching/engine/pairs.h"

#include <algorithm>
#include <array>

#include "matching/engine/workers.h"

namespace onroll {

// Pairs on their way to the visitor, a few hundred at a time.
class Pairs::Batch {
 public:
  Batch(const VisitPairs& visit, std::size_t rule, unsigned thread)
      : visit_(visit), rule_(rule), thread_(thread) {}
  Batch(const Batch&) = delete;
  Batch& operator=(const Batch&) = delete;

  std::size_t rule() const { return rule_; }
  void add(RecordNo a, RecordNo b, std::uint64_t key) {
    pairs_[size_++] = {std::min(a, b), std::max(a, b), static_cast<std::uint32_t>(key >> 20 & (kLots - 1))};
    if (size_ == pairs_.size()) hand_over();
  }
  void hand_over() {
    if (size_ > 0) visit_(std::span<const RecordPair>(pairs_).first(size_), rule_, thread_);
    handed_over_ += size_;
    size_ = 0;
  }
  std::uint64_t handed_over() const { return handed_over_; }

 private:
  const VisitPairs& visit_;
  std::size_t rule_;
  unsigned thread_;
  std::array<RecordPair, 256> pairs_;
  std::size_t size_ = 0;
  std::uint64_t handed_over_ = 0;
};

Pairs::Pairs(const Table& table, const Scheme& scheme, const PairsAsked& asked)
    : table_(table), scheme_(scheme), asked_(asked), keys_(table, scheme), large_(scheme.rules.size()) {
  for (const auto& rule : scheme.rules) report_.push_back({.label = rule.label});
}

void Pairs::visit(const VisitPairs& visit) {
  for (std::size_t rule = 0; rule < keys_.rules(); ++rule) {
    if (in_use(rule)) visit_rule(rule, visit);
  }
}

bool Pairs::in_use(std::size_t rule) const {
  return table_.size() <= scheme_.rules[rule].most_records;
}

void Pairs::visit_rule(std::size_t rule, const VisitPairs& visit) {
  auto& report = report_[rule];
  auto& large = large_[rule];
  const auto grouped =
      grouped_by(table_, keys_, rule, {.threads = asked_.threads, .sample_bits = asked_.sample_bits});
  large.close(table_, keys_, grouped, scheme_.largest_block);

  std::vector<std::uint64_t> pairs(asked_.threads);
  share_out(grouped.parts() + 1, asked_.threads, [&](std::size_t part, unsigned thread) {
    Batch batch(visit, rule, thread);
    if (part == grouped.parts()) {
      large.for_refined([&](const Block& block) { visit_block(block, batch); });
    } else {
      visit_part(grouped.part(part), batch);
    }
    batch.hand_over();
    pairs[thread] += batch.handed_over();
  });

  report.keys = grouped.entries.size();
  for (const auto count : pairs) report.pairs += count;
  report.blocks_refined = large.blocks_refined;
  report.blocks_dropped = large.blocks_dropped;
  report.records_dropped = large.records_dropped;
  report.largest_block = static_cast<std::uint32_t>(large.largest_met);
}

// The rows of a block are fetched while the ones before it are compared.
void Pairs::visit_part(std::span<const KeyedRecord> part, Batch& batch) const {
  constexpr std::size_t kAhead = 8;
  std::vector<Block> blocks;
  for_blocks(part, [&](const Block& block) {
    if (block.records.size() <= scheme_.largest_block) blocks.push_back(block);
  });
  for (std::size_t i = 0; i < blocks.size() + kAhead; ++i) {
    if (i < blocks.size()) {
      for (const auto entry : blocks[i].records) __builtin_prefetch(&table_.row(record_of(entry)));
    }
    if (i >= kAhead) visit_block(blocks[i - kAhead], batch);
  }
}

void Pairs::visit_block(const Block& block, Batch& batch) const {
  const auto rule = batch.rule();
  for (std::size_t i = 0; i < block.records.size(); ++i) {
    const auto a = record_of(block.records[i]);
    const auto& row_a = table_.row(a);
    for (std::size_t j = i + 1; j < block.records.size(); ++j) {
      const auto b = record_of(block.records[j]);
      const auto& row_b = table_.row(b);
      if (a == b || !asked_for(a, b) || made_earlier(rule, row_a, row_b)) continue;
      if (made_at(rule, block.root, row_a, row_b)) batch.add(a, b, block.root);
    }
  }
}

bool Pairs::asked_for(RecordNo a, RecordNo b) const {
  return asked_.second_file_from == 0 || (a < asked_.second_file_from) != (b < asked_.second_file_from);
}

bool Pairs::made_earlier(std::size_t rule, const Row& a, const Row& b) const {
  for (std::size_t earlier = 0; earlier < rule; ++earlier) {
    if (in_use(earlier) && made_by(earlier, a, b)) return true;
  }
  return false;
}

bool Pairs::made_by_other(const RecordPair& pair) const {
  const auto& a = table_.row(pair.a);
  const auto& b = table_.row(pair.b);
  for (std::size_t rule = 0; rule < keys_.rules(); ++rule) {
    if (!keys_.of_number(rule) && in_use(rule) && keys_.share(rule, a, b)) return true;
  }
  return false;
}

bool Pairs::made_by(std::size_t rule, const Row& a, const Row& b) const {
  if (!keys_.share(rule, a, b)) return false;
  if (large_[rule].empty()) return true;
  const auto keys_of_b = keys_.of(rule, b);
  for (const auto key : keys_.of(rule, a)) {
    if (std::ranges::find(keys_of_b, key) == keys_of_b.end()) continue;
    if (large_[rule].together(keys_, key_of(key), a, b)) return true;
  }
  return false;
}

bool Pairs::made_at(std::size_t rule, std::uint64_t root, const Row& a, const Row& b) const {
  if (!keys_.share(rule, a, b)) return false;  // two keys that fell together
  if (!keys_.several(rule)) return true;
  const auto keys_of_a = keys_.of(rule, a);
  if (keys_of_a.all().size() == 1) return true;
  const auto keys_of_b = keys_.of(rule, b);
  for (const auto key : keys_of_a) {
    if (key_of(key) >= root || std::ranges::find(keys_of_b, key) == keys_of_b.end()) continue;
    if (large_[rule].together(keys_, key_of(key), a, b)) return false;
  }
  return true;
}

}  // namespace onroll
