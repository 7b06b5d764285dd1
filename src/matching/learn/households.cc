#include "matching/learn/households.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "matching/learn/first_guess.h"

namespace onroll {
namespace {

using Levels = std::array<double, 16>;

enum Kind : std::size_t { true_pair, one_home, namesakes, strangers };
constexpr std::size_t kKinds = 4;
constexpr std::array kLearned = {true_pair, one_home, namesakes};  // strangers are what random pairs are

constexpr int kMostRounds = 40;
constexpr double kEnough = 1e-4;      // stop when no share moves more
constexpr double kFirstGuess = 20;    // pairs that the first guess is worth
constexpr double kFewest = 200;       // pairs of one home: fewer teach nothing
constexpr double kLeastShare = 0.02;  // of the true pairs
constexpr double kLeast = 1e-12;

bool of_the_home(Aspect aspect) {
  return aspect == Aspect::surname || aspect == Aspect::household;
}

bool has(const ModelShape& shape, auto wanted) {
  return std::ranges::any_of(shape.comparisons, [&](const auto& one) { return wanted(one.aspect); });
}

struct KindOfPair {
  std::vector<Levels> levels;  // shares, by comparison
  std::vector<Levels> logs;
  double pairs = 1;
  int fixed = -1;  // a comparison that is not learned

  void take_logs() {
    logs = levels;
    for (auto& of_comparison : logs) {
      for (auto& share : of_comparison) share = std::log(std::max(share, kLeast));
      of_comparison[kMissingLevel] = 0;
    }
  }
  double log_chance(Pattern pattern) const {
    double sum = std::log(pairs);
    for (std::size_t at = 0; at < logs.size(); ++at) sum += logs[at][level_of(pattern, at)];
    return sum;
  }
};

using Kinds = std::array<KindOfPair, kKinds>;

// Children of one home agree as true pairs do in what the home shares, as strangers do in what is their own,
// and in the rest (sex, school) somewhere between.
Kinds first_kinds(const Model& model, double possible_pairs) {
  Kinds kinds;
  const auto& shapes = model.shape.comparisons;
  for (auto& kind : kinds) kind.levels.resize(shapes.size());
  for (std::size_t at = 0; at < shapes.size(); ++at) {
    for (std::size_t level = 1; level <= shapes[at].levels.size(); ++level) {
      const auto& [m, u, weight] = model.comparisons[at].levels[level];
      const auto aspect = shapes[at].aspect;
      const auto own = aspect != Aspect::other;
      const auto name = aspect == Aspect::forename || aspect == Aspect::surname;
      kinds[true_pair].levels[at][level] = m;
      kinds[strangers].levels[at][level] = u;
      kinds[one_home].levels[at][level] = of_the_home(aspect) ? m : own ? u : (m + u) / 2;
      kinds[namesakes].levels[at][level] = name ? m : u;
    }
  }
  kinds[true_pair].pairs = probability(model.prior) * possible_pairs;
  kinds[one_home].pairs = kinds[true_pair].pairs / 2;
  kinds[namesakes].pairs = kinds[true_pair].pairs / 2;
  kinds[strangers].pairs = possible_pairs;
  for (auto& kind : kinds) kind.take_logs();
  // Else namesakes would come to be all true pairs that have moved house.
  const auto born = std::ranges::find(shapes, Aspect::birth_date, &ComparisonShape::aspect);
  kinds[namesakes].fixed = static_cast<int>(born - shapes.begin());
  return kinds;
}

std::array<double, kKinds> shares_of(const Kinds& kinds, Pattern pattern) {
  std::array<double, kKinds> shares{};
  for (std::size_t kind = 0; kind < kKinds; ++kind) shares[kind] = kinds[kind].log_chance(pattern);
  const auto most = std::ranges::max(shares);
  double sum = 0;
  for (auto& share : shares) sum += share = std::exp(share - most);
  for (auto& share : shares) share /= sum;
  return shares;
}

// What the pairs of a kind look like now.
double learn_kind(const KindOfPair& guess, const std::vector<Levels>& seen, double pairs, KindOfPair& kind) {
  double moved = 0;
  kind.pairs = std::max(pairs, 1.0);
  for (std::size_t at = 0; at < seen.size(); ++at) {
    if (static_cast<int>(at) == guess.fixed) continue;
    double present = kFirstGuess;
    for (std::size_t level = 1; level < seen[at].size(); ++level) present += seen[at][level];
    for (std::size_t level = 1; level < seen[at].size(); ++level) {
      const auto share = (seen[at][level] + kFirstGuess * guess.levels[at][level]) / present;
      moved = std::max(moved, std::abs(share - kind.levels[at][level]));
      kind.levels[at][level] = share;
    }
  }
  kind.take_logs();
  return moved;
}

double look_again(const Kinds& guess, std::span<const PatternCount> candidates, Kinds& kinds) {
  std::array<std::vector<Levels>, kLearned.size()> seen;
  std::array<double, kLearned.size()> pairs{};
  for (auto& of_kind : seen) of_kind.resize(guess[true_pair].levels.size());
  for (const auto& one : candidates) {
    const auto shares = shares_of(kinds, one.pattern);
    for (const auto kind : kLearned) {
      const auto part = one.count * shares[kind];
      if (part < kLeast) continue;
      pairs[kind] += part;
      for (std::size_t at = 0; at < seen[kind].size(); ++at)
        seen[kind][at][level_of(one.pattern, at)] += part;
    }
  }
  double moved = 0;
  for (const auto kind : kLearned)
    moved = std::max(moved, learn_kind(guess[kind], seen[kind], pairs[kind], kinds[kind]));
  return moved;
}

}  // namespace

std::vector<LabelledPattern> told_apart(const Model& model, std::span<const PatternCount> candidates,
                                        double possible_pairs) {
  const auto is = [](Aspect wanted) { return [wanted](Aspect aspect) { return aspect == wanted; }; };
  if (!has(model.shape, is(Aspect::forename)) || !has(model.shape, is(Aspect::birth_date)) ||
      !has(model.shape, of_the_home))
    return {};
  const auto guess = first_kinds(model, possible_pairs);
  auto kinds = guess;
  for (int round = 0; round < kMostRounds; ++round) {
    if (look_again(guess, candidates, kinds) < kEnough) break;
  }
  const auto confusing = kinds[one_home].pairs + kinds[namesakes].pairs;
  if (confusing < std::max(kFewest, kLeastShare * kinds[true_pair].pairs)) return {};
  std::vector<LabelledPattern> told;
  told.reserve(candidates.size());
  for (const auto& one : candidates) {
    const auto same = one.count * shares_of(kinds, one.pattern)[true_pair];
    told.push_back({one.pattern, same, one.count - same});
  }
  return told;
}

}  // namespace onroll
