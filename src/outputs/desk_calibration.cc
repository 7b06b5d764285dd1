#include "outputs/desk_calibration.h"

#include <algorithm>
#include <array>

#include "base/contract.h"

namespace onroll {
namespace {

constexpr std::array kEdges{0.0, 0.2, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999};

std::size_t band_of(double probability) {
  const auto above = std::ranges::upper_bound(kEdges, probability);
  return static_cast<std::size_t>(std::max<std::ptrdiff_t>(above - kEdges.begin() - 1, 0));
}

void count(const DeskDecision& decision, CalibrationBand& band) {
  switch (decision.answer) {
    case DeskAnswer::waiting:
      ++band.waiting;
      return;
    case DeskAnswer::not_sure:
      ++band.not_sure;
      return;
    case DeskAnswer::same:
      ++band.same;
      break;
    case DeskAnswer::different:
      ++band.different;
      break;
  }
  band.expected += decision.probability;  // the sum, until all are counted
}

std::size_t* tally(TriedThresholds& tried, Otherwise how) {
  switch (how) {
    case Otherwise::joined_against:
      return &tried.joined_against;
    case Otherwise::never_asked:
      return &tried.never_asked;
    case Otherwise::joined_unasked:
      return &tried.joined_unasked;
    case Otherwise::kept_unasked:
      break;
  }
  return &tried.kept_unasked;
}

std::optional<Otherwise> otherwise(const DeskDecision& decision, const MatchThresholds& thresholds) {
  const bool same = decision.answer == DeskAnswer::same;
  if (decision.probability >= thresholds.same_at)
    return same ? Otherwise::joined_unasked : Otherwise::joined_against;
  if (decision.probability < thresholds.perhaps_at)
    return same ? Otherwise::never_asked : Otherwise::kept_unasked;
  return std::nullopt;
}

}  // namespace

double CalibrationBand::found() const {
  require(decided() > 0, "a share of nothing");
  return static_cast<double>(same) / static_cast<double>(decided());
}

std::vector<CalibrationBand> calibration_bands(std::span<const DeskDecision> decisions) {
  std::vector<CalibrationBand> bands;
  for (std::size_t i = 0; i < kEdges.size(); ++i)
    bands.push_back({.from = kEdges[i], .to = i + 1 < kEdges.size() ? kEdges[i + 1] : 1.0});
  for (const auto& decision : decisions) count(decision, bands[band_of(decision.probability)]);
  for (auto& band : bands) {
    if (band.decided() > 0) band.expected /= static_cast<double>(band.decided());
  }
  std::erase_if(bands, [](const CalibrationBand& band) { return band.asked() == 0; });
  return bands;
}

TriedThresholds try_thresholds(std::span<const DeskDecision> decisions, const MatchThresholds& thresholds) {
  TriedThresholds tried;
  for (const auto& decision : decisions) {
    if (decision.answer != DeskAnswer::same && decision.answer != DeskAnswer::different) continue;
    const auto how = otherwise(decision, thresholds);
    if (!how) {
      ++tried.asked_still;
      continue;
    }
    ++*tally(tried, *how);
    if (*how == Otherwise::joined_against || *how == Otherwise::never_asked)
      tried.against.push_back({decision.pair, decision.probability, *how});
  }
  std::ranges::sort(tried.against, [](const WentOtherwise& a, const WentOtherwise& b) {
    return a.probability != b.probability ? a.probability > b.probability : a.pair < b.pair;
  });
  return tried;
}

}  // namespace onroll
