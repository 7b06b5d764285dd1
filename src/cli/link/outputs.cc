#include "cli/link/outputs.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>
#include <stdexcept>

#include "outputs/csv.h"

namespace onroll::cli::linking {
namespace {

constexpr std::size_t kBlock = 1U << 20U;

// A file written a megabyte at a time.
class Written {
 public:
  explicit Written(const std::string& path)
      : path_(path), file_(std::fopen(path.c_str(), "wb"), std::fclose) {
    if (!file_)
      throw std::runtime_error(path +
                               ": the file cannot be written. Look at the folder and its permissions.");
    text.reserve(kBlock + 4096);
  }

  void flush_if_full() {
    if (text.size() >= kBlock) flush();
  }
  void close() {
    flush();
    if (std::fclose(file_.release()) != 0) fail();
  }

  std::string text;

 private:
  void flush() {
    if (std::fwrite(text.data(), 1, text.size(), file_.get()) != text.size()) fail();
    text.clear();
  }
  [[noreturn]] void fail() const {
    throw std::runtime_error(path_ + ": the file could not be written to its end. Is the disk full?");
  }

  std::string path_;
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
};

// `places` decimals, rounded to the nearest.
void append_fixed(std::string& out, double value, int places) {
  std::int64_t scale = 1;
  for (int i = 0; i < places; ++i) scale *= 10;
  auto scaled = std::llround(value * static_cast<double>(scale));
  if (scaled < 0) {
    out += '-';
    scaled = -scaled;
  }
  fmt::format_to(std::back_inserter(out), "{}.{:0{}}", scaled / scale, scaled % scale, places);
}

bool is_plain(std::string_view cell) {
  return std::ranges::all_of(cell, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           c == '.' || c == '/';
  });
}

bool is_negative_number(std::string_view cell) {
  return cell.size() > 1 && cell.front() == '-' &&
         cell.find_first_not_of("0123456789.", 1) == std::string_view::npos;
}

class Names {
 public:
  explicit Names(const Findings& findings) : findings_(findings) {}

  // "A,rec-12" with two files, "rec-12" with one.
  void append(std::string& out, RecordNo record) {
    if (findings_.records.files() == 2) {
      append_cell(out, findings_.files[findings_.records.file_of(record)].file.name);
      out += ',';
    }
    name_.clear();
    findings_.records.append_name(name_, record);
    append_cell(out, name_);
  }

 private:
  const Findings& findings_;
  std::string name_;
};

}  // namespace

void append_cell(std::string& out, std::string_view cell) {
  if (is_plain(cell) || is_negative_number(cell)) {
    out += cell;
    return;
  }
  append_csv_row(out, std::span(&cell, 1));
  out.resize(out.size() - 2);  // its line end
}

std::uint64_t write_pairs(const Findings& findings, const std::string& path, double keep_above) {
  Written file(path);
  Names names(findings);
  file.text += findings.records.files() == 2
                   ? "file_a,record_a,file_b,record_b,probability,match_weight,band\r\n"
                   : "record_a,record_b,probability,match_weight,band\r\n";
  std::uint64_t written = 0;
  for (const auto& pair : findings.linked.pairs) {
    if (pair.log_odds < keep_above) continue;
    names.append(file.text, pair.a);
    file.text += ',';
    names.append(file.text, pair.b);
    file.text += ',';
    append_fixed(file.text, probability(pair.log_odds), 6);
    file.text += ',';
    append_fixed(file.text, bits(pair.log_odds), 3);
    file.text += ',';
    file.text += in_words(band_of(pair.log_odds, findings.limits));
    file.text += "\r\n";
    file.flush_if_full();
    ++written;
  }
  file.close();
  return written;
}

std::uint64_t write_clusters(const Findings& findings, const std::string& path) {
  Written file(path);
  Names names(findings);
  file.text += findings.records.files() == 2 ? "file,record,cluster\r\n" : "record,cluster\r\n";
  const auto& of = findings.linked.clusters.of;
  std::vector<std::uint32_t> numbers(of.size());
  std::uint32_t clusters = 0;
  for (RecordNo record = 0; record < of.size(); ++record) {
    auto& number = numbers[of[record]];
    if (number == 0) number = ++clusters;
    names.append(file.text, record);
    fmt::format_to(std::back_inserter(file.text), ",{}\r\n", number);
    file.flush_if_full();
  }
  file.close();
  return of.size();
}

}  // namespace onroll::cli::linking
