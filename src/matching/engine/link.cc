#include "matching/engine/link.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/contract.h"
#include "matching/engine/compare.h"
#include "matching/engine/observe.h"
#include "matching/engine/score.h"
#include "matching/engine/workers.h"
#include "matching/learn/anchored.h"
#include "matching/learn/ways.h"

namespace onroll {
namespace {

constexpr double kHeardFrom = 0;  // log odds from which a pair joins records that speak for each other

constexpr std::size_t kLearnOnAll =
    1'500'000;                              // records; above, a sample of the blocks is enough to learn from
constexpr double kSampleRecords = 250'000;  // about so many records' worth of blocks is sampled

constexpr std::size_t kAhead = 12;  // pairs whose rows are fetched while others are scored

struct KeptPair {
  ScoredPair pair;
  Pattern pattern = 0;
};

class Linking {
 public:
  Linking(const Table& table, const Scheme& scheme, const LinkOptions& options)
      : table_(table),
        scheme_(scheme),
        options_(options),
        threads_(options.threads > 0 ? options.threads : usual_threads()) {
    if (options.now_ns != nullptr) since_ = options.now_ns();
  }

  Linked run() {
    if (options_.model != nullptr) {
      require(options_.model->shape == shape_of(scheme_), "a model learned for this scheme");
      linked_.model = *options_.model;
    } else {
      learn_model();
    }
    score();
    keep();
    find_clusters();
    return std::move(linked_);
  }

 private:
  void learn_model() {
    const bool all = table_.size() <= kLearnOnAll;
    Pairs pairs(table_, scheme_, asked(all ? 0 : sample_bits()));
    compared_ = compare_all(pairs, table_, scheme_, threads_, all ? KeepPairs::yes : KeepPairs::no);
    const auto seen = observations_of(
        table_, scheme_, compared_,
        {.second_file_from = options_.second_file_from, .threads = threads_, .seed = options_.seed});
    compared_.all_kept = compared_.all_kept && all;
    if (compared_.all_kept) report(pairs);
    time(LinkStage::comparing);
    linked_.model = learn(shape_of(scheme_), seen);
    time(LinkStage::learning);
  }

  unsigned sample_bits() const {
    unsigned bits = 0;
    while (static_cast<double>(table_.size()) / static_cast<double>(std::size_t{1} << bits) > kSampleRecords)
      ++bits;
    return bits;
  }

  PairsAsked asked(unsigned sample_bits) const {
    return {.second_file_from = options_.second_file_from, .threads = threads_, .sample_bits = sample_bits};
  }

  void score() {
    const Rarity rarity(table_, scheme_, linked_.model);
    std::vector<PairScorer> scorers(threads_, PairScorer(table_, rarity, linked_.model));
    kept_.resize(threads_);
    const auto score_one = [&](const PairPattern& pair, unsigned thread) {
      const auto log_odds = scorers[thread].log_odds(pair.pattern, pair.a, pair.b);
      if (log_odds < options_.keep_above) return;
      kept_[thread].push_back({{pair.a, pair.b, static_cast<float>(log_odds)}, pair.pattern});
    };
    if (compared_.all_kept) {
      share_out(compared_.kept.size(), threads_, [&](std::size_t of, unsigned thread) {
        const auto& kept = compared_.kept[of];
        for (std::size_t i = 0; i < kept.size(); ++i) {
          if (i + kAhead < kept.size()) {
            __builtin_prefetch(&table_.row(kept[i + kAhead].a));
            __builtin_prefetch(&table_.row(kept[i + kAhead].b));
          }
          score_one(kept[i], thread);
        }
      });
    } else {
      const Comparer comparer(table_, scheme_);
      Pairs pairs(table_, scheme_, asked(0));
      pairs.visit([&](std::span<const RecordPair> batch, std::size_t, unsigned thread) {
        for (const auto& pair : batch)
          score_one({pair.a, pair.b, comparer.pattern(table_.row(pair.a), table_.row(pair.b))}, thread);
      });
      report(pairs);
    }
    compared_ = {};
    time(LinkStage::scoring);
  }

  void report(const Pairs& pairs) {
    linked_.rules = pairs.report();
    for (const auto& rule : linked_.rules) linked_.pairs_compared += rule.pairs;
  }

  // In the order of the records, so that threads leave no trace.
  void keep() {
    const auto order = [](const KeptPair& kept) { return std::pair(kept.pair.a, kept.pair.b); };
    share_out(kept_.size(), threads_,
              [&](std::size_t of, unsigned) { std::ranges::sort(kept_[of], {}, order); });
    std::size_t count = 0;
    for (const auto& of_thread : kept_) count += of_thread.size();
    std::vector<KeptPair> all;
    all.reserve(count);
    for (auto& of_thread : kept_) {
      const auto middle = static_cast<std::ptrdiff_t>(all.size());
      all.insert(all.end(), of_thread.begin(), of_thread.end());
      of_thread = {};
      std::ranges::inplace_merge(all, all.begin() + middle, {}, order);
    }
    linked_.pairs.reserve(count);
    linked_.patterns.reserve(count);
    for (const auto& kept : all) {
      linked_.pairs.push_back(kept.pair);
      linked_.patterns.push_back(kept.pattern);
    }
  }

  // What other records say of a pair: a third one joins the two, or a contradiction keeps them apart.
  void hear_others(const TableRules& rules) {
    auto& pairs = linked_.pairs;
    const auto clusters =
        clusters_of(static_cast<std::uint32_t>(table_.size()), pairs, rules.rules(kHeardFrom));
    linked_.by_others.resize(pairs.size());
    for (const auto& refused : clusters.refused) {
      refused_.emplace_back(pairs[refused.pair], refused);
      if (pairs[refused.pair].log_odds <= kPerhapsCeiling) continue;
      pairs[refused.pair].log_odds = static_cast<float>(kPerhapsCeiling);
      linked_.by_others[refused.pair] = true;
    }
    auto ways = pairs_by_way_of_others(clusters, pairs);
    if (options_.second_file_from != 0) {
      std::erase_if(ways, [&](const ScoredPair& way) {
        return way.a >= options_.second_file_from || way.b < options_.second_file_from;
      });
    }
    add_ways(ways);
  }

  // Both by (a, b).
  void add_ways(std::span<const ScoredPair> ways) {
    const auto own = std::exchange(linked_.pairs, {});
    const auto patterns = std::exchange(linked_.patterns, {});
    const auto moved = std::exchange(linked_.by_others, {});
    linked_.pairs.reserve(own.size() + ways.size());
    linked_.patterns.reserve(own.size() + ways.size());
    const Comparer comparer(table_, scheme_);
    const auto put = [&](const ScoredPair& pair, Pattern pattern, bool by_others) {
      linked_.pairs.push_back(pair);
      linked_.patterns.push_back(pattern);
      linked_.by_others.push_back(by_others);
    };
    const auto key = [](const ScoredPair& pair) { return std::pair(pair.a, pair.b); };
    std::size_t at = 0;
    for (const auto& way : ways) {
      for (; at < own.size() && key(own[at]) < key(way); ++at) put(own[at], patterns[at], moved[at]);
      put(way, comparer.pattern(table_.row(way.a), table_.row(way.b)), true);
      if (at < own.size() && key(own[at]) == key(way)) ++at;
    }
    for (; at < own.size(); ++at) put(own[at], patterns[at], moved[at]);
  }

  void find_clusters() {
    const TableRules rules(table_, scheme_, options_.one_to_one, options_.second_file_from);
    hear_others(rules);
    const auto join_at = options_.same_at.value_or(linked_.model.thresholds.automatic);
    linked_.clusters =
        clusters_of(static_cast<std::uint32_t>(table_.size()), linked_.pairs, rules.rules(join_at));
    if (join_at >= kHeardFrom) report_refused();
    time(LinkStage::clustering);
  }

  // Pairs held down because they were refused are below the threshold now: they are still told.
  void report_refused() {
    const auto key = [](const ScoredPair& pair) { return std::pair(pair.a, pair.b); };
    linked_.clusters.refused.clear();
    for (auto& [pair, refused] : refused_) {
      const auto at = std::ranges::lower_bound(linked_.pairs, key(pair), {}, key);
      refused.pair = static_cast<std::size_t>(at - linked_.pairs.begin());
      linked_.clusters.refused.push_back(refused);
    }
  }

  void time(LinkStage stage) {
    if (options_.now_ns == nullptr) return;
    const auto now = options_.now_ns();
    linked_.times.push_back({stage, static_cast<double>(now - since_) / 1e9});
    since_ = now;
  }

  const Table& table_;
  const Scheme& scheme_;
  const LinkOptions& options_;
  unsigned threads_;
  std::uint64_t since_ = 0;
  Compared compared_;
  std::vector<std::vector<KeptPair>> kept_;                  // by thread
  std::vector<std::pair<ScoredPair, RefusedPair>> refused_;  // by the pair
  Linked linked_;
};

}  // namespace

std::string_view in_words(LinkStage stage) {
  static constexpr std::array<std::string_view, 4> kWords = {"compare pairs", "learn", "score pairs",
                                                             "cluster"};
  return kWords[static_cast<std::size_t>(stage)];
}

Linked link(const Table& table, const Scheme& scheme, const LinkOptions& options) {
  return Linking(table, scheme, options).run();
}

}  // namespace onroll
