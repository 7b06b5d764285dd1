#include "cli/link/outputs.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <memory>
#include <stdexcept>

#include "matching/engine/workers.h"
#include "outputs/csv.h"

namespace onroll::cli::linking {
namespace {

constexpr std::size_t kRowsOfPiece = 1U << 14U;
constexpr std::size_t kAhead = 8;  // pairs whose names are fetched while others are written

// A file written in large pieces.
class Written {
 public:
  explicit Written(const std::string& path)
      : path_(path), file_(std::fopen(path.c_str(), "wb"), std::fclose) {
    if (!file_)
      throw std::runtime_error(path +
                               ": the file cannot be written. Look at the folder and its permissions.");
    std::setvbuf(file_.get(), nullptr, _IONBF, 0);
  }

  void write(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), file_.get()) != text.size()) fail();
  }
  void close() {
    if (std::fclose(file_.release()) != 0) fail();
  }

 private:
  [[noreturn]] void fail() const {
    throw std::runtime_error(path_ + ": the file could not be written to its end. Is the disk full?");
  }

  std::string path_;
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
};

// Calls append_row(text, row) for every row; several threads write pieces that reach the file in their order.
template <typename AppendRow>
void write_rows(Written& file, std::size_t rows, const AppendRow& append_row) {
  const auto threads = usual_threads();
  std::vector<std::string> pieces(std::size_t{4} * threads);
  for (std::size_t first = 0; first < rows; first += pieces.size() * kRowsOfPiece) {
    share_out(pieces.size(), threads, [&](std::size_t piece, unsigned) {
      auto& text = pieces[piece];
      text.clear();
      const auto from = std::min(rows, first + piece * kRowsOfPiece);
      const auto to = std::min(rows, from + kRowsOfPiece);
      for (auto row = from; row < to; ++row) append_row(text, row);
    });
    for (const auto& text : pieces) file.write(text);
  }
}

void append_number(std::string& out, std::uint64_t number) {
  const fmt::format_int digits(number);
  out.append(digits.data(), digits.size());
}

// `places` decimals, rounded to the nearest.
void append_fixed(std::string& out, double value, int places) {
  std::int64_t scale = 1;
  for (int i = 0; i < places; ++i) scale *= 10;
  auto scaled = std::llround(value * static_cast<double>(scale));
  if (scaled < 0) {
    out += '-';
    scaled = -scaled;
  }
  append_number(out, static_cast<std::uint64_t>(scaled / scale));
  out += '.';
  const fmt::format_int decimals(scaled % scale);
  out.append(static_cast<std::size_t>(places) - decimals.size(), '0');
  out.append(decimals.data(), decimals.size());
}

constexpr auto kPlain = [] {
  std::array<bool, 256> plain{};
  for (unsigned c = 0; c < 26; ++c) plain['a' + c] = plain['A' + c] = true;
  for (unsigned c = '0'; c <= '9'; ++c) plain[c] = true;
  for (const char c : {'_', '.', '/'}) plain[static_cast<unsigned char>(c)] = true;
  return plain;
}();

bool is_plain(std::string_view cell) {
  return std::ranges::all_of(cell, [](char c) { return kPlain[static_cast<unsigned char>(c)]; });
}

bool is_negative_number(std::string_view cell) {
  return cell.size() > 1 && cell.front() == '-' &&
         cell.find_first_not_of("0123456789.", 1) == std::string_view::npos;
}

class Names {
 public:
  explicit Names(const Findings& findings) : findings_(findings) {}

  // "A,rec-12" with two files, "rec-12" with one.
  void append(std::string& out, RecordNo record) const {
    if (findings_.records.files() == 2) {
      append_cell(out, findings_.files[findings_.records.file_of(record)].file.name);
      out += ',';
    }
    const auto own = findings_.records.table().record_id(record);
    if (!own.empty()) return append_cell(out, own);
    append_cell(out, findings_.records.name(record));
  }

 private:
  const Findings& findings_;
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
  const Names names(findings);
  file.write(findings.records.files() == 2
                 ? "file_a,record_a,file_b,record_b,probability,match_weight,band\r\n"
                 : "record_a,record_b,probability,match_weight,band\r\n");
  const auto& pairs = findings.linked.pairs;
  const auto& table = findings.records.table();
  write_rows(file, pairs.size(), [&](std::string& text, std::size_t row) {
    const auto& pair = pairs[row];
    if (row + 2 * kAhead < pairs.size()) {
      table.prefetch_place_of_id(pairs[row + 2 * kAhead].b);
      table.prefetch_id(pairs[row + kAhead].b);
    }
    if (pair.log_odds < keep_above) return;
    names.append(text, pair.a);
    text += ',';
    names.append(text, pair.b);
    text += ',';
    append_fixed(text, probability(pair.log_odds), 6);
    text += ',';
    append_fixed(text, bits(pair.log_odds), 3);
    text += ',';
    text += in_words(band_of(pair.log_odds, findings.limits));
    text += "\r\n";
  });
  file.close();
  return static_cast<std::uint64_t>(
      std::ranges::count_if(pairs, [&](const ScoredPair& pair) { return !(pair.log_odds < keep_above); }));
}

std::uint64_t write_clusters(const Findings& findings, const std::string& path) {
  Written file(path);
  const Names names(findings);
  file.write(findings.records.files() == 2 ? "file,record,cluster\r\n" : "record,cluster\r\n");
  const auto& of = findings.linked.clusters.of;
  std::vector<std::uint32_t> numbers(of.size());
  std::uint32_t clusters = 0;
  for (const auto cluster : of) {
    if (numbers[cluster] == 0) numbers[cluster] = ++clusters;
  }
  write_rows(file, of.size(), [&](std::string& text, std::size_t row) {
    names.append(text, static_cast<RecordNo>(row));
    text += ',';
    append_number(text, numbers[of[row]]);
    text += "\r\n";
  });
  file.close();
  return of.size();
}

}  // namespace onroll::cli::linking
