#include "cli/link/report.h"

#include <fmt/format.h>

#include <cmath>
#include <fstream>
#include <stdexcept>

#include "base/embedded.h"
#include "cli/link/report_parts.h"
#include "cli/link/said.h"
#include "web/assets/assets.h"

namespace onroll {
std::span<const EmbeddedFile> embedded_report();
}

namespace onroll::cli::linking {
namespace {

using web::Html;

// No address is ever asked: what stands in the file is all there is.
constexpr web::Markup kHead(
    "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
    "script-src 'unsafe-inline'; img-src data:\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" "
    "content=\"noindex\">\n<link rel=\"icon\" href=\"data:,\">\n<title>");

std::string title(const Findings& findings) {
  auto name = findings.files[0].file.name;
  if (findings.files.size() == 2) name += " and " + findings.files[1].file.name;
  return "Link report: " + name;
}

void fact(Html& html, std::string_view what, std::string_view value) {
  html("<div><dt>").text(what)("</dt><dd>").text(value)("</dd></div>\n");
}

void summary(Html& html, const Findings& findings) {
  const auto& limits = findings.limits;
  html("<dl class=\"facts\">\n");
  for (std::size_t i = 0; i < findings.files.size(); ++i)
    fact(html, "Records in " + findings.files[i].file.name, grouped(findings.records.tallies()[i].read.rows));
  fact(html, "Pairs compared", grouped(findings.linked.pairs_compared));
  fact(html, "Pairs kept", grouped(findings.linked.pairs.size()));
  fact(html, "Clusters of two and more", grouped(findings.clusters));
  fact(html, "Records in them", grouped(findings.linked_records));
  fact(html, "The same from probability", shown_probability(limits.same));
  fact(html, "Perhaps from probability", shown_probability(limits.perhaps));
  if (findings.accuracy) {
    const auto& best = findings.accuracy->pairs.best;
    const auto& sure = findings.accuracy->pairs.at_999;
    fact(html, "Best F1 of pairs", fmt::format("{:.4f}", best.f1));
    fact(html, "Recall at 99.9 % precision",
         std::isfinite(sure.threshold) ? fmt::format("{:.4f}", sure.recall) : "not reached");
  }
  html("</dl>\n");
}

void begin(Html& html, web::Markup id, std::string_view heading, std::string_view says) {
  html("<section id=\"")(id)("\">\n<h2>").text(heading)("</h2>\n<p>").text(says)("</p>\n");
}

void columns(Html& html, const Findings& findings) {
  begin(html, "columns", "Columns",
        "What each column was taken for. A configuration (--config) can say otherwise.");
  for (std::size_t i = 0; i < findings.files.size(); ++i)
    append_table(html, columns_table(findings.files[i], i + 1));
  html("</section>\n");
}

void learned(Html& html, const Findings& findings) {
  begin(html, "learned", "What was learned",
        fmt::format(
            "Learned by {}. Weights are in bits: one more bit doubles the odds that two records are one "
            "person. What is missing on either side weighs nothing.",
            how_learned(findings.linked.model)));
  html.when(findings.plan.scheme.people == People::children,
            "<p>Taken as records of children: a pair whose forename does not agree is perhaps the same at "
            "the most, "
            "for brothers, sisters and twins share the rest.</p>\n");
  html("<h3>Match weights</h3>\n");
  append_table(html, weights_table(findings));
  html("<h3>m and u</h3>\n");
  append_table(html, m_and_u_table(findings));
  html("</section>\n");
}

void blocking(Html& html, const Findings& findings) {
  begin(html, "blocking", "Which records were compared",
        "Only records that share one of these are compared. A pair is counted at the first rule that makes "
        "it.");
  append_table(html, blocking_table(findings));
  html("</section>\n");
}

void pairs(Html& html, const Findings& findings) {
  begin(html, "pairs", "Pairs and clusters",
        "Pairs far below every threshold are not kept and not counted here.");
  append_table(html, probability_table(findings));
  append_table(html, weight_histogram_table(findings));
  append_table(html, sizes_table(findings));
  html("</section>\n");
}

void waterfalls(Html& html, const Findings& findings) {
  begin(html, "waterfalls", "How some probabilities came about",
        "Pairs spread evenly from the surest kept to the least sure. The records' own values are not shown: "
        "look them "
        "up by their numbers.");
  for (std::size_t i = 0; i < findings.explained.size(); ++i)
    append_table(html, waterfall_table(findings, i));
  html("</section>\n");
}

void accuracy(Html& html, const Findings& findings) {
  begin(html, "accuracy", "Against the truth",
        fmt::format("The column {} says who is who: {} true pairs. A true pair that was never compared "
                    "counts as missed.",
                    findings.truth, grouped(static_cast<std::uint64_t>(findings.accuracy->true_pairs))));
  append_table(html, precision_recall_table(*findings.accuracy));
  append_table(html, thresholds_table(*findings.accuracy, findings.limits));
  append_table(html, cluster_accuracy_table(*findings.accuracy, findings.limits));
  html("</section>\n");
}

void contents(Html& html, const Findings& findings) {
  html("<nav aria-label=\"Parts of this report\"><ul>\n");
  html.when(findings.accuracy.has_value(), "<li><a href=\"#accuracy\">Against the truth</a></li>\n");
  html(
      "<li><a href=\"#pairs\">Pairs and clusters</a></li>\n<li><a href=\"#learned\">What was "
      "learned</a></li>\n");
  html.when(!findings.explained.empty(),
            "<li><a href=\"#waterfalls\">How some probabilities came about</a></li>\n");
  html(
      "<li><a href=\"#blocking\">Which records were compared</a></li>\n<li><a "
      "href=\"#columns\">Columns</a></li>\n");
  html("</ul></nav>\n");
}

void foot(Html& html, const Findings& findings) {
  html("<footer><p>Made by ").text("onroll link");
  html(". Model ").text(version(findings.linked.model))(", seed ").text(std::to_string(findings.seed));
  html(". The same files, configuration and seed give the same answer.</p></footer>\n");
}

}  // namespace

std::string report_html(const Findings& findings) {
  std::string out;
  Html html(out);
  html(kHead).text(title(findings))("</title>\n<style>\n");
  out += embedded_file(embedded_report(), "report.css");
  html("</style>\n</head>\n<body>\n<main>\n<h1>").text(title(findings))("</h1>\n");
  summary(html, findings);
  contents(html, findings);
  if (findings.accuracy) accuracy(html, findings);
  pairs(html, findings);
  learned(html, findings);
  if (!findings.explained.empty()) waterfalls(html, findings);
  blocking(html, findings);
  columns(html, findings);
  foot(html, findings);
  html("</main>\n<script>\n");
  out += web::asset_bytes("chart.js");
  html("</script>\n<script>\n");
  out += embedded_file(embedded_report(), "report.js");
  html("</script>\n</body>\n</html>\n");
  return out;
}

void write_report(const Findings& findings, const std::string& path) {
  std::ofstream file(path, std::ios::binary);
  const auto text = report_html(findings);
  file.write(text.data(), static_cast<std::streamsize>(text.size()));
  file.close();
  if (!file)
    throw std::runtime_error(path +
                             ": the report cannot be written. Look at the folder and its permissions.");
}

}  // namespace onroll::cli::linking
