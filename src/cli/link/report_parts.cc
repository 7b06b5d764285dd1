#include "cli/link/report_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "cli/link/headings.h"
#include "cli/link/said.h"

namespace onroll::cli::linking {
namespace {

constexpr auto kNumber = ReportHeading::Side::number;
constexpr std::size_t kMostCurvePoints = 60;

ReportHeading words(std::string text) {
  return {.text = std::move(text)};
}
ReportHeading number(std::string text) {
  return {.text = std::move(text), .side = kNumber};
}

ReportCell count_cell(std::uint64_t count) {
  return number_cell(static_cast<double>(count), grouped(count));
}
ReportCell bits_cell(double log_odds) {
  return number_cell(bits(log_odds), signed_bits(log_odds));
}
ReportCell share_cell(double share) {
  return number_cell(share, fmt::format("{:.4f}", share));
}

// A row a level of every comparison.
template <typename Row>
void for_each_level(const Model& model, ReportTable& table, Row row) {
  for (std::size_t i = 0; i < model.comparisons.size(); ++i) {
    const auto& shape = model.shape.comparisons[i];
    for (std::size_t level = 0; level < shape.levels.size(); ++level) {
      std::vector<ReportCell> cells{{shape.label, {}}, {shape.levels[level].words, {}}};
      row(cells, model.comparisons[i].levels[level + 1]);
      table.rows.push_back(std::move(cells));
    }
  }
}

std::string in_use(const AccuracyPoint& point, const Limits& limits) {
  return shown_probability(point.threshold) + (point.threshold == limits.same ? " (in use)" : "");
}

}  // namespace

ReportTable columns_table(const ReadyFile& file, std::size_t place) {
  ReportTable table{.id = fmt::format("columns-{}", place),
                    .caption = fmt::format("How the columns of {} were taken", file.file.name),
                    .headings = {words("Column"), words("Taken as"), words("Why"), number("Filled")}};
  for (const auto& column : file.columns)
    table.rows.push_back({{column.heading, {}},
                          {in_words(column.kind), {}},
                          {column.why, {}},
                          {fmt::format("{:.0f} %", column.content.share_filled() * 100), {}}});
  return table;
}

ReportTable weights_table(const Findings& findings) {
  ReportTable table{
      .id = "weights",
      .caption = "Match weight of each level, in bits",
      .chart = ChartKind::weights,
      .chart_says =
          "Bar chart: how much each level of agreement speaks for or against a match. The table "
          "below has the same numbers.",
      .headings = {words("Comparison"), words("Level"), number("Weight")}};
  const auto& model = findings.linked.model;
  table.rows.push_back({{"Before comparing", {}}, {"any two records", {}}, bits_cell(model.prior)});
  for_each_level(model, table, [](auto& cells, const LevelParameters& learned) {
    cells.push_back(bits_cell(learned.weight));
  });
  return table;
}

ReportTable m_and_u_table(const Findings& findings) {
  ReportTable table{
      .id = "m-and-u",
      .caption = "How often each level is seen among true pairs (m) and among different people (u)",
      .chart = ChartKind::m_and_u,
      .chart_says = "Bar chart: m and u of each level. The table below has the same numbers.",
      .headings = {words("Comparison"), words("Level"), number("m"), number("u")}};
  for_each_level(findings.linked.model, table, [](auto& cells, const LevelParameters& learned) {
    cells.push_back(number_cell(learned.m, percent(learned.m)));
    cells.push_back(number_cell(learned.u, percent(learned.u)));
  });
  return table;
}

ReportTable blocking_table(const Findings& findings) {
  ReportTable table{.id = "blocking-rules",
                    .caption = "Pairs that each blocking rule was the first to bring together",
                    .chart = ChartKind::bars,
                    .chart_says = "Bar chart: pairs by blocking rule. The table below has the same numbers.",
                    .headings = {words("Records that share"), number("Largest block"),
                                 number("Blocks divided"), number("Blocks left out"), number("Pairs first")}};
  for (const auto& rule : findings.linked.rules)
    table.rows.push_back({{rule.label, {}},
                          {grouped(rule.largest_block), {}},
                          {grouped(rule.blocks_refined), {}},
                          {grouped(rule.blocks_dropped), {}},
                          count_cell(rule.pairs)});
  return table;
}

ReportTable probability_table(const Findings& findings) {
  static constexpr std::array edges = {0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999};
  std::array<std::uint64_t, edges.size()> counts{};
  for (const auto& pair : findings.linked.pairs) {
    const auto above = std::ranges::upper_bound(edges, probability(pair.log_odds)) - edges.begin();
    ++counts[static_cast<std::size_t>(std::max<std::ptrdiff_t>(above - 1, 0))];
  }
  ReportTable table{.id = "probabilities",
                    .caption = "Pairs kept, by match probability",
                    .chart = ChartKind::bars,
                    .chart_says = "Histogram of match probabilities. The table below has the same numbers.",
                    .headings = {words("Probability"), number("Pairs")}};
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const auto label = i + 1 < edges.size() ? fmt::format("{} to {}", edges[i], edges[i + 1])
                                            : fmt::format("{} and above", edges[i]);
    table.rows.push_back({{label, {}}, count_cell(counts[i])});
  }
  return table;
}

ReportTable weight_histogram_table(const Findings& findings) {
  std::map<int, std::uint64_t> counts;
  for (const auto& pair : findings.linked.pairs)
    ++counts[static_cast<int>(std::clamp(std::floor(bits(pair.log_odds) / 2) * 2, -40.0, 80.0))];
  ReportTable table{.id = "weights-of-pairs",
                    .caption = "Pairs kept, by match weight",
                    .chart = ChartKind::bars,
                    .chart_says = "Histogram of match weights. The table below has the same numbers.",
                    .headings = {words("Weight, bits"), number("Pairs")}};
  if (counts.empty()) return table;
  for (int from = counts.begin()->first; from <= counts.rbegin()->first; from += 2)
    table.rows.push_back({{fmt::format("{} to {}", from, from + 2), {}}, count_cell(counts[from])});
  return table;
}

ReportTable sizes_table(const Findings& findings) {
  ReportTable table{
      .id = "sizes",
      .caption = "Clusters by number of records",
      .chart = ChartKind::bars,
      .chart_says =
          "Bar chart: how many clusters have how many records. The table below has the same numbers.",
      .headings = {words("Records in the cluster"), number("Clusters")}};
  for (std::size_t size = 1; size < findings.sizes.size(); ++size) {
    if (findings.sizes[size] > 0)
      table.rows.push_back({{std::to_string(size), {}}, count_cell(findings.sizes[size])});
  }
  return table;
}

ReportTable waterfall_table(const Findings& findings, std::size_t place) {
  const auto& each = findings.explained[place];
  const auto& fall = each.waterfall;
  ReportTable table{
      .id = fmt::format("waterfall-{}", place + 1),
      .caption = fmt::format("{} and {}: probability {}, {}", findings.records.name(each.pair.a),
                             findings.records.name(each.pair.b), shown_probability(each.pair.log_odds),
                             in_words(band_of(each.pair.log_odds, findings.limits))),
      .chart = ChartKind::waterfall,
      .chart_says =
          "Waterfall chart of one pair: from the weight before comparing to the sum. The table "
          "below has the same numbers.",
      .headings = {words("Step"), words("What was seen"), number("Weight"), number("Sum")}};
  auto sum = fall.prior;
  const auto add = [&](std::string label, std::string seen, double weight) {
    table.rows.push_back({{std::move(label), {}}, {std::move(seen), {}}, bits_cell(weight), bits_cell(sum)});
  };
  add("Before comparing", "any two records", fall.prior);
  for (const auto& step : fall.steps) {
    sum += step.total();
    add(step.label, step.words, step.total());
  }
  if (const auto rest = fall.log_odds - sum; std::abs(rest) > 1e-6) {
    sum = fall.log_odds;
    add(fall.veto.empty() ? "Calibration" : "Held down",
        fall.veto.empty() ? "measured against known pairs" : fall.veto, rest);
  }
  return table;
}

ReportTable precision_recall_table(const Accuracy& accuracy) {
  ReportTable table{
      .id = "precision-recall",
      .caption = "Precision and recall of pairs from the surest down",
      .chart = ChartKind::curve,
      .chart_says = "Line chart: precision against recall. The table below has the same numbers.",
      .headings = {number("Recall"), number("Precision"), number("Weight")}};
  const auto& curve = accuracy.pairs.curve;
  const auto every = curve.size() / kMostCurvePoints + 1;
  for (std::size_t i = 0; i < curve.size(); i += every)
    table.rows.push_back(
        {share_cell(curve[i].recall), share_cell(curve[i].precision), {signed_bits(curve[i].threshold), {}}});
  return table;
}

ReportTable thresholds_table(const Accuracy& accuracy, const Limits& limits) {
  ReportTable table{
      .id = "thresholds",
      .caption = "Pairs against the truth, by threshold",
      .chart = ChartKind::lines,
      .chart_says =
          "Line chart: precision, recall and F1 at each threshold. The table below has the same numbers.",
      .headings = {words("Probability"), number("Weight"), number("Precision"), number("Recall"),
                   number("F1"), number("Right"), number("Wrong"), number("Missed")}};
  for (const auto& measured : accuracy.by_threshold) {
    const auto& point = measured.pairs;
    table.rows.push_back({{in_use(point, limits), {}},
                          bits_cell(point.threshold),
                          share_cell(point.precision),
                          share_cell(point.recall),
                          share_cell(point.f1),
                          {grouped(static_cast<std::uint64_t>(point.right)), {}},
                          {grouped(static_cast<std::uint64_t>(point.wrong)), {}},
                          {grouped(static_cast<std::uint64_t>(point.missed)), {}}});
  }
  return table;
}

ReportTable cluster_accuracy_table(const Accuracy& accuracy, const Limits& limits) {
  ReportTable table{.id = "cluster-accuracy",
                    .caption = "Clusters against the truth: every two records of a cluster are a pair",
                    .headings = {words("Probability"), number("Precision"), number("Recall"), number("F1"),
                                 number("Clusters that are exactly one person")}};
  for (const auto& measured : accuracy.by_threshold) {
    if (!measured.clusters) continue;
    const auto& found = *measured.clusters;
    table.rows.push_back({{in_use(measured.pairs, limits), {}},
                          share_cell(found.pairs.precision),
                          share_cell(found.pairs.recall),
                          share_cell(found.pairs.f1),
                          {fmt::format("{} of {}", grouped(static_cast<std::uint64_t>(found.exact)),
                                       grouped(static_cast<std::uint64_t>(found.clusters))),
                           {}}});
  }
  return table;
}

}  // namespace onroll::cli::linking
