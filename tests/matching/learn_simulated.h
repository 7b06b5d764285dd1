// Pairs of records with known truth, drawn level by level with a fixed seed: what the learning tests learn
// from.
#pragma once

#include <map>
#include <random>
#include <vector>

#include "matching/learn/model.h"
#include "matching/learn/observations.h"

namespace onroll {

// same, similar, different
inline ComparisonShape three_levels(std::string label, Aspect aspect) {
  return {
      .label = std::move(label),
      .aspect = aspect,
      .frequency_levels = 1,
      .levels = {
          {"same", Closeness::same}, {"similar", Closeness::similar}, {"different", Closeness::different}}};
}

inline ComparisonShape number_shape(std::string label) {
  return {.label = std::move(label),
          .aspect = Aspect::number,
          .frequency_levels = 0,
          .levels = {{"same", Closeness::same}, {"different", Closeness::different}}};
}

// Per comparison the chances of the levels 1, 2, 3; and the chance that it is missing.
struct Chances {
  std::vector<std::vector<double>> levels;
  double missing = 0;
};

class Drawing {
 public:
  explicit Drawing(unsigned seed) : random_(seed) {}

  double uniform() { return static_cast<double>(random_()) / 4294967296.0; }

  Pattern pattern(const Chances& chances) {
    Pattern drawn = 0;
    for (std::size_t at = 0; at < chances.levels.size(); ++at) {
      if (uniform() >= chances.missing) drawn = with_level(drawn, at, level(chances.levels[at]));
    }
    return drawn;
  }

 private:
  Level level(const std::vector<double>& shares) {
    auto left = uniform();
    for (std::size_t at = 0; at + 1 < shares.size(); ++at) {
      if (left < shares[at]) return static_cast<Level>(at + 1);
      left -= shares[at];
    }
    return static_cast<Level>(shares.size());
  }

  std::mt19937 random_;
};

struct Counted {
  std::map<Pattern, double> counts;
  void add(Pattern pattern, double count = 1) { counts[pattern] += count; }
  std::vector<PatternCount> all() const {
    std::vector<PatternCount> list;
    for (const auto& [pattern, count] : counts) list.push_back({pattern, count});
    return list;
  }
};

}  // namespace onroll
