#include "cli/link/findings.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace onroll::cli::linking {
namespace {

constexpr std::array kThresholdsShown = {0.2, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999};
constexpr std::size_t kMostRecordsClusteredAgain = 2'000'000;
constexpr std::size_t kLargestSizeCounted = 1000;

double log_odds_at(double share) {
  return std::log(share / (1 - share));
}

std::vector<double> thresholds_of(const Findings& findings, const PairAccuracy& pairs) {
  std::vector<double> thresholds;
  for (const auto share : kThresholdsShown) thresholds.push_back(log_odds_at(share));
  thresholds.push_back(findings.limits.same);
  for (const auto& point : {pairs.best, pairs.at_999}) {
    if (std::isfinite(point.threshold)) thresholds.push_back(point.threshold);
  }
  std::ranges::sort(thresholds);
  const auto twice =
      std::ranges::unique(thresholds, [](double a, double b) { return std::abs(a - b) < 1e-9; });
  thresholds.erase(twice.begin(), twice.end());
  return thresholds;
}

}  // namespace

double bits(double log_odds) {
  return log_odds * std::numbers::log2e;
}

Band band_of(double log_odds, const Limits& limits) {
  if (log_odds >= limits.same) return Band::same;
  return log_odds >= limits.perhaps ? Band::perhaps : Band::different;
}

std::string_view in_words(Band band) {
  switch (band) {
    case Band::same:
      return "same";
    case Band::perhaps:
      return "perhaps";
    case Band::different:
      return "different";
  }
  return "";
}

void count_clusters(Findings& findings) {
  const auto& of = findings.linked.clusters.of;
  std::vector<std::uint32_t> members(of.size());
  for (const auto cluster : of) ++members[cluster];
  findings.clusters = 0;
  findings.linked_records = 0;
  findings.sizes.assign(2, 0);
  for (const auto count : members) {
    if (count == 0) continue;
    const auto size = std::min<std::size_t>(count, kLargestSizeCounted);
    if (findings.sizes.size() <= size) findings.sizes.resize(size + 1);
    ++findings.sizes[size];
    if (count < 2) continue;
    ++findings.clusters;
    findings.linked_records += count;
  }
}

std::vector<Explained> explain_some(const Findings& findings, std::size_t count) {
  if (count == 0) return {};
  const auto& pairs = findings.linked.pairs;
  std::vector<std::uint32_t> order;  // where others moved a pair, its own steps are not what it says
  for (std::uint32_t i = 0; i < pairs.size(); ++i) {
    if (!findings.linked.by_others[i]) order.push_back(i);
  }
  std::ranges::stable_sort(order, [&](auto a, auto b) { return pairs[a].log_odds > pairs[b].log_odds; });
  count = std::min(count, order.size());
  std::vector<Explained> explained;
  for (std::size_t i = 0; i < count; ++i) {
    const auto place = order[count == 1 ? 0 : i * (order.size() - 1) / (count - 1)];
    const auto& pair = pairs[place];
    const auto frequency = frequency_adjustments(findings.records.table(), findings.plan.scheme,
                                                 findings.linked.model, pair.a, pair.b);
    explained.push_back({pair, waterfall(findings.linked.model, findings.linked.patterns[place], frequency)});
  }
  return explained;
}

Accuracy measure(const Findings& findings, const std::vector<std::uint32_t>& persons, OneToOne one_to_one) {
  const auto& records = findings.records;
  std::vector<std::uint8_t> file;
  if (findings.second_file_from > 0) {
    for (RecordNo i = 0; i < records.size(); ++i)
      file.push_back(static_cast<std::uint8_t>(records.file_of(i)));
  }
  const Truth truth{.person = persons, .file = file};
  const auto& pairs = findings.linked.pairs;
  Accuracy accuracy{.pairs = accuracy_of_pairs(pairs, truth), .true_pairs = true_pairs(truth)};
  const TableRules rules(records.table(), findings.plan.scheme, one_to_one, findings.second_file_from);
  for (const auto threshold : thresholds_of(findings, accuracy.pairs)) {
    Measured measured{.pairs = accuracy_at(pairs, truth, threshold)};
    const bool in_use = threshold == findings.limits.same;
    if (in_use) {
      measured.clusters = accuracy_of_clusters(findings.linked.clusters.of, truth);
    } else if (records.size() <= kMostRecordsClusteredAgain) {
      const auto again =
          clusters_of(static_cast<std::uint32_t>(records.size()), pairs, rules.rules(threshold));
      measured.clusters = accuracy_of_clusters(again.of, truth);
    }
    accuracy.by_threshold.push_back(measured);
  }
  return accuracy;
}

}  // namespace onroll::cli::linking
