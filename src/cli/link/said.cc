#include "cli/link/said.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace onroll::cli::linking {
namespace {

constexpr std::string_view kOfChildren =
    "  Taken as records of children: a pair whose forename does not agree is perhaps the same at the most,\n"
    "  for brothers, sisters and twins share the rest (children = false in link.toml says otherwise)\n";

std::string level_line(const LevelShape& level, const LevelParameters& learned) {
  return fmt::format("    {:<42} {:>8} {:>9} {:>8}\n", level.words, percent(learned.m), percent(learned.u),
                     signed_bits(learned.weight));
}

std::string comparisons_in_text(const Model& model) {
  auto text = fmt::format("  {:<44} {:>8} {:>9} {:>8}\n", "", "m", "u", "weight");
  for (std::size_t i = 0; i < model.comparisons.size(); ++i) {
    const auto& shape = model.shape.comparisons[i];
    text += fmt::format("  {}\n", shape.label);
    for (std::size_t level = 0; level < shape.levels.size(); ++level)
      text += level_line(shape.levels[level], model.comparisons[i].levels[level + 1]);
  }
  return text;
}

std::string rules_in_text(const std::vector<RuleReport>& rules) {
  auto text = fmt::format("  {:<48} {:>14} {:>14}  {}\n", "", "records", "pairs first", "largest block");
  for (const auto& rule : rules) {
    text += fmt::format("  {:<48} {:>14} {:>14}  {}", rule.label, grouped(rule.keys), grouped(rule.pairs),
                        grouped(rule.largest_block));
    if (rule.blocks_refined > 0)
      text += fmt::format("; {} too large and divided", grouped(rule.blocks_refined));
    if (rule.blocks_dropped > 0)
      text += fmt::format("; {} left out for their size, with {} records", grouped(rule.blocks_dropped),
                          grouped(rule.records_dropped));
    text += '\n';
  }
  return text;
}

std::string accuracy_line(const Measured& measured, const Limits& limits) {
  const auto& point = measured.pairs;
  auto line = fmt::format("  {:>11} {:>9.3f} {:>10.4f} {:>8.4f} {:>8.4f}", shown_probability(point.threshold),
                          bits(point.threshold), point.precision, point.recall, point.f1);
  if (measured.clusters) {
    const auto& clusters = measured.clusters->pairs;
    line += fmt::format("   {:>10.4f} {:>8.4f} {:>8.4f}", clusters.precision, clusters.recall, clusters.f1);
  }
  return line + (point.threshold == limits.same ? "  in use\n" : "\n");
}

std::string accuracy_in_text(const Findings& findings) {
  const auto& accuracy = *findings.accuracy;
  auto text = fmt::format("Against the truth in {}: {} true pairs\n", findings.truth,
                          grouped(static_cast<std::uint64_t>(accuracy.true_pairs)));
  text += fmt::format("  {:>11} {:>9} {:>10} {:>8} {:>8}   {:>10} {:>8} {:>8}\n", "probability", "weight",
                      "precision", "recall", "F1", "clusters:", "recall", "F1");
  for (const auto& measured : accuracy.by_threshold) text += accuracy_line(measured, findings.limits);
  const auto& best = accuracy.pairs.best;
  text += fmt::format("  Best F1 of pairs: {:.4f} (precision {:.4f}, recall {:.4f}) at probability {}\n",
                      best.f1, best.precision, best.recall, shown_probability(best.threshold));
  const auto& sure = accuracy.pairs.at_999;
  text += std::isfinite(sure.threshold)
              ? fmt::format("  Recall at 99.9 % precision: {:.4f} at probability {}\n", sure.recall,
                            shown_probability(sure.threshold))
              : std::string("  No threshold reaches 99.9 % precision.\n");
  return text;
}

std::string waterfalls_in_text(const Findings& findings) {
  std::string text;
  for (const auto& each : findings.explained) {
    text += fmt::format("\n{} and {}: {}\n", findings.records.name(each.pair.a),
                        findings.records.name(each.pair.b),
                        in_words(band_of(each.pair.log_odds, findings.limits)));
    text += in_text(each.waterfall);
  }
  return text;
}

std::uint64_t pairs_in(const Findings& findings, Band band) {
  return static_cast<std::uint64_t>(std::ranges::count_if(findings.linked.pairs, [&](const ScoredPair& pair) {
    return band_of(pair.log_odds, findings.limits) == band;
  }));
}

}  // namespace

std::string grouped(std::uint64_t number) {
  auto digits = fmt::format("{}", number);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

std::string one_in(double log_odds) {
  return fmt::format("1 in {}", grouped(static_cast<std::uint64_t>(std::llround(1 + std::exp(-log_odds)))));
}

std::string percent(double share) {
  const auto in_hundred = share * 100;
  if (in_hundred == 0 || in_hundred >= 10) return fmt::format("{:.1f} %", in_hundred);
  if (in_hundred >= 0.1) return fmt::format("{:.2f} %", in_hundred);
  return fmt::format("{:.2g} %", in_hundred);
}

std::string signed_bits(double log_odds) {
  return fmt::format("{:+.2f}", bits(log_odds));
}

std::string shown_probability(double log_odds) {
  const auto below_one = probability(-log_odds);
  if (below_one < 5e-9) return "above 0.99999999";
  const int places = below_one >= 0.01 ? 3 : below_one >= 0.0001 ? 5 : 8;
  auto text = fmt::format("{:.{}f}", 1 - below_one, places);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text += '0';
  return text;
}

std::string how_learned(const Model& model) {
  switch (model.learned_by) {
    case LearnedBy::given:
      return "a model learned before";
    case LearnedBy::expectation:
      return "expectation maximisation, without labels";
    case LearnedBy::anchored:
      return fmt::format("{} true pairs known by number",
                         grouped(static_cast<std::uint64_t>(model.anchored_matches)));
  }
  return "";
}

std::string columns_in_text(const ReadyFile& file) {
  auto text = fmt::format("{}\n", file.file.path);
  for (const auto& remark : file.file.remarks) text += fmt::format("  {}\n", remark);
  return text + in_text(file.columns);
}

std::string learned_in_text(const Findings& findings) {
  const auto& model = findings.linked.model;
  return fmt::format(
      "\nLearned by {}\n"
      "  m: how often a true pair shows it; u: how often two different people do; weight in bits\n"
      "  Before anything is compared, {} pairs is a match (weight {})\n{}{}"
      "\nPairs compared: {}\n{}",
      how_learned(model), one_in(model.prior), signed_bits(model.prior),
      findings.plan.scheme.people == People::children ? kOfChildren : "", comparisons_in_text(model),
      grouped(findings.linked.pairs_compared), rules_in_text(findings.linked.rules));
}

std::string outcome_in_text(const Findings& findings) {
  const auto& limits = findings.limits;
  auto text = fmt::format(
      "\n{} pairs are the same (probability {} and above), {} perhaps ({} and above)\n"
      "{} of {} records stand in {} clusters of two and more\n",
      grouped(pairs_in(findings, Band::same)), shown_probability(limits.same),
      grouped(pairs_in(findings, Band::perhaps)), shown_probability(limits.perhaps),
      grouped(findings.linked_records), grouped(findings.records.size()), grouped(findings.clusters));
  text += waterfalls_in_text(findings);
  if (findings.accuracy) text += "\n" + accuracy_in_text(findings);
  return text;
}

}  // namespace onroll::cli::linking
