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

constexpr double kWaysFrom = 0;  // log odds from which a pair may carry a way

constexpr std::size_t kLearnOnAll =
    1'500'000;                              // records; above, a sample of the blocks is enough to learn from
constexpr double kSampleRecords = 250'000;  // about so many records' worth of blocks is sampled

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
        for (std::size_t i = 0; i < kept.size(); ++i) score_one(kept[i], thread);
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
    std::vector<KeptPair> all;
    for (auto& of_thread : kept_) {
      const auto middle = static_cast<std::ptrdiff_t>(all.size());
      all.insert(all.end(), of_thread.begin(), of_thread.end());
      of_thread = {};
      std::ranges::inplace_merge(all, all.begin() + middle, {}, order);
    }
    for (const auto& kept : all) {
      linked_.pairs.push_back(kept.pair);
      linked_.patterns.push_back(kept.pattern);
    }
  }

  // Two records that a third one joins are a pair too.
  void add_ways(const TableRules& rules) {
    const auto records = static_cast<std::uint32_t>(table_.size());
    auto ways =
        pairs_by_way_of_others(clusters_of(records, linked_.pairs, rules.rules(kWaysFrom)), linked_.pairs);
    if (options_.second_file_from != 0) {
      std::erase_if(ways, [&](const ScoredPair& way) {
        return way.a >= options_.second_file_from || way.b < options_.second_file_from;
      });
    }
    const auto own = std::exchange(linked_.pairs, {});
    const auto patterns = std::exchange(linked_.patterns, {});
    const auto key = [](const ScoredPair& pair) { return std::pair(pair.a, pair.b); };
    auto way = ways.begin();
    const auto put = [&](const ScoredPair& pair, Pattern pattern, bool by_others) {
      linked_.pairs.push_back(pair);
      linked_.patterns.push_back(pattern);
      linked_.by_way_of_others.push_back(by_others);
    };
    const auto put_new = [&] {
      put(*way, pattern_of(table_, scheme_, way->a, way->b), true);
      ++way;
    };
    for (std::size_t at = 0; at < own.size(); ++at) {
      while (way != ways.end() && key(*way) < key(own[at])) put_new();
      const bool has_way = way != ways.end() && key(*way) == key(own[at]);
      put(has_way ? *way++ : own[at], patterns[at], has_way);
    }
    while (way != ways.end()) put_new();
  }

  void find_clusters() {
    const TableRules rules(table_, scheme_, options_.one_to_one, options_.second_file_from);
    add_ways(rules);
    const auto join_at = options_.same_at.value_or(linked_.model.thresholds.automatic);
    linked_.clusters =
        clusters_of(static_cast<std::uint32_t>(table_.size()), linked_.pairs, rules.rules(join_at));
    time(LinkStage::clustering);
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
  std::vector<std::vector<KeptPair>> kept_;  // by thread
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
