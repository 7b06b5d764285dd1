// What a run found, for other programs: CSV and JSON.
#include <fmt/format.h>

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "cli/link/said.h"
#include "outputs/csv.h"

namespace onroll::cli::linking {
namespace {

using nlohmann::json;

json point_as_json(const AccuracyPoint& point) {
  if (!std::isfinite(point.threshold)) return nullptr;
  return {{"probability", probability(point.threshold)},
          {"match_weight", bits(point.threshold)},
          {"right", point.right},
          {"wrong", point.wrong},
          {"missed", point.missed},
          {"precision", point.precision},
          {"recall", point.recall},
          {"f1", point.f1}};
}

json columns_as_json(const ReadyFile& file) {
  auto columns = json::array();
  for (const auto& column : file.columns)
    columns.push_back({{"heading", column.heading}, {"kind", word(column.kind)}, {"why", column.why}});
  return {{"file", file.file.path}, {"remarks", file.file.remarks}, {"columns", std::move(columns)}};
}

json comparisons_as_json(const Model& model) {
  auto comparisons = json::array();
  for (std::size_t i = 0; i < model.comparisons.size(); ++i) {
    const auto& shape = model.shape.comparisons[i];
    auto levels = json::array();
    for (std::size_t level = 0; level < shape.levels.size(); ++level) {
      const auto& learned = model.comparisons[i].levels[level + 1];
      levels.push_back({{"words", shape.levels[level].words},
                        {"m", learned.m},
                        {"u", learned.u},
                        {"match_weight", bits(learned.weight)}});
    }
    comparisons.push_back({{"label", shape.label}, {"levels", std::move(levels)}});
  }
  return comparisons;
}

json rules_as_json(const std::vector<RuleReport>& rules) {
  auto all = json::array();
  for (const auto& rule : rules)
    all.push_back({{"label", rule.label},
                   {"records", rule.keys},
                   {"pairs", rule.pairs},
                   {"largest_block", rule.largest_block},
                   {"blocks_refined", rule.blocks_refined},
                   {"blocks_dropped", rule.blocks_dropped},
                   {"records_dropped", rule.records_dropped}});
  return all;
}

json explained_as_json(const Findings& findings) {
  auto all = json::array();
  for (const auto& each : findings.explained) {
    auto steps = json::array();
    for (const auto& step : each.waterfall.steps)
      steps.push_back({{"label", step.label}, {"words", step.words}, {"match_weight", bits(step.total())}});
    all.push_back({{"record_a", findings.records.name(each.pair.a)},
                   {"record_b", findings.records.name(each.pair.b)},
                   {"prior", bits(each.waterfall.prior)},
                   {"steps", std::move(steps)},
                   {"veto", each.waterfall.veto},
                   {"match_weight", bits(each.waterfall.log_odds)},
                   {"probability", each.waterfall.probability}});
  }
  return all;
}

json accuracy_as_json(const Findings& findings) {
  if (!findings.accuracy) return nullptr;
  const auto& accuracy = *findings.accuracy;
  auto thresholds = json::array();
  for (const auto& measured : accuracy.by_threshold) {
    auto point = point_as_json(measured.pairs);
    if (measured.clusters) point["clusters"] = point_as_json(measured.clusters->pairs);
    thresholds.push_back(std::move(point));
  }
  return {{"truth", findings.truth},
          {"true_pairs", accuracy.true_pairs},
          {"best_f1", point_as_json(accuracy.pairs.best)},
          {"at_precision_0.999", point_as_json(accuracy.pairs.at_999)},
          {"thresholds", std::move(thresholds)}};
}

json times_as_json(const Linked& linked) {
  auto times = json::object();
  for (const auto& time : linked.times) times[std::string(in_words(time.stage))] = time.seconds;
  return times;
}

}  // namespace

std::string learned_as_csv(const Findings& findings) {
  std::string out = "comparison,level,m,u,match_weight\r\n";
  const auto& model = findings.linked.model;
  for (std::size_t i = 0; i < model.comparisons.size(); ++i) {
    const auto& shape = model.shape.comparisons[i];
    for (std::size_t level = 0; level < shape.levels.size(); ++level) {
      const auto& learned = model.comparisons[i].levels[level + 1];
      const std::array cells{shape.label, shape.levels[level].words, fmt::format("{:.6g}", learned.m),
                             fmt::format("{:.6g}", learned.u)};
      const std::array<std::string_view, 4> row{cells[0], cells[1], cells[2], cells[3]};
      append_csv_row(out, row);
      out.resize(out.size() - 2);
      out += fmt::format(",{:.4f}\r\n", bits(learned.weight));  // a negative number is no formula
    }
  }
  return out;
}

std::string findings_as_json(const Findings& findings) {
  auto files = json::array();
  for (const auto& file : findings.files) files.push_back(columns_as_json(file));
  const json all = {{"files", std::move(files)},
                    {"records", findings.records.size()},
                    {"pairs_compared", findings.linked.pairs_compared},
                    {"pairs_kept", findings.linked.pairs.size()},
                    {"clusters", findings.clusters},
                    {"records_in_clusters", findings.linked_records},
                    {"same_at", probability(findings.limits.same)},
                    {"perhaps_at", probability(findings.limits.perhaps)},
                    {"seed", findings.seed},
                    {"learned_by", how_learned(findings.linked.model)},
                    {"prior", bits(findings.linked.model.prior)},
                    {"comparisons", comparisons_as_json(findings.linked.model)},
                    {"blocking_rules", rules_as_json(findings.linked.rules)},
                    {"explained", explained_as_json(findings)},
                    {"accuracy", accuracy_as_json(findings)},
                    {"seconds", findings.seconds},
                    {"stages", times_as_json(findings.linked)},
                    {"model_version", version(findings.linked.model)},
                    {"model", to_json(findings.linked.model)}};
  return all.dump(2) + "\n";
}

}  // namespace onroll::cli::linking
