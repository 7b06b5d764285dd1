// How fast the parts of matching are, on one file of `onroll simulate --linkage`. A figure a line: what, how
// much, unit, divided by tabs. tools/bench_linkage.py runs it.
//   bench_matching parts FILE.csv       reading, keys, comparing: what the machine could do at best, and what
//   we do bench_matching look-up FILE.csv     one child against all records, in memory bench_matching
//   newcomers FILE.csv   the last 10,000 records joined to the clusters of those before
#define DOCTEST_CONFIG_IMPLEMENT
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <random>

#include "bench/support/linkage_file.h"
#include "matching/engine/compare.h"
#include "matching/engine/grouping.h"
#include "matching/engine/index.h"
#include "matching/engine/score.h"
#include "matching/learn/accuracy.h"
#include "matching/likeness/names.h"
#include "matching/likeness/spelling.h"

using namespace onroll;
using namespace onroll::bench;

namespace {

void figure(std::string_view what, double amount, std::string_view unit) {
  fmt::print("{}\t{}\t{}\n", what, amount, unit);
}

// Repeats `work` for half a second. RETURNS how much of it was done a second, by that clock.
template <typename Work>
double rate(double amount, Work&& work, double (*clock)() = own_seconds) {
  const double start = clock();
  int rounds = 0;
  do {
    work();
    ++rounds;
  } while (clock() - start < 0.5);
  return amount * rounds / (clock() - start);
}

volatile std::uint64_t kept = 0;  // so that no work is left out as useless

void reading(const LinkageFile& file) {
  const auto size = static_cast<double>(file.text.size());
  std::string copy(file.text.size(), '\0');
  figure("bytes copied (limit)",
         rate(size, [&] { std::memcpy(copy.data(), file.text.data(), copy.size()); }) / 1e9, "GB/s");
  figure("line ends found by memchr (limit)",
         rate(size,
              [&] {
                std::uint64_t lines = 0;
                const char* at = file.text.data();
                const char* const end = at + file.text.size();
                while ((at = static_cast<const char*>(
                            std::memchr(at, '\n', static_cast<std::size_t>(end - at)))) != nullptr) {
                  ++at;
                  ++lines;
                }
                kept = kept + lines;
              }) /
             1e9,
         "GB/s");
  figure("cells of the importers' CSV reader",
         rate(size,
              [&] {
                CsvReader reader(file.body, ',');
                std::vector<std::string_view> cells;
                while (reader.next(cells)) kept = kept + cells.size();
              }) /
             1e9,
         "GB/s");
  figure("CSV into the engine's table, values prepared, all cores",
         rate(
             size,
             [&] {
               Table table(linkage_plans());
               kept = kept + read_into(table, file, file.body).rows;
             },
             seconds_now) /
             1e9,
         "GB/s");
}

std::vector<std::string> some_names(const LinkageFile& file) {
  std::vector<std::string> names;
  CsvReader reader(file.body, ',');
  std::vector<std::string_view> cells;
  while (names.size() < 20'000 && reader.next(cells)) {
    if (cells.size() > 7 && cells[5].size() > 1) names.push_back(clean_surname(cells[5]));
  }
  return names;
}

void spelling(const LinkageFile& file) {
  const std::vector<std::string> names = some_names(file);
  std::vector<NameForm> forms;
  for (const auto& name : names) forms.push_back(prepare_name(name));
  const auto pairs = static_cast<double>(forms.size() - 1);
  figure("Jaro-Winkler, one core",
         rate(pairs,
              [&] {
                float sum = 0;
                for (std::size_t i = 1; i < forms.size(); ++i) {
                  sum +=
                      jaro_winkler(forms[i - 1].letters, forms[i - 1].size, forms[i].letters, forms[i].size);
                }
                kept = kept + static_cast<std::uint64_t>(sum);
              }) /
             1e6,
         "million/s");
  figure("names compared by level, one core",
         rate(pairs,
              [&] {
                for (std::size_t i = 1; i < forms.size(); ++i)
                  kept = kept + static_cast<std::uint64_t>(compare(forms[i - 1], forms[i]));
              }) /
             1e6,
         "million/s");
}

std::vector<std::pair<RecordNo, RecordNo>> random_pairs(std::size_t records, std::size_t count) {
  std::mt19937 random(1);
  std::uniform_int_distribution<RecordNo> any(0, static_cast<RecordNo>(records - 1));
  std::vector<std::pair<RecordNo, RecordNo>> pairs(count);
  for (auto& [a, b] : pairs) a = any(random), b = any(random);
  return pairs;
}

void comparing(const Table& table, const Scheme& scheme) {
  const auto pairs = random_pairs(table.size(), 1'000'000);
  const Comparer comparer(table, scheme);
  const auto count = static_cast<double>(pairs.size());
  figure("rows of random pairs fetched, one core (limit)",
         rate(count,
              [&] {
                std::uint64_t sum = 0;
                for (const auto& [a, b] : pairs) sum += table.at(a, 0) + table.at(b, 0);
                kept = kept + sum;
              }) /
             1e6,
         "million/s");
  figure("random pairs compared in every column, one core",
         rate(count,
              [&] {
                std::uint64_t sum = 0;
                for (const auto& [a, b] : pairs) sum += comparer.pattern(table.row(a), table.row(b));
                kept = kept + sum;
              }) /
             1e6,
         "million/s");
}

void grouping(const Table& table, const Scheme& scheme) {
  const Keys keys(table, scheme);
  std::vector<std::uint64_t> numbers;
  std::size_t entries = 0;
  const double start = own_seconds();
  for (std::size_t rule = 0; rule < keys.rules(); ++rule) {
    const Grouped grouped = grouped_by(table, keys, rule, {.threads = 1});
    entries += grouped.entries.size();
    if (rule == 0) numbers = grouped.entries;
  }
  figure("keys made and grouped, every rule, one core",
         static_cast<double>(entries) / (own_seconds() - start) / 1e6, "million/s");
  std::ranges::shuffle(numbers, std::mt19937_64(1));
  const double sorting = own_seconds();
  std::ranges::sort(numbers);
  figure("as many numbers sorted by std::sort, one core",
         static_cast<double>(numbers.size()) / (own_seconds() - sorting) / 1e6, "million/s");
}

void stages(const Table& table, const Scheme& scheme) {
  const Linked linked = link(table, scheme, {.now_ns = nanoseconds_now});
  for (const StageTime& stage : linked.times) {
    figure(fmt::format("stage: {}", in_words(stage.stage)), stage.seconds, "s");
    if (stage.stage != LinkStage::comparing) continue;
    figure("pairs found and compared, all cores",
           static_cast<double>(linked.pairs_compared) / stage.seconds / 1e6, "million/s");
  }
  figure("pairs compared", static_cast<double>(linked.pairs_compared), "");
}

int parts(const LinkageFile& file) {
  reading(file);
  spelling(file);
  Table table(linkage_plans());
  read_into(table, file, file.body);
  const Scheme scheme = pupil_scheme();
  comparing(table, scheme);
  grouping(table, scheme);
  stages(table, scheme);
  return 0;
}

int accuracy(const LinkageFile& file) {
  Table table(linkage_plans());
  read_into(table, file, file.body);
  std::vector<std::uint32_t> person(table.size());
  for (RecordNo i = 0; i < table.size(); ++i) person[i] = table.truth(i);
  const Truth truth{.person = person, .file = {}};
  const Linked linked = link(table, pupil_scheme());
  const PairAccuracy pairs = accuracy_of_pairs(linked.pairs, truth);
  const AccuracyPoint automatic = accuracy_at(linked.pairs, truth, linked.model.thresholds.automatic);
  const ClusterAccuracy clusters = accuracy_of_clusters(linked.clusters.of, truth);
  figure("best pair F1", pairs.best.f1, "");
  figure("recall at 99.9 % precision", pairs.at_999.recall, "");
  figure("automatic band: precision", automatic.precision, "");
  figure("automatic band: recall", automatic.recall, "");
  figure("clusters: precision of their pairs", clusters.pairs.precision, "");
  figure("clusters: recall of their pairs", clusters.pairs.recall, "");
  figure("clusters: F1 of their pairs", clusters.pairs.f1, "");
  return 0;
}

struct Candidate {
  RecordNo record = 0;
  double log_odds = 0;
};

// Answers questions about one record: every record that shares a key with it, scored; the surest first.
class Desk {
 public:
  Desk(const Table& table, const Scheme& scheme, const Index& index, const Model& model)
      : table_(table),
        index_(index),
        comparer_(table, scheme),
        rarity_(table, scheme, model),
        scorer_(table, rarity_, model) {}

  const std::vector<Candidate>& ask(RecordNo record) {
    index_.find(record, found_);
    answer_.clear();
    for (const RecordNo other : found_) {
      const Pattern pattern = comparer_.pattern(table_.row(record), table_.row(other));
      answer_.push_back({other, scorer_.log_odds(pattern, record, other)});
    }
    std::ranges::sort(answer_, [](const Candidate& a, const Candidate& b) {
      return a.log_odds != b.log_odds ? a.log_odds > b.log_odds : a.record < b.record;
    });
    return answer_;
  }

 private:
  const Table& table_;
  const Index& index_;
  Comparer comparer_;
  Rarity rarity_;
  PairScorer scorer_;
  std::vector<RecordNo> found_;
  std::vector<Candidate> answer_;
};

double quantile(std::vector<double> values, double share) {
  std::ranges::sort(values);
  return values[std::min(values.size() - 1,
                         static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

// Pairs of the bulk run by record, to compare answers with; not a number where others moved the pair.
std::map<std::pair<RecordNo, RecordNo>, double> scores_of(const Linked& linked) {
  std::map<std::pair<RecordNo, RecordNo>, double> scores;
  for (std::size_t i = 0; i < linked.pairs.size(); ++i) {
    const ScoredPair& pair = linked.pairs[i];
    if (pair.a >= 20'000 && pair.b >= 20'000) continue;
    scores[{pair.a, pair.b}] = linked.by_others[i] ? std::nan("") : pair.log_odds;
  }
  return scores;
}

int look_up(const LinkageFile& file) {
  Table table(linkage_plans());
  read_into(table, file, file.body);
  const Scheme scheme = pupil_scheme();
  const Linked linked = link(table, scheme);
  const auto scores = scores_of(linked);
  const double start = seconds_now();
  const Index index(table, scheme);
  figure("index made", seconds_now() - start, "s");
  Desk desk(table, scheme, index, linked.model);
  std::vector<double> took;
  std::size_t candidates = 0, same = 0, other = 0, moved = 0;
  for (RecordNo i = 0; i < 20'000; ++i) {
    const double before = own_seconds();
    const std::vector<Candidate>& answer = desk.ask(i);
    took.push_back((own_seconds() - before) * 1e6);
    candidates += answer.size();
    for (const Candidate& each : answer) {
      const auto bulk = scores.find(std::minmax(i, each.record));
      if (bulk == scores.end() && each.log_odds < -2.0 + 1e-3) continue;
      if (bulk != scores.end() && std::isnan(bulk->second)) {
        ++moved;
        continue;
      }
      (bulk != scores.end() && std::abs(bulk->second - each.log_odds) < 1e-3 ? same : other) += 1;
    }
  }
  figure("look-up p50", quantile(took, 0.5), "microseconds");
  figure("look-up p99", quantile(took, 0.99), "microseconds");
  figure("look-up slowest", quantile(took, 1.0), "microseconds");
  figure("candidates a look-up", static_cast<double>(candidates) / 20'000, "");
  figure("pairs answered as in bulk", static_cast<double>(same), "");
  figure("pairs that others moved in bulk", static_cast<double>(moved), "");
  figure("pairs answered otherwise", static_cast<double>(other), "");
  return 0;
}

// Clusters that hold exactly the same records in both, as a share of those of the second.
double share_equal(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other) {
  std::map<std::uint32_t, std::pair<std::size_t, bool>> clusters;
  std::map<std::uint32_t, std::size_t> sizes;
  for (const std::uint32_t each : one) ++sizes[each];
  for (std::size_t i = 0; i < other.size(); ++i) {
    auto [at, fresh] = clusters.try_emplace(other[i], 0, true);
    ++at->second.first;
    at->second.second = at->second.second && one[i] == one[other[i]];
  }
  const auto equal = std::ranges::count_if(clusters, [&](const auto& each) {
    return each.second.second && sizes[one[each.first]] == each.second.first;
  });
  return static_cast<double>(equal) / static_cast<double>(clusters.size());
}

int newcomers(const LinkageFile& file) {
  constexpr std::size_t kNew = 10'000;
  const std::size_t first = file.lines.size() - kNew;
  const std::string_view before(file.body.data(),
                                static_cast<std::size_t>(file.lines[first].data() - file.body.data()));
  const Scheme scheme = pupil_scheme();
  Table table(linkage_plans());
  read_into(table, file, before);
  const Linked standing = link(table, scheme);
  Index index(table, scheme);
  TableRules rules(table, scheme, OneToOne::no);
  const std::vector<int> places = linkage_places(file.header);

  const double start = seconds_now();
  CsvReader reader(file.body.substr(before.size()), ',');
  for (std::size_t i = 0; i < kNew; ++i) table.add(planned_cells(reader, places));
  Desk desk(table, scheme, index, standing.model);
  std::vector<ScoredPair> pairs;
  for (auto record = static_cast<RecordNo>(first); record < table.size(); ++record) {
    for (const Candidate& each : desk.ask(record)) {
      if (each.log_odds < -2.0) break;
      pairs.push_back({each.record, record, static_cast<float>(each.log_odds)});
    }
    index.add(record);
  }
  const double join_at = standing.model.thresholds.automatic;
  figure("to read, compare and index them", seconds_now() - start, "s");
  rules.extend();
  const Clusters joined =
      joined_by(standing.clusters.of, static_cast<std::uint32_t>(table.size()), pairs, rules.rules(join_at));
  figure("10,000 new records joined", seconds_now() - start, "s");

  Table all(linkage_plans());
  read_into(all, file, file.body);
  const Linked scratch = link(all, scheme, {.model = &standing.model, .same_at = join_at});
  figure("clusters equal to those from scratch", share_equal(joined.of, scratch.clusters.of), "share");
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  const std::string what = count > 2 ? arguments[1] : "";
  if (what.empty()) {
    fmt::print(stderr, "bench_matching parts | accuracy | look-up | newcomers FILE.csv\n");
    return 2;
  }
  const LinkageFile file = read_linkage_file(arguments[2]);
  if (what == "parts") return parts(file);
  if (what == "accuracy") return accuracy(file);
  return what == "look-up" ? look_up(file) : newcomers(file);
}
