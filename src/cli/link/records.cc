#include "cli/link/records.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <regex>
#include <unordered_map>

namespace onroll::cli::linking {
namespace {

Result<FileTally> read_file(Table& table, const InputFile& file, std::span<const int> plan_of,
                            Progress* progress) {
  auto text = open_rows(file);
  const ReadBytes read = [&](std::span<char> room) {
    const auto count = text.read(room);
    if (progress != nullptr) progress->show(std::min(text.bytes_taken(), file.bytes), file.bytes);
    return count;
  };
  const auto done = read_csv(table, read, file.separator, plan_of);
  if (!done) return problem(file.path, done.error().front().sentence);
  return FileTally{.read = *done, .odd_bytes = text.odd_bytes(), .odd_lines = text.odd_lines()};
}

// One column of every file, as texts in the order of the records.
Result<Table> texts_of(std::span<const ReadyFile> files, const std::string& column) {
  Table texts({{column, ColumnKind::record_id}});
  for (const auto& each : files) {
    std::vector<int> plan_of(each.columns.size(), -1);
    const auto found = std::ranges::find(each.columns, column, &FoundColumn::heading);
    if (found == each.columns.end())
      return problem("--truth", fmt::format("{} has no column headed \"{}\".", each.file.path, column));
    plan_of[static_cast<std::size_t>(found - each.columns.begin())] = 0;
    const auto done = read_file(texts, each.file, plan_of, nullptr);
    if (!done) return std::unexpected(done.error());
  }
  return texts;
}

// The part that says who: the first group of the pattern, all that it finds without a group.
std::string part_of(const std::string& text, const std::optional<std::regex>& pattern) {
  if (!pattern) return text;
  std::smatch found;
  if (!std::regex_search(text, found, *pattern)) return "";
  return found.size() > 1 ? found[1].str() : found[0].str();
}

// "line 7", "lines 3, 4 and more".
std::string list_of(std::string_view what, const std::vector<std::uint64_t>& numbers) {
  constexpr std::size_t most = 10;
  std::string text = fmt::format("{}{}", what, numbers.size() == 1 ? "" : "s");
  for (std::size_t i = 0; i < std::min(numbers.size(), most); ++i)
    text += fmt::format("{} {}", i == 0 ? "" : ",", numbers[i]);
  return numbers.size() > most ? text + " and more" : text;
}

std::string rows_in_words(std::size_t count) {
  return count == 1 ? "1 row has" : fmt::format("{} rows have", count);
}

}  // namespace

std::vector<std::string> odd_rows_in_words(const FileTally& tally) {
  std::vector<std::string> sentences;
  if (tally.odd_bytes > 0)
    sentences.push_back(fmt::format("Not all of it is UTF-8: {} bytes were read as Windows-1252, in {}.",
                                    tally.odd_bytes, list_of("line", tally.odd_lines)));
  const auto& read = tally.read;
  if (read.rows_too_short > 0)
    sentences.push_back(fmt::format("{} fewer cells than the headings: what is missing was taken as empty.",
                                    rows_in_words(read.rows_too_short)));
  if (read.rows_too_long > 0)
    sentences.push_back(fmt::format("{} more cells than the headings: what is too much was left out.",
                                    rows_in_words(read.rows_too_long)));
  if (!read.odd_rows.empty())
    sentences.push_back(fmt::format("The first row below the headings being 1, look at {}.",
                                    list_of("row", {read.odd_rows.begin(), read.odd_rows.end()})));
  return sentences;
}

void Records::append_name(std::string& out, RecordNo record) const {
  const auto own = table_->record_id(record);
  if (!own.empty()) {
    out += own;
  } else {
    fmt::format_to(std::back_inserter(out), "{}", record - starts_[file_of(record)] + 1);
  }
}

std::string Records::name(RecordNo record) const {
  std::string text;
  append_name(text, record);
  return text;
}

Result<Records> read_records(const LinkPlan& plan, std::span<const ReadyFile> files, Progress& progress) {
  Records records;
  records.table_ = std::make_unique<Table>(plan.plans);
  for (std::size_t i = 0; i < files.size(); ++i) {
    progress.start("Reading " + files[i].file.name);
    records.starts_.push_back(static_cast<RecordNo>(records.table_->size()));
    auto tally = read_file(*records.table_, files[i].file, plan.plan_of[i], &progress);
    if (!tally) return std::unexpected(tally.error());
    records.tallies_.push_back(*std::move(tally));
  }
  records.table_->close();
  return records;
}

Result<std::vector<std::uint32_t>> persons_of(const Records& records, std::span<const ReadyFile> files,
                                              const std::string& column, const std::string& part) {
  std::vector<std::uint32_t> persons(records.size());
  const auto plans = records.table().plans();
  if (part.empty() && std::ranges::find(plans, ColumnKind::truth, &ColumnPlan::kind) != plans.end()) {
    for (RecordNo i = 0; i < persons.size(); ++i) persons[i] = records.table().truth(i);
    return persons;
  }
  const auto texts = texts_of(files, column);
  if (!texts) return std::unexpected(texts.error());
  const auto pattern = part.empty() ? std::nullopt : std::optional<std::regex>(part);
  std::unordered_map<std::string, std::uint32_t> numbers;
  for (RecordNo i = 0; i < persons.size(); ++i) {
    const auto who = part_of(std::string(texts->record_id(i)), pattern);
    if (!who.empty())
      persons[i] = numbers.try_emplace(who, static_cast<std::uint32_t>(numbers.size() + 1)).first->second;
  }
  return persons;
}

}  // namespace onroll::cli::linking
