// Files taken in from the command line, one after another, each in an act of its own.
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <future>
#include <iterator>
#include <memory>

#include "cli/command.h"
#include "cli/opening.h"
#include "outputs/csv.h"
#include "store/imports/take_file.h"

namespace onroll::cli {
namespace {

enum class Form { text, csv, json };

// What is the same for every file of one command.
struct ImportJob {
  ImportKind kind = ImportKind::roll;
  std::vector<std::string> files;
  std::optional<Urn> school;
  std::optional<Date> date;
  std::string source;
  store::Taking taking = store::Taking::for_good;
  Form form = Form::text;
};

Result<ImportJob> job_of(const Arguments& arguments) {
  const auto& words = arguments.rest();
  if (words.size() < 2)
    return problem("import", "Say what kind of file it is and which: onroll import roll FILE.");
  const auto kind = parse_import_kind(words[0]);
  if (!kind) {
    return problem(
        words[0],
        "Choose the kind: schools, school-links, term-dates, roll, joiners, leavers or population.");
  }
  ImportJob job{.kind = *kind, .files = {words.begin() + 1, words.end()}};
  if (const auto text = arguments.value("--school")) {
    const auto urn = Urn::parse(*text);
    if (!urn) return std::unexpected(urn.error());
    job.school = *urn;
  }
  const auto date = arguments.date("--date");
  if (!date) return std::unexpected(date.error());
  job.date = *date;
  job.source = arguments.value_or("--source", "");
  if (arguments.has("--dry-run")) job.taking = store::Taking::rehearsal;
  const auto form = arguments.value_or("--format", "text");
  if (form != "text" && form != "csv" && form != "json")
    return problem("--format", "Choose text, csv or json.");
  job.form = form == "csv" ? Form::csv : form == "json" ? Form::json : Form::text;
  return job;
}

Result<std::string> bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file || std::filesystem::is_directory(path))
    return problem("", "There is no such file, or it may not be read.");
  return std::string(std::istreambuf_iterator<char>(file), {});
}

void print_text(const ImportJob& job, const std::string& path, const store::FileTaken& taken) {
  const auto& report = taken.report;
  if (report.same_as != ImportId{}) {
    fmt::print("{}: this very file was taken in before, as import {}. Nothing was changed.\n", path,
               report.same_as.value);
    return;
  }
  const auto what = job.taking == store::Taking::rehearsal ? std::string("dry run, nothing is kept")
                                                           : fmt::format("import {}", report.import.value);
  fmt::print(
      "{}: {}: {} rows read, {} taken, {} already held, {} put right, {} refused; {} new children, {} pairs "
      "to decide, "
      "{} accounted for again\n",
      path, what, report.read, report.taken, report.already_held, report.put_right, report.refused,
      report.new_children, report.pairs_to_decide, report.accounted_again);
  for (const auto& remark : report.remarks) fmt::print("  {}\n", remark);
  for (const auto& row : taken.rows) fmt::print("  {}\n", store::line_of(row));
}

void print_csv(const std::string& path, const store::FileTaken& taken) {
  std::string out;
  for (const auto& row : taken.rows) {
    const auto number = std::to_string(row.row);
    append_csv_row(out, std::array<std::string_view, 5>{path, number, row.column, store::in_words(row.what),
                                                        row.sentence});
  }
  fmt::print("{}", out);
}

void print_json(const std::string& path, const store::FileTaken& taken) {
  auto rows = nlohmann::json::array();
  for (const auto& row : taken.rows) {
    rows.push_back({{"row", row.row},
                    {"column", row.column},
                    {"what", store::in_words(row.what)},
                    {"sentence", row.sentence}});
  }
  auto report = nlohmann::json::parse(journal::to_text(taken.report));
  report["file"] = path;
  report["rows"] = std::move(rows);
  fmt::print("{}\n", report.dump());
}

void print(const ImportJob& job, const std::string& path, const store::FileTaken& taken) {
  switch (job.form) {
    case Form::text:
      return print_text(job, path, taken);
    case Form::csv:
      return print_csv(path, taken);
    case Form::json:
      return print_json(path, taken);
  }
}

void show_progress(std::size_t done, std::size_t all) {
  if (isatty(STDERR_FILENO) != 0 && all > 1)
    fmt::print(stderr, "\r{} of {} files{}", done, all, done == all ? "\n" : "");
}

// A file of the command as read, or why it cannot be.
struct ReadyFile {
  std::string path;
  Result<store::FileRead> read;
};

std::size_t rows_in(const ReadyFile& file) {
  const auto* people = file.read ? std::get_if<store::PreparedPeople>(&file.read->content) : nullptr;
  return people == nullptr ? 0 : people->rows.size();
}

// Reads the files in order, a group at a time: while one group is taken in, the next is read on another core.
class Reading {
 public:
  Reading(const ImportJob& job, std::shared_ptr<const store::SchoolFinder> schools, Today today)
      : job_(job), schools_(std::move(schools)), today_(today) {
    read_ahead();
  }

  // RETURNS an empty group after the last.
  std::vector<ReadyFile> next_group() {
    auto group = ahead_.get();
    if (!group.empty()) read_ahead();
    return group;
  }

 private:
  // A transaction of so many rows writes each page of the indexes once for many of them.
  static constexpr std::size_t kRowsTogether = 20'000;

  void read_ahead() {
    ahead_ = std::async(std::launch::async, [this] { return read_group(); });
  }

  std::vector<ReadyFile> read_group() {
    std::vector<ReadyFile> group;
    for (std::size_t rows = 0; next_ < job_.files.size() && rows < kRowsTogether; ++next_) {
      group.push_back(read(job_.files[next_]));
      rows += rows_in(group.back());
    }
    return group;
  }

  ReadyFile read(const std::string& path) const {
    const auto bytes = bytes_of(path);
    if (!bytes) return {path, std::unexpected(bytes.error())};
    return {path, store::read_file({.kind = job_.kind,
                                    .name = std::filesystem::path(path).filename().string(),
                                    .bytes = *bytes,
                                    .school = job_.school,
                                    .date = job_.date,
                                    .source = job_.source},
                                   schools_, today_)};
  }

  const ImportJob& job_;
  std::shared_ptr<const store::SchoolFinder> schools_;
  Today today_;
  std::size_t next_ = 0;
  std::future<std::vector<ReadyFile>> ahead_;
};

class Importing {
 public:
  Importing(store::Database& database, const ImportJob& job, Today today)
      : database_(database),
        job_(job),
        occasion_(command_line(today, "import from the command line")),
        book_(job.files.size() > kFewFiles ? store::MatchBook::Keeping::whole_register
                                           : store::MatchBook::Keeping::this_file_only) {}

  Exit run() {
    auto exit = Exit::done;
    Reading reading(job_, store::load_schools(database_), occasion_.today);
    std::size_t done = 0;
    for (auto group = reading.next_group(); !group.empty(); group = reading.next_group()) {
      if (!take(group)) exit = Exit::findings;
      show_progress(done += group.size(), job_.files.size());
    }
    return exit;
  }

 private:
  // From so many files on, the whole register is held in memory for comparing; fewer look up what they need.
  static constexpr std::size_t kFewFiles = 8;

  // RETURNS whether every row of every file was taken.
  bool take(std::vector<ReadyFile>& group) {
    bool whole = true;
    std::vector<store::FileRead> files;
    std::vector<std::string> paths;
    for (auto& file : group) {
      if (file.read) {
        files.push_back(*std::move(file.read));
        paths.push_back(file.path);
      } else {
        whole = report_problems(file.path, file.read.error());
      }
    }
    const auto answers = job_.taking == store::Taking::for_good
                             ? store::take_together(database_, occasion_, files, book_)
                             : store::rehearse_each(database_, occasion_, files);
    for (std::size_t i = 0; i < answers.size(); ++i) whole = report(paths[i], answers[i]) && whole;
    return whole;
  }

  bool report(const std::string& path, const store::Outcome<store::FileTaken>& answer) const {
    if (!answer) return report_problems(path, answer.error());
    print(job_, path, *answer);
    return answer->report.refused == 0;
  }

  static bool report_problems(const std::string& path, const store::NotDone& why) {
    for (const auto& sentence : store::sentences(why)) fmt::print(stderr, "onroll: {}: {}\n", path, sentence);
    return false;
  }

  store::Database& database_;
  const ImportJob& job_;
  store::Occasion occasion_;
  store::MatchBook book_;
};

}  // namespace

Exit run_import(const Arguments& arguments) {
  const auto job = job_of(arguments);
  if (!job) return complain(job.error());
  auto database = open_register(arguments);
  const auto today = today_for(arguments, database);
  if (!today) return complain(today.error());
  return Importing(database, *job, *today).run();
}

}  // namespace onroll::cli
