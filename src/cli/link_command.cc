// Which records of one or two CSV files are about the same person? No register is opened.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/command.h"
#include "cli/link/findings.h"
#include "cli/link/outputs.h"
#include "cli/link/report.h"
#include "cli/link/said.h"

namespace onroll::cli {
namespace {

using namespace linking;

constexpr std::size_t kExplainedInReport = 6;
constexpr std::size_t kFewRecords = 200'000;

enum class Form : std::uint8_t { text, csv, json };

struct LinkJob {
  std::vector<std::string> paths;
  LinkConfig config;
  std::string pairs;
  std::string clusters;
  std::string report;
  std::size_t explain = 0;
  std::uint64_t seed = 1;
  Form form = Form::text;
  enum class Until : std::uint8_t { columns, end } until = Until::end;
};

std::uint64_t now_ns() {
  return static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count());
}

double log_odds_at(double share) {
  return std::log(share / (1 - share));
}

Result<LinkConfig> config_of(const Arguments& arguments) {
  const auto path = arguments.value("--config");
  if (!path) return LinkConfig{};
  std::ifstream file{std::string(*path), std::ios::binary};
  if (!file) return problem(std::string(*path), "There is no such file, or it may not be read.");
  auto config = parse_config(std::string(std::istreambuf_iterator<char>(file), {}));
  if (config) return config;
  auto problems = std::move(config.error());
  for (auto& each : problems) each.field = fmt::format("{}, {}", *path, each.field);
  return std::unexpected(std::move(problems));
}

Result<double> share_of(const Arguments& arguments, std::string_view option) {
  const std::string text(*arguments.value(option));
  char* end = nullptr;
  const auto share = std::strtod(text.c_str(), &end);
  if (text.empty() || *end != '\0' || !(share > 0 && share < 1))
    return problem(std::string(option), "Give a probability between 0 and 1, such as 0.95.");
  return share;
}

// The command line goes before the configuration.
Result<LinkConfig> config_with_options(const Arguments& arguments) {
  auto config = config_of(arguments);
  if (!config) return config;
  if (const auto truth = arguments.value("--truth")) config->truth = *truth;
  if (arguments.has("--dedupe")) config->dedupe = Yes::yes;
  if (arguments.has("--one-to-one")) config->one_to_one = Yes::yes;
  if (const auto part = arguments.value("--truth-part")) {
    auto pattern = checked_pattern("--truth-part", std::string(*part));
    if (!pattern) return std::unexpected(pattern.error());
    config->truth_part = *std::move(pattern);
  }
  if (arguments.has("--threshold")) {
    const auto share = share_of(arguments, "--threshold");
    if (!share) return std::unexpected(share.error());
    config->threshold = *share;
  }
  return config;
}

Problems faults_of(const LinkJob& job) {
  Problems faults;
  if (job.paths.empty() || job.paths.size() > 2)
    faults.push_back({"link", "Name one file, whose records are compared with each other, or two."});
  const bool both = job.config.dedupe == Yes::yes && job.config.one_to_one == Yes::yes;
  if (both && job.paths.size() == 2)
    faults.push_back({"--dedupe",
                      "Lists that have each person once need no look within them: leave out one of --dedupe "
                      "and --one-to-one."});
  if (!job.config.truth_part.empty() && job.config.truth.empty())
    faults.push_back({"--truth-part", "Say which column it is a part of: --truth COLUMN."});
  for (const auto& out : {job.pairs, job.clusters, job.report}) {
    if (const auto folder = std::filesystem::path(out).parent_path();
        !folder.empty() && !std::filesystem::is_directory(folder))
      faults.push_back({out, "The folder to write to is not there. Make it first, or name another."});
    for (const auto& in : job.paths) {
      std::error_code error;
      if (!out.empty() && std::filesystem::equivalent(in, out, error))
        faults.push_back({out, "This is the file that is read. Name another to write to."});
    }
  }
  return faults;
}

Result<LinkJob> job_of(const Arguments& arguments) {
  LinkJob job{.paths = arguments.rest()};
  auto config = config_with_options(arguments);
  if (!config) return std::unexpected(config.error());
  job.config = *std::move(config);
  job.pairs = arguments.value_or("-o", "");
  job.clusters = arguments.value_or("--clusters", "");
  job.report = arguments.value_or("--report", "");
  const auto explain = arguments.number("--explain", 0);
  if (!explain) return std::unexpected(explain.error());
  job.explain = static_cast<std::size_t>(*explain);
  const auto seed = arguments.number("--seed", 1);
  if (!seed) return std::unexpected(seed.error());
  job.seed = static_cast<std::uint64_t>(*seed);
  const auto form = arguments.value_or("--format", "text");
  if (form != "text" && form != "csv" && form != "json")
    return problem("--format", "Choose text, csv or json.");
  job.form = form == "csv" ? Form::csv : form == "json" ? Form::json : Form::text;
  if (arguments.has("--columns")) job.until = LinkJob::Until::columns;
  if (auto faults = faults_of(job); !faults.empty()) return std::unexpected(std::move(faults));
  return job;
}

Result<std::vector<ReadyFile>> examine_all(const LinkJob& job) {
  std::vector<ReadyFile> files;
  Problems problems;
  for (std::size_t i = 0; i < job.paths.size(); ++i) {
    auto file = examine(job.paths[i], job.config.input);
    if (!file) {
      problems.insert(problems.end(), file.error().begin(), file.error().end());
      continue;
    }
    auto columns = detect(*file, job.config.truth);
    apply_said(columns, job.config, i);
    files.push_back({*std::move(file), std::move(columns)});
  }
  for (const auto& each : files) {
    const bool there =
        std::ranges::find(each.columns, job.config.truth, &FoundColumn::heading) != each.columns.end();
    if (!job.config.truth.empty() && !there)
      problems.push_back(
          {"--truth", fmt::format("{} has no column headed \"{}\".", each.file.path, job.config.truth)});
  }
  if (!problems.empty()) return std::unexpected(std::move(problems));
  if (files.size() == 2 && files[0].file.name == files[1].file.name) files[1].file.name += " (2)";
  return files;
}

class Linking {
 public:
  explicit Linking(const LinkJob& job) : job_(job), begun_(now_ns()) {}

  Exit run() {
    auto files = examine_all(job_);
    if (!files) return complain(files.error());
    findings_.files = *std::move(files);
    auto plan = plan_for(findings_.files, job_.config);
    if (job_.form == Form::text) {
      for (const auto& file : findings_.files) fmt::print("{}", columns_in_text(file));
    }
    if (!plan) return complain(plan.error());
    findings_.plan = *std::move(plan);
    if (job_.until == LinkJob::Until::columns) return Exit::done;
    auto records = read_records(findings_.plan, findings_.files, progress_);
    if (!records) return complain(records.error(), Exit::findings);
    findings_.records = *std::move(records);
    if (findings_.records.size() < 2)
      return complain({{"", "There is only one record: there is nothing to compare it with."}});
    return link_records();
  }

 private:
  OneToOne one_to_one() const { return job_.config.one_to_one == Yes::yes ? OneToOne::yes : OneToOne::no; }

  Exit link_records() {
    progress_.start("Comparing");
    LinkOptions options{.one_to_one = one_to_one(), .seed = job_.seed, .now_ns = now_ns};
    options.keep_above = keep_above();
    if (job_.config.threshold) options.same_at = log_odds_at(*job_.config.threshold);
    if (job_.config.dedupe == Yes::no) findings_.second_file_from = findings_.records.second_file_from();
    options.second_file_from = findings_.second_file_from;
    findings_.linked = link(findings_.records.table(), findings_.plan.scheme, options);
    findings_.seed = job_.seed;
    const auto& suggested = findings_.linked.model.thresholds;
    findings_.limits.same = options.same_at.value_or(suggested.automatic);
    findings_.limits.perhaps = std::min(suggested.review, findings_.limits.same);
    count_clusters(findings_);
    findings_.explained = explain_some(
        findings_, job_.explain == 0 && !job_.report.empty() ? kExplainedInReport : job_.explain);
    if (const auto told = compare_with_truth(); !told) return complain(told.error());
    write();
    progress_.clear();
    say();
    return say_odd_rows();
  }

  // Where truth is known, pairs well below every threshold are wanted too: to see what lies there.
  double keep_above() const {
    if (job_.config.keep) return log_odds_at(*job_.config.keep);
    const bool measured = !job_.config.truth.empty() && findings_.records.size() <= kFewRecords;
    return measured ? log_odds_at(0.001) : LinkOptions{}.keep_above;
  }

  Result<bool> compare_with_truth() {
    if (job_.config.truth.empty()) return false;
    progress_.start("Comparing with the truth");
    const auto persons =
        persons_of(findings_.records, findings_.files, job_.config.truth, job_.config.truth_part);
    if (!persons) return std::unexpected(persons.error());
    findings_.truth = job_.config.truth;
    findings_.accuracy = measure(findings_, *persons, one_to_one());
    return true;
  }

  void write() {
    progress_.start("Writing");
    if (!job_.pairs.empty()) write_pairs(findings_, job_.pairs, -INFINITY);
    if (!job_.clusters.empty()) write_clusters(findings_, job_.clusters);
    if (!job_.report.empty()) write_report(findings_, job_.report);
    findings_.seconds = static_cast<double>(now_ns() - begun_) / 1e9;
  }

  void say() const {
    switch (job_.form) {
      case Form::text:
        fmt::print("{}{}", learned_in_text(findings_), outcome_in_text(findings_));
        return;
      case Form::csv:
        fmt::print("{}", learned_as_csv(findings_));
        return;
      case Form::json:
        fmt::print("{}", findings_as_json(findings_));
        return;
    }
  }

  Exit say_odd_rows() const {
    auto exit = Exit::done;
    for (std::size_t i = 0; i < findings_.files.size(); ++i) {
      for (const auto& sentence : odd_rows_in_words(findings_.records.tallies()[i])) {
        fmt::print(stderr, "onroll: {}: {}\n", findings_.files[i].file.path, sentence);
        exit = Exit::findings;
      }
    }
    return exit;
  }

  const LinkJob& job_;
  std::uint64_t begun_;
  Progress progress_;
  Findings findings_;
};

}  // namespace

Exit run_link(const Arguments& arguments) {
  const auto job = job_of(arguments);
  if (!job) return complain(job.error());
  return Linking(*job).run();
}

}  // namespace onroll::cli
