// Are the probabilities right? Reliability by band, a rising correction, and the threshold for a wanted
// precision.
#pragma once

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace onroll {

// Pairs (or one pattern's worth of them) with a score and how many were in truth the same: labels by number,
// or a desk's decisions.
struct Judged {
  double log_odds = 0;
  double same = 0;
  double different = 0;
};

struct ReliabilityBand {
  double from = 0;  // probabilities
  double to = 1;
  double pairs = 0;
  double expected = 0;  // mean probability given
  double observed = 0;  // share in truth the same
  double low = 0;       // 95 % Wilson interval of the observed share
  double high = 1;
};

// Bands: below 0.001, .01, .05, .1, .2 ... .9, .95, .99, .999, above. Empty bands are left out.
std::vector<ReliabilityBand> reliability(std::span<const Judged> judged);

// Raw -> right log odds as rising points (Model::calibration): isotonic regression, smoothed by `weight`
// pairs' worth of trust in the given odds, so that few labels change little.
std::vector<std::pair<double, double>> rising_correction(std::span<const Judged> judged, double weight = 50);
double corrected(std::span<const std::pair<double, double>> points, double log_odds);

// The lowest log odds at and above which the precision is at least `wanted` with 95 % confidence; nothing
// when no threshold reaches it.
std::optional<double> threshold_for(std::span<const Judged> judged, double wanted);

// The same from the probabilities alone: no labels needed, as right as the model is.
struct Weighted {
  double log_odds = 0;
  double pairs = 0;
};
std::optional<double> threshold_by_model(std::span<const Weighted> scored, double wanted);

// How a threshold would have done on pairs already judged: the calibration page tries it before it is set.
struct Trial {
  double joined_right = 0;
  double joined_wrong = 0;
  double missed = 0;
  double left_apart = 0;
};
Trial try_threshold(std::span<const Judged> judged, double threshold);

}  // namespace onroll
