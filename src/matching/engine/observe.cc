#include "matching/engine/observe.h"

#include <algorithm>
#include <random>

#include "matching/engine/compare.h"
#include "matching/engine/workers.h"

namespace onroll {
namespace {

constexpr std::size_t kMostKept = std::size_t{1} << 23;  // pairs held in memory: 128 MB
constexpr std::size_t kDrawnFrom = 20'000;               // records the random pairs are drawn from
constexpr std::size_t kRandomPairs = 250'000;
constexpr std::size_t kFewRandomPairs = 40'000;  // in a small table, where learning must take no time
constexpr std::size_t kSmallTable = 20'000;
constexpr RecordNo kRange = 1U << 16U;  // records looked at by one task

constexpr std::size_t kLearnFrom =
    250'000;                            // above so many records, pairs of some lots alone are learned from
constexpr std::size_t kAhead = 4;       // pairs whose values are fetched while others are compared
constexpr std::size_t kRowsAhead = 16;  // pairs whose rows are fetched

// Pairs seen, by pattern: open addressing, for there are millions of pairs of a few thousand patterns.
class PatternTally {
 public:
  PatternTally() : slots_(1024) {}

  void add(Pattern pattern) {
    auto& slot = slots_[place_of(pattern)];
    if (slot.count == 0) {
      slot.pattern = pattern;
      if (++used_ * 2 > slots_.size()) return grow(pattern);
    }
    ++slot.count;
  }
  void write_to(std::vector<PatternCount>& counts) const {
    for (const auto& slot : slots_) {
      if (slot.count > 0) counts.push_back({slot.pattern, static_cast<double>(slot.count)});
    }
  }

 private:
  struct Slot {
    Pattern pattern = 0;
    std::uint64_t count = 0;
  };
  std::size_t place_of(Pattern pattern) const {
    auto place = (pattern * 0x9E3779B97F4A7C15U) >> 20 & (slots_.size() - 1);
    while (slots_[place].count > 0 && slots_[place].pattern != pattern)
      place = (place + 1) & (slots_.size() - 1);
    return place;
  }
  void grow(Pattern with) {
    auto old = std::move(slots_);
    slots_ = std::vector<Slot>(old.size() * 2);
    for (const auto& slot : old) {
      if (slot.count > 0) slots_[place_of(slot.pattern)] = slot;
    }
    auto& slot = slots_[place_of(with)];
    slot.pattern = with;
    ++slot.count;
  }

  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

// `weight`: how many pairs each one seen stands for.
std::vector<PatternCount> counts_of(const std::vector<PatternTally>& tallies, double weight = 1) {
  std::vector<PatternCount> counts;
  for (const auto& tally : tallies) tally.write_to(counts);
  for (auto& count : counts) count.count *= weight;
  return gathered(std::move(counts));
}

// Columns that tell records apart and whose values stand close together in memory.
std::vector<std::size_t> handy_columns(const Table& table) {
  std::vector<std::size_t> columns;
  for (std::size_t column = 0; column < table.columns().size(); ++column) {
    if (table.store(column).size() > 100) columns.push_back(column);
  }
  std::ranges::stable_sort(columns, {}, [&](auto column) { return table.store(column).size(); });
  columns.resize(std::min<std::size_t>(columns.size(), 3));
  return columns;
}

// The records of one side in an order of their content, the first few of them: the same draw whatever the
// order of input. A first sieve by three columns spares most records a look at all of them.
std::vector<RecordNo> drawn(const Table& table, RecordNo from, RecordNo to) {
  const auto handy = handy_columns(table);
  const auto sieve = std::max<std::size_t>(1, (to - from) / (4 * kDrawnFrom));
  using ByContent = std::vector<std::pair<std::uint64_t, RecordNo>>;
  std::vector<ByContent> of_ranges((to - from + kRange - 1) / kRange);
  share_out(of_ranges.size(), usual_threads(), [&](std::size_t range, unsigned) {
    const auto first = from + static_cast<RecordNo>(range) * kRange;
    for (auto record = first; record < std::min(to, first + kRange); ++record) {
      std::uint64_t hash = 0;
      for (const auto column : handy)
        hash = (hash ^ table.store(column).hash(table.at(record, column))) * 0x9E3779B97F4A7C15U;
      if ((hash >> 32) % sieve == 0) of_ranges[range].emplace_back(table.content_hash(record), record);
    }
  });
  ByContent by_content;
  for (const auto& some : of_ranges) by_content.insert(by_content.end(), some.begin(), some.end());
  std::ranges::sort(by_content);
  by_content.resize(std::min(kDrawnFrom, by_content.size()));
  std::vector<RecordNo> records;
  for (const auto& [hash, record] : by_content) records.push_back(record);
  return records;
}

double possible_pairs(const Table& table, RecordNo second_file_from) {
  const auto all = static_cast<double>(table.size());
  const auto first = static_cast<double>(second_file_from);
  return second_file_from == 0 ? all * (all - 1) / 2 : first * (all - first);
}

std::size_t lots_learned_from(std::size_t records) {
  return std::clamp<std::size_t>(kLots * kLearnFrom / std::max<std::size_t>(records, 1), 1, kLots);
}

// For the sake of threads the draw is divided into a fixed number of draws.
constexpr std::size_t kDraws = 16;

}  // namespace

std::vector<PatternCount> random_pairs(const Table& table, const Scheme& scheme, const ObserveAsked& asked) {
  const auto size = static_cast<RecordNo>(table.size());
  const auto left = drawn(table, 0, asked.second_file_from == 0 ? size : asked.second_file_from);
  const auto right = asked.second_file_from == 0 ? left : drawn(table, asked.second_file_from, size);
  const auto wanted = size > kSmallTable ? kRandomPairs : kFewRandomPairs;
  const bool all = possible_pairs(table, asked.second_file_from) <= static_cast<double>(wanted);
  const Comparer comparer(table, scheme);
  std::vector<PatternTally> tallies(asked.threads);
  share_out(kDraws, asked.threads, [&](std::size_t draw, unsigned thread) {
    const auto compare_two = [&](std::size_t i, std::size_t j) {
      if (left[i] != right[j]) tallies[thread].add(comparer.pattern(table.row(left[i]), table.row(right[j])));
    };
    if (all) {
      for (std::size_t i = draw; i < left.size(); i += kDraws) {
        for (std::size_t j = asked.second_file_from == 0 ? i + 1 : 0; j < right.size(); ++j)
          compare_two(i, j);
      }
      return;
    }
    std::mt19937_64 random(asked.seed * kDraws + draw);
    std::vector<std::pair<RecordNo, RecordNo>> pairs;
    for (std::size_t pair = draw; pair < wanted; pair += kDraws) {
      const auto j = random() % right.size();
      pairs.emplace_back(left[random() % left.size()], right[j]);
    }
    for (std::size_t at = 0; at < pairs.size(); ++at) {
      if (at + kRowsAhead < pairs.size()) {
        const auto& [a, b] = pairs[at + kRowsAhead];
        __builtin_prefetch(&table.row(a));
        __builtin_prefetch(&table.row(b));
      }
      if (at + kAhead < pairs.size())
        comparer.prefetch(table.row(pairs[at + kAhead].first), table.row(pairs[at + kAhead].second));
      const auto& [a, b] = pairs[at];
      if (a != b) tallies[thread].add(comparer.pattern(table.row(a), table.row(b)));
    }
  });
  return counts_of(tallies);
}

Compared compare_all(Pairs& pairs, const Table& table, const Scheme& scheme, unsigned threads,
                     KeepPairs keep) {
  const Comparer comparer(table, scheme);
  Compared compared;
  compared.kept.resize(threads);
  std::vector<PatternTally> candidates(threads);
  std::vector<PatternTally> by_number(threads);
  std::vector<std::uint64_t> counts(threads);
  // Of a sample of the blocks every pair is learned from; of all blocks in a large table, those of some lots.
  const auto lots = keep == KeepPairs::no ? std::size_t{kLots} : lots_learned_from(table.size());
  pairs.visit([&](std::span<const RecordPair> batch, std::size_t rule, unsigned thread) {
    const bool own = pairs.keys().of_number(rule);
    auto& kept = compared.kept[thread];
    counts[thread] += batch.size();
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (i + kAhead < batch.size())
        comparer.prefetch(table.row(batch[i + kAhead].a), table.row(batch[i + kAhead].b));
      const auto& pair = batch[i];
      const auto pattern = comparer.pattern(table.row(pair.a), table.row(pair.b));
      if (pair.lot < lots) {
        const bool number_alone = own && !pairs.made_by_other(pair);
        (number_alone ? by_number : candidates)[thread].add(pattern);
      }
      if (keep == KeepPairs::yes && kept.size() < kMostKept / threads)
        kept.push_back({pair.a, pair.b, pattern});
    }
  });
  const auto weight = pairs.stands_for() * static_cast<double>(kLots) / static_cast<double>(lots);
  compared.candidates = counts_of(candidates, weight);
  compared.by_number = counts_of(by_number, weight);
  std::size_t kept = 0;
  for (const auto& of_thread : compared.kept) kept += of_thread.size();
  for (const auto count : counts) compared.pairs += count;
  compared.all_kept = kept == compared.pairs;
  return compared;
}

Observations observations_of(const Table& table, const Scheme& scheme, const Compared& compared,
                             const ObserveAsked& asked) {
  Observations seen{.random = random_pairs(table, scheme, asked),
                    .candidates = compared.candidates,
                    .by_number = compared.by_number,
                    .possible_pairs = possible_pairs(table, asked.second_file_from)};
  for (const auto& comparison : scheme.comparisons) {
    seen.mean_shares.push_back(
        comparison.by_frequency == ByFrequency::yes ? table.mean_share(comparison.columns.front()) : 0);
  }
  return seen;
}

}  // namespace onroll
