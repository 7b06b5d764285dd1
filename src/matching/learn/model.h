// The learned model: what each level of each comparison weighs, and how a pattern becomes log odds and a
// probability. A plain value with a version; the same model scores in bulk, in the register and in the
// look-up.
#pragma once

#include <array>
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "matching/engine/pattern.h"
#include "matching/learn/shape.h"

namespace onroll {

// m: how often a true pair with both values present shows this level; u: how often two different people do.
// weight: what the level adds to the log odds (natural logarithm; divide by ln 2 for bits). In a fitted model
// the weight is not ln(m/u): the weights share out what comparisons have in common.
struct LevelParameters {
  double m = 0;
  double u = 0;
  double weight = 0;
  bool operator==(const LevelParameters&) const = default;
};

struct ComparisonParameters {
  std::array<LevelParameters, 16> levels{};  // by level; 0 = missing, weighs exactly 0
  double frequency_strength = 0.5;           // 0 = rarity of the value does not matter
  double mean_share =
      0;  // share of an average agreeing value: sum of squared shares; 0 = unknown, no adjustment
  bool operator==(const ComparisonParameters&) const = default;
};

// Added when both comparisons are at levels of these closenesses: what two agreements (or disagreements) say
// together beyond the sum of both.
struct Interaction {
  std::uint8_t first = 0;
  std::uint8_t second = 0;  // first < second
  Closeness first_closeness = Closeness::same;
  Closeness second_closeness = Closeness::same;
  double weight = 0;
  bool operator==(const Interaction&) const = default;
};

// Log odds. A pair at or above `automatic` is "same", at or above `review`
// "perhaps", below it "different".
struct Thresholds {
  double automatic = 6.906755;  // 0.999
  double review = 0;            // 0.5
  bool operator==(const Thresholds&) const = default;
};

enum class LearnedBy : std::uint8_t { given, expectation, anchored };

struct Model {
  ModelShape shape;
  std::vector<ComparisonParameters> comparisons;  // as many as the shape has
  double prior = 0;                               // log odds that two records compared are one child's
  std::vector<Interaction> interactions;
  std::vector<std::pair<double, double>>
      calibration;  // before the numbers: raw -> right log odds; empty = as is
  Thresholds thresholds;
  LearnedBy learned_by = LearnedBy::given;
  double anchored_matches = 0;  // true pairs known by number that the fit could see
  bool operator==(const Model&) const = default;
};

// "m-" and 16 hex digits: a hash of all that changes an answer. Equal versions give equal answers.
std::string version(const Model& model);

Closeness closeness_of(const ComparisonShape& comparison, Level level);
bool applies(const Interaction& interaction, const ModelShape& shape, Pattern pattern);
// The veto that holds the pattern lowest; null when none holds.
const Veto* veto_of(const Model& model, Pattern pattern);

double probability(double log_odds);
double log_odds_of(double probability);

// The log odds of a pair: prior, weights, interactions and what rarity adds (frequency_adjustment, summed
// over the comparisons that agree), calibrated; then the numbers; then held under the ceiling of the vetoes.
// Missing weighs exactly 0.
double log_odds(const Model& model, Pattern pattern, double frequency = 0);

// What the rarity of an agreeing value adds: strength * ln(mean share / share), bounded on both sides, so
// that neither a unique typing slip nor "Mohammed" decides alone. 0 at levels that are not adjusted. `share`
// is the value's share of all records.
double frequency_adjustment(const Model& model, std::size_t comparison, Level level, double share);

// What it adds at the similar levels of a forename, by the share of the rarer of the two: a spelling hardly
// anybody has is a slip, while Molly and Holly are two names, and perhaps two sisters. Bounded; 0 elsewhere.
double slip_adjustment(const Model& model, std::size_t comparison, Level level, double rarer_share);

// log_odds at the speed of bulk: remembers patterns already weighed. Not shared between threads: copy it.
class Scorer {
 public:
  explicit Scorer(const Model& model);
  double log_odds(Pattern pattern, double frequency = 0);
  double frequency_adjustment(std::size_t comparison, Level level, double share) const;
  // No pair of this pattern reaches more than this, however rare its values: to leave pairs early.
  double at_most(Pattern pattern);

 private:
  struct Weighed {
    Pattern pattern = 0;
    float raw = 0;  // all but the numbers, before calibration
    float numbers = 0;
    float ceiling = 0;
    float rarity = -1;  // the most that frequency can add; -1 = this place is empty
  };
  const Weighed& weighed(Pattern pattern);
  Weighed weigh(Pattern pattern) const;
  double together(const Weighed& weighed, double frequency) const;

  Model model_;
  std::vector<double> interactions_;  // by both comparisons and both closenesses
  std::vector<Weighed> memory_;
};

// Written with every digit, so that a read model answers as the written one did.
nlohmann::json to_json(const Model& model);
Result<Model> model_from_json(const nlohmann::json& json);

}  // namespace onroll
