#include "matching/measure.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/contract.h"
#include "base/embedded.h"
#include "matching/engine/name_levels.h"
#include "matching/learn_pupils.h"
#include "matching/name_shares.h"

namespace onroll {
namespace {

constexpr std::string_view kShipped = "matching/pupils.json";

Model read_shipped_model() {
  auto model = model_from_json(nlohmann::json::parse(embedded_file(embedded_data(), kShipped)));
  require(model.has_value(), "the parameters of matching that the program carries do not read");
  return *std::move(model);
}

using ShareOf = double (*)(std::string_view folded);

// The share of the value in which two records agree: their present one, or a former or other one; 0 where
// names have only changed places.
double share_agreed(const Table& table, const std::vector<std::uint8_t>& columns, RecordNo a, RecordNo b,
                    ShareOf share_of) {
  for (const auto of_a : columns) {
    for (const auto of_b : columns) {
      const auto value = table.at(a, of_a);
      if (value != kMissing && value == table.at(b, of_b)) return share_of(table.text(of_a, value));
    }
  }
  return 0;
}

// The share of the rarer of the two values; 0 where one is missing.
double rarer_share(const Table& table, std::size_t column, RecordNo a, RecordNo b, ShareOf share_of) {
  const auto mine = table.text_at(a, column);
  const auto theirs = table.text_at(b, column);
  return mine.empty() || theirs.empty() ? 0 : std::min(share_of(mine), share_of(theirs));
}

ShareOf shares_for(ColumnKind kind) {
  if (kind == ColumnKind::surname) return share_of_surname;
  if (kind == ColumnKind::forename || kind == ColumnKind::middle_names) return share_of_forename;
  return nullptr;
}

}  // namespace

std::shared_ptr<const Measure> measure_of(Model model, const MatchThresholds& thresholds) {
  auto measure = std::make_shared<Measure>();
  measure->scheme = pupil_scheme();
  require(fits_pupils(model), "parameters of matching learned for another scheme");
  measure->parameters = version(model);
  model.shape = shape_of(measure->scheme);  // words and vetoes are the program's
  measure->model = std::move(model);
  measure->thresholds = thresholds;
  return measure;
}

const Model& shipped_model() {
  static const auto model = read_shipped_model();
  return model;
}

std::shared_ptr<const Measure> shipped_measure() {
  static const auto measure = measure_of(shipped_model(), MatchThresholds{});
  return measure;
}

std::vector<double> rarity(const Measure& measure, const Table& table, Pattern pattern, RecordNo a,
                           RecordNo b) {
  constexpr Level kSame = 1;
  std::vector<double> added(measure.scheme.comparisons.size());
  for (std::size_t i = 0; i < added.size(); ++i) {
    const auto& comparison = measure.scheme.comparisons[i];
    const auto level = level_of(pattern, i);
    const auto share_of = shares_for(table.columns()[comparison.columns.front()].kind);
    if (share_of == nullptr || comparison.by_frequency == ByFrequency::no || level == kMissingLevel) continue;
    if (level == kSame) {
      const auto share = share_agreed(table, comparison.columns, a, b, share_of);
      if (share > 0) added[i] = frequency_adjustment(measure.model, i, level, share);
    } else if (level != kChangedPlaces) {
      const auto share = rarer_share(table, comparison.columns.front(), a, b, share_of);
      if (share > 0) added[i] = slip_adjustment(measure.model, i, level, share);
    }
  }
  return added;
}

}  // namespace onroll
