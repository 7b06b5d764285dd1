// The records of one or two files in the engine's table, and what each is called.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cli/link/plan.h"
#include "cli/link/progress.h"
#include "matching/engine/table.h"

namespace onroll::cli::linking {

struct FileTally {
  FileRead read;
  std::uint64_t odd_bytes = 0;           // not UTF-8, read as Windows-1252
  std::vector<std::uint64_t> odd_lines;  // the first lines with such bytes
};

// A sentence for each thing amiss with the rows: which they are, and what was done with them.
std::vector<std::string> odd_rows_in_words(const FileTally& tally);

class Records {
 public:
  const Table& table() const { return *table_; }
  std::span<const FileTally> tallies() const { return tallies_; }
  std::size_t size() const { return table_->size(); }
  std::size_t files() const { return starts_.size(); }
  RecordNo second_file_from() const { return starts_.size() == 2 ? starts_[1] : 0; }
  std::size_t file_of(RecordNo record) const { return starts_.size() == 2 && record >= starts_[1] ? 1 : 0; }

  // The record's own number, or its place in its file (the first row below the headings is 1).
  void append_name(std::string& out, RecordNo record) const;
  std::string name(RecordNo record) const;

 private:
  friend Result<Records> read_records(const LinkPlan&, std::span<const ReadyFile>, Progress&);
  std::unique_ptr<Table> table_;
  std::vector<RecordNo> starts_;  // of each file
  std::vector<FileTally> tallies_;
};

Result<Records> read_records(const LinkPlan& plan, std::span<const ReadyFile> files, Progress& progress);

// Who each record truly is, by the column that --truth names: a number for each distinct text, or for the
// part of it that the pattern finds; 0 where there is none.
Result<std::vector<std::uint32_t>> persons_of(const Records& records, std::span<const ReadyFile> files,
                                              const std::string& column, const std::string& part);

}  // namespace onroll::cli::linking
