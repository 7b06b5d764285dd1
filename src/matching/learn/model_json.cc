// A model as JSON: {"shape": {...}, "prior": x, "comparisons": [...], ...}; numbers with every digit.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/hash.h"
#include "matching/learn/model.h"

namespace onroll {
using nlohmann::json;

namespace {

constexpr std::array<std::string_view, 7> kAspects = {"forename", "surname", "birth_date", "household",
                                                      "number",   "own",     "other"};
constexpr std::array<std::string_view, 4> kClosenesses = {"missing", "same", "similar", "different"};
constexpr std::array<std::string_view, 3> kLearnedBy = {"given", "expectation", "anchored"};

std::string word_of(auto value, const auto& words) {
  return std::string(words[static_cast<std::size_t>(value)]);
}

// Throws as the library does when a word is not among those known.
template <typename Value>
Value value_of(const json& in, const auto& words) {
  const auto found = std::ranges::find(words, in.get_ref<const std::string&>());
  if (found == words.end()) throw json::other_error::create(501, "a word that no model holds", &in);
  return static_cast<Value>(found - words.begin());
}

}  // namespace

void to_json(json& out, const LevelShape& level) {
  out = {{"words", level.words}, {"closeness", word_of(level.closeness, kClosenesses)}};
}
void from_json(const json& in, LevelShape& level) {
  level = {in.at("words"), value_of<Closeness>(in.at("closeness"), kClosenesses)};
}

void to_json(json& out, const ComparisonShape& shape) {
  out = {{"label", shape.label},
         {"aspect", word_of(shape.aspect, kAspects)},
         {"frequency_levels", shape.frequency_levels},
         {"levels", shape.levels}};
}
void from_json(const json& in, ComparisonShape& shape) {
  shape = {in.at("label"), value_of<Aspect>(in.at("aspect"), kAspects), in.at("frequency_levels"),
           in.at("levels")};
}

void to_json(json& out, const VetoCondition& condition) {
  out = {{"comparison", condition.comparison}, {"levels", condition.levels}};
}
void from_json(const json& in, VetoCondition& condition) {
  condition = {in.at("comparison"), in.at("levels")};
}

void to_json(json& out, const Veto& veto) {
  out = {{"words", veto.words}, {"conditions", veto.conditions}, {"ceiling", veto.ceiling}};
}
void from_json(const json& in, Veto& veto) {
  veto = {in.at("words"), in.at("conditions"), in.at("ceiling")};
}

void to_json(json& out, const LevelParameters& level) {
  out = {{"m", level.m}, {"u", level.u}, {"weight", level.weight}};
}
void from_json(const json& in, LevelParameters& level) {
  level = {in.at("m"), in.at("u"), in.at("weight")};
}

void to_json(json& out, const ComparisonParameters& comparison) {
  out = {{"levels", comparison.levels},
         {"frequency_strength", comparison.frequency_strength},
         {"mean_share", comparison.mean_share}};
}
void from_json(const json& in, ComparisonParameters& comparison) {
  comparison = {in.at("levels"), in.at("frequency_strength"), in.at("mean_share")};
}

void to_json(json& out, const Interaction& one) {
  out = {{"first", one.first},
         {"second", one.second},
         {"first_closeness", word_of(one.first_closeness, kClosenesses)},
         {"second_closeness", word_of(one.second_closeness, kClosenesses)},
         {"weight", one.weight}};
}
void from_json(const json& in, Interaction& one) {
  one = {in.at("first"), in.at("second"), value_of<Closeness>(in.at("first_closeness"), kClosenesses),
         value_of<Closeness>(in.at("second_closeness"), kClosenesses), in.at("weight")};
}

namespace {

bool fits(const ComparisonShape& shape) {
  return shape.levels.size() >= 2 && shape.levels.size() <= 15 &&
         shape.frequency_levels <= shape.levels.size();
}

// What from_json cannot see: places that point past the end would be read by the scorer.
bool is_sound(const Model& model) {
  const auto many = model.shape.comparisons.size();
  const auto known = [&](std::size_t comparison) { return comparison < many; };
  return many <= kMostComparisons && model.comparisons.size() == many &&
         std::ranges::all_of(model.shape.comparisons, fits) &&
         std::ranges::all_of(model.interactions,
                             [&](const auto& one) { return one.first < one.second && known(one.second); }) &&
         std::ranges::all_of(model.shape.vetoes,
                             [&](const Veto& veto) {
                               return std::ranges::all_of(
                                   veto.conditions, [&](const auto& one) { return known(one.comparison); });
                             }) &&
         std::ranges::is_sorted(model.calibration);
}

Model read_model(const json& in) {
  Model model;
  model.shape.comparisons = in.at("shape").at("comparisons");
  model.shape.vetoes = in.at("shape").at("vetoes");
  model.comparisons = in.at("comparisons");
  model.prior = in.at("prior");
  model.interactions = in.at("interactions");
  model.calibration = in.at("calibration");
  model.thresholds = {in.at("thresholds").at("automatic"), in.at("thresholds").at("review")};
  model.learned_by = value_of<LearnedBy>(in.at("learned_by"), kLearnedBy);
  model.anchored_matches = in.at("anchored_matches");
  return model;
}

}  // namespace

json to_json(const Model& model) {
  return {{"shape", {{"comparisons", model.shape.comparisons}, {"vetoes", model.shape.vetoes}}},
          {"comparisons", model.comparisons},
          {"prior", model.prior},
          {"interactions", model.interactions},
          {"calibration", model.calibration},
          {"thresholds", {{"automatic", model.thresholds.automatic}, {"review", model.thresholds.review}}},
          {"learned_by", word_of(model.learned_by, kLearnedBy)},
          {"anchored_matches", model.anchored_matches}};
}

Result<Model> model_from_json(const json& in) {
  try {
    auto model = read_model(in);
    if (is_sound(model)) return model;
  } catch (
      const json::exception&) {  // said below: the sentence is the same for everything that is not a model
  }
  return problem("model",
                 "This is not a matching model that Onroll wrote. Give the file that \"onroll link\" wrote.");
}

std::string version(const Model& model) {
  return fmt::format("m-{:016x}", hash64(to_json(model).dump()));
}

}  // namespace onroll
