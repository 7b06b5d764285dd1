#include "cli/link/plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/text.h"
#include "cli/link/headings.h"

namespace onroll::cli::linking {
namespace {

constexpr std::size_t kMostCompared = 16;

// What gives way when there are too many columns stands last.
constexpr std::array kByWorth = {ColumnKind::upn,          ColumnKind::nhs_number, ColumnKind::surname,
                                 ColumnKind::forename,     ColumnKind::birth_date, ColumnKind::number,
                                 ColumnKind::middle_names, ColumnKind::postcode,   ColumnKind::address,
                                 ColumnKind::full_name,    ColumnKind::email,      ColumnKind::phone,
                                 ColumnKind::sex,          ColumnKind::place,      ColumnKind::school,
                                 ColumnKind::text,         ColumnKind::word};

// Former names and numbers are compared with the present ones, so one file may have them alone.
bool is_compared_across(ColumnKind kind) {
  return kind == ColumnKind::surname || kind == ColumnKind::forename || kind == ColumnKind::middle_names ||
         kind == ColumnKind::upn;
}

struct Paired {
  ColumnPlan plan;
  std::array<int, 2> column{-1, -1};  // of the first and of the second file
  std::string role;
};

class Pairing {
 public:
  explicit Pairing(std::span<ReadyFile> files) : files_(files) {
    for (std::size_t i = 0; i < files[0].columns.size(); ++i) take_first(i);
    if (files.size() == 2) take_second();
  }

  std::vector<Paired> paired() && {
    if (files_.size() == 2) leave_out_single();
    leave_out_least_worth();
    return std::move(paired_);
  }

 private:
  void take_first(std::size_t at) {
    const auto& column = files_[0].columns[at];
    if (column.kind == ColumnKind::ignored) return;
    paired_.push_back({.plan = {column.heading, column.kind, column.dates},
                       .column = {static_cast<int>(at), -1},
                       .role = column.role});
  }

  // By equal role and kind, then by equal heading, then by kind alone.
  void take_second() {
    auto& columns = files_[1].columns;
    std::vector<bool> taken(columns.size());
    const auto pair_by = [&](auto same) {
      for (std::size_t i = 0; i < columns.size(); ++i) {
        if (taken[i] || columns[i].kind == ColumnKind::ignored) continue;
        const auto found = std::ranges::find_if(paired_, [&](const Paired& each) {
          return each.column[1] < 0 && each.column[0] >= 0 && each.plan.kind == columns[i].kind &&
                 same(each, columns[i]);
        });
        if (found == paired_.end()) continue;
        found->column[1] = static_cast<int>(i);
        taken[i] = true;
      }
    };
    pair_by([](const Paired& each, const FoundColumn& column) {
      return fold_header(each.plan.name) == fold_header(column.heading);
    });
    pair_by([](const Paired& each, const FoundColumn& column) {
      return !column.role.empty() && each.role == column.role;
    });
    pair_by([](const Paired& each, const FoundColumn& column) {
      return !is_compared_across(each.plan.kind) && (each.role.empty() || column.role.empty());
    });
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (taken[i] || columns[i].kind == ColumnKind::ignored) continue;
      paired_.push_back({.plan = {columns[i].heading, columns[i].kind, columns[i].dates},
                         .column = {-1, static_cast<int>(i)},
                         .role = columns[i].role});
    }
  }

  bool other_file_has(const Paired& single) const {
    const std::size_t other = single.column[0] < 0 ? 0 : 1;
    return std::ranges::any_of(paired_, [&](const Paired& each) {
      return each.plan.kind == single.plan.kind && each.column[other] >= 0;
    });
  }

  void ignore(const Paired& each, const std::string& why) {
    for (std::size_t file = 0; file < files_.size(); ++file) {
      if (each.column[file] < 0) continue;
      auto& column = files_[file].columns[static_cast<std::size_t>(each.column[file])];
      column.kind = ColumnKind::ignored;
      column.why = why;
    }
  }

  void leave_out_single() {
    std::erase_if(paired_, [&](const Paired& each) {
      const bool both = each.column[0] >= 0 && each.column[1] >= 0;
      if (both || !is_compared(each.plan.kind)) return false;
      if (is_compared_across(each.plan.kind) && other_file_has(each)) return false;
      ignore(each, "the other file has no such column");
      return true;
    });
  }

  static std::ptrdiff_t worth(const Paired& each) {
    return std::ranges::find(kByWorth, each.plan.kind) - kByWorth.begin();
  }

  void leave_out_least_worth() {
    const auto compared = [](const Paired& each) { return is_compared(each.plan.kind); };
    while (static_cast<std::size_t>(std::ranges::count_if(paired_, compared)) > kMostCompared) {
      auto least = paired_.end();
      for (auto each = paired_.begin(); each != paired_.end(); ++each) {
        if (compared(*each) && (least == paired_.end() || worth(*each) >= worth(*least))) least = each;
      }
      ignore(*least, "sixteen columns at most are compared, and others tell more");
      paired_.erase(least);
    }
  }

  std::span<ReadyFile> files_;
  std::vector<Paired> paired_;
};

void apply(std::span<FoundColumn> columns, const ColumnsSaid& said) {
  for (auto& column : columns) {
    const auto found = said.find(column.heading);
    if (found == said.end()) continue;
    column.kind = found->second.kind;
    column.why = fmt::format("you said so in line {}", found->second.line);
    if (found->second.dates) column.dates = *found->second.dates;
    if (const auto meaning = meaning_of(column.heading); !meaning || meaning->kind != column.kind)
      column.role.clear();
  }
}

// Headings of the configuration that stand in no file, and columns named for a part they cannot play.
class SchemeSaid {
 public:
  SchemeSaid(std::span<const ReadyFile> files, const LinkPlan& plan) : files_(files), plan_(plan) {}

  void check_columns(const ColumnsSaid& said, std::size_t from, std::size_t until) {
    for (const auto& [heading, column] : said) {
      bool there = false;
      for (std::size_t file = from; file < std::min(until, files_.size()); ++file)
        there = there || in_file(heading, file) >= 0;
      if (!there)
        refuse(column.line, fmt::format("no file has a column headed \"{}\". {}", heading, all_headings()));
    }
  }

  Comparison comparison(const ComparisonSaid& said) {
    Comparison made{.kind = said.kind, .label = said.label, .by_frequency = said.by_frequency};
    made.columns = places(said.columns, said.line);
    made.crossed = places(said.crossed, said.line);
    for (const auto place : made.columns) check_kind(said, plan_.scheme.columns[place]);
    for (const auto place : made.crossed) check_kind(said, plan_.scheme.columns[place]);
    return made;
  }

  BlockingRule rule(const BlockSaid& said) {
    BlockingRule made{.label = said.label};
    for (const auto& part : said.parts) {
      KeyPart key{.columns = places({part.column}, said.line), .form = part.form};
      for (const auto place : key.columns) check_form(said, part.form, plan_.scheme.columns[place]);
      made.parts.push_back(std::move(key));
    }
    return made;
  }

  Problems problems() && { return std::move(problems_); }

 private:
  void refuse(unsigned line, std::string sentence) {
    problems_.push_back({fmt::format("line {}", line), std::move(sentence)});
  }

  int in_file(std::string_view heading, std::size_t file) const {
    const auto& columns = files_[file].columns;
    const auto found = std::ranges::find(columns, heading, &FoundColumn::heading);
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
  }

  std::string all_headings() const {
    std::string all = "There are:";
    for (const auto& file : files_) {
      for (const auto& column : file.columns) all += fmt::format(" \"{}\"", column.heading);
    }
    return all + ".";
  }

  std::vector<std::uint8_t> places(const std::vector<std::string>& headings, unsigned line) {
    std::vector<std::uint8_t> found;
    for (const auto& heading : headings) {
      const auto plan = plan_of(heading);
      const auto place = plan ? place_of(*plan) : -1;
      if (place >= 0) {
        found.push_back(static_cast<std::uint8_t>(place));
      } else if (plan) {
        refuse(line, fmt::format("\"{}\" is not among the compared columns. Give it a kind in [columns].",
                                 heading));
      } else {
        refuse(line, fmt::format("no compared column is headed \"{}\". {}", heading, all_headings()));
      }
    }
    return found;
  }

  std::optional<std::size_t> plan_of(std::string_view heading) const {
    for (std::size_t file = 0; file < files_.size(); ++file) {
      const auto column = in_file(heading, file);
      if (column < 0) continue;
      const auto plan = plan_.plan_of[file][static_cast<std::size_t>(column)];
      if (plan >= 0) return static_cast<std::size_t>(plan);
    }
    return std::nullopt;
  }

  // Compared columns alone have a place in the row.
  int place_of(std::size_t plan) const {
    if (!is_compared(plan_.plans[plan].kind)) return -1;
    const auto before = std::span(plan_.plans).first(plan);
    return static_cast<int>(
        std::ranges::count_if(before, [](const ColumnPlan& each) { return is_compared(each.kind); }));
  }

  void check_kind(const ComparisonSaid& said, const ColumnPlan& column) {
    const auto is_name = [](auto kind) {
      using Kind = decltype(kind);
      return kind == Kind::forename || kind == Kind::surname;
    };
    const bool number = column.kind == ColumnKind::upn || column.kind == ColumnKind::nhs_number;
    const bool fits =
        (is_name(said.kind) && (is_name(column.kind) || column.kind == ColumnKind::middle_names)) ||
        (said.kind == ComparisonKind::number && number) || word(said.kind) == word(column.kind);
    if (!fits)
      refuse(said.line,
             fmt::format(
                 "\"{}\" is taken as {}, which cannot be compared as {}. Give it that kind in [columns].",
                 column.name, word(column.kind), word(said.kind)));
  }

  void check_form(const BlockSaid& said, KeyForm form, const ColumnPlan& column) {
    const auto kind = column.kind;
    const bool date =
        form == KeyForm::year || form == KeyForm::year_and_month || form == KeyForm::day_and_month;
    const bool postcode = form == KeyForm::outcode || form == KeyForm::sector;
    const bool number = form == KeyForm::last_digits || form == KeyForm::first_digits;
    const bool is_number =
        kind == ColumnKind::upn || kind == ColumnKind::nhs_number || kind == ColumnKind::number;
    const bool fits = (!date || kind == ColumnKind::birth_date) &&
                      (!postcode || kind == ColumnKind::postcode) && (!number || is_number);
    if (!fits)
      refuse(said.line,
             fmt::format("\"{}\" is taken as {}: it has no {}.", column.name, word(kind), word(form)));
  }

  std::span<const ReadyFile> files_;
  const LinkPlan& plan_;
  Problems problems_;
};

// Numbers given to one child for good tell the truth, and two of them contradict each other.
void mark_numbers(Scheme& scheme) {
  scheme.anchors.clear();
  scheme.conflicts.clear();
  for (std::size_t i = 0; i < scheme.comparisons.size(); ++i) {
    const auto& columns = scheme.comparisons[i].columns;
    if (scheme.comparisons[i].kind != ComparisonKind::number || columns.empty()) continue;
    const auto kind = scheme.columns[columns.front()].kind;
    if (kind != ColumnKind::upn && kind != ColumnKind::nhs_number) continue;
    scheme.anchors.push_back(static_cast<std::uint8_t>(i));
    scheme.conflicts.push_back(static_cast<std::uint8_t>(i));
  }
}

Problems apply_scheme(LinkPlan& plan, std::span<const ReadyFile> files, const LinkConfig& config) {
  SchemeSaid said(files, plan);
  said.check_columns(config.columns, 0, 2);
  said.check_columns(config.columns_of_first, 0, 1);
  said.check_columns(config.columns_of_second, 1, 2);
  std::vector<Comparison> comparisons;
  std::vector<BlockingRule> rules;
  for (const auto& each : config.comparisons) comparisons.push_back(said.comparison(each));
  for (const auto& each : config.blocks) rules.push_back(said.rule(each));
  if (!comparisons.empty()) {
    plan.scheme.comparisons = std::move(comparisons);
    mark_numbers(plan.scheme);
  }
  if (!rules.empty()) plan.scheme.rules = std::move(rules);
  if (config.largest_block) plan.scheme.largest_block = *config.largest_block;
  auto problems = std::move(said).problems();
  if (problems.empty()) {
    for (auto& fault : faults_of(plan.scheme)) problems.push_back({"", std::move(fault)});
  }
  return problems;
}

// Which list a record stands in matters only where a list has everybody once.
void leave_out_sources(std::span<ReadyFile> files) {
  for (auto& file : files) {
    for (auto& column : file.columns) {
      if (column.kind != ColumnKind::source) continue;
      column.kind = ColumnKind::ignored;
      column.why = "about the record, not the person (--one-to-one: each list has a person once)";
    }
  }
}

// Years between the oldest and the youngest of the rows looked at; none where nobody's birth is known.
std::optional<int> years_of_births(const ReadyFile& ready) {
  const auto column = std::ranges::find(ready.columns, ColumnKind::birth_date, &FoundColumn::kind);
  if (column == ready.columns.end()) return std::nullopt;
  const auto at = static_cast<std::size_t>(column - ready.columns.begin());
  int first = 9999;
  int last = 0;
  for (const auto& row : ready.file.sample) {
    const auto day = clean_date(row[at], column->dates);
    if (day.empty()) continue;
    const auto year = std::atoi(day.substr(0, 4).c_str());
    first = std::min(first, year);
    last = std::max(last, year);
  }
  return last == 0 ? std::nullopt : std::optional(last - first);
}

// UPNs and schools are children's; so are years of birth that lie close together.
People people_in(std::span<const ReadyFile> files, const LinkPlan& plan) {
  constexpr int most_years = 25;
  const auto of_children = [](const ColumnPlan& each) {
    return each.kind == ColumnKind::upn || each.kind == ColumnKind::school;
  };
  if (std::ranges::any_of(plan.plans, of_children)) return People::children;
  for (const auto& file : files) {
    const auto years = years_of_births(file);
    if (years && *years <= most_years) return People::children;
  }
  return People::anyone;
}

}  // namespace

void apply_said(std::span<FoundColumn> columns, const LinkConfig& config, std::size_t which) {
  apply(columns, config.columns);
  apply(columns, which == 0 ? config.columns_of_first : config.columns_of_second);
}

Result<LinkPlan> plan_for(std::span<ReadyFile> files, const LinkConfig& config) {
  if (config.one_to_one == Yes::no) leave_out_sources(files);
  const auto paired = Pairing(files).paired();
  LinkPlan plan;
  for (const auto& file : files) plan.plan_of.emplace_back(file.columns.size(), -1);
  for (const auto& each : paired) {
    for (std::size_t file = 0; file < files.size(); ++file) {
      if (each.column[file] >= 0)
        plan.plan_of[file][static_cast<std::size_t>(each.column[file])] = static_cast<int>(plan.plans.size());
    }
    plan.plans.push_back(each.plan);
  }
  std::vector<ColumnPlan> compared;
  std::ranges::copy_if(plan.plans, std::back_inserter(compared),
                       [](const ColumnPlan& each) { return is_compared(each.kind); });
  if (compared.size() < 2) {
    return problem(
        "", fmt::format("{} to compare: linking needs at least two, such as a name and a date of birth. "
                        "If the file has them under other headings, name them in a configuration "
                        "(--config link.toml).",
                        compared.empty() ? "There is no column" : "There is only one column"));
  }
  plan.scheme = scheme_for(compared);
  plan.scheme.people = config.people.value_or(people_in(files, plan));
  auto problems = apply_scheme(plan, files, config);
  if (!problems.empty()) return std::unexpected(std::move(problems));
  return plan;
}

}  // namespace onroll::cli::linking
