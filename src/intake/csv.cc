#include "intake/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace onroll {
namespace {

constexpr std::array kSeparators = {',', ';', '\t', '|'};
constexpr int kRowsTried = 20;

// How well a separator divides the first rows: cells of the commonest width above one, times its rows.
std::size_t divides(std::string_view text, char separator) {
  CsvReader reader(text, separator);
  std::vector<std::string_view> cells;
  std::map<std::size_t, std::size_t> rows_of_width;
  while (reader.row() < kRowsTried && reader.next(cells)) ++rows_of_width[cells.size()];
  std::size_t best = 0;
  for (const auto& [width, rows] : rows_of_width) {
    if (width > 1 && width * rows > best) best = width * rows;
  }
  return best;
}

}  // namespace

CsvReader::CsvReader(std::string_view text, char separator) : text_(text), separator_(separator) {
  if (text_.starts_with("sep=") && text_.size() > 4 && text_[4] == separator) {
    at_ = std::min(text_.find('\n'), text_.size() - 1) + 1;
    row_ = 1;
  }
}

bool CsvReader::next(std::vector<std::string_view>& cells) {
  cells.clear();
  unescaped_.clear();
  if (at_ >= text_.size() || broken_) return false;
  ++row_;
  for (;;) {
    const auto field = at_ < text_.size() && text_[at_] == '"' ? quoted_field() : plain_field();
    if (broken_) return false;
    if (field.size() > kLongestField) {
      return stop(fmt::format(
          "Row {} has a field longer than {} characters. A quotation mark near it is probably never "
          "closed: put the row right, or export the file again.",
          row_, kLongestField));
    }
    cells.push_back(field);
    if (cells.size() > kMostColumns) {
      return stop(fmt::format(
          "Row {} has more than {} columns. Leave out what Onroll does not need, and send it again.", row_,
          kMostColumns));
    }
    if (end_of_row()) return true;
  }
}

std::string_view CsvReader::plain_field() {
  const char* const start = text_.data() + at_;
  const char* const end = text_.data() + text_.size();
  const char* c = start;
  while (c != end && *c != separator_ && *c != '\n' && *c != '\r') ++c;
  const auto size = static_cast<std::size_t>(c - start);
  at_ += size;
  return {start, size};
}

std::string_view CsvReader::quoted_field() {
  const auto start = at_ + 1;
  auto close = text_.find('"', start);
  if (close != std::string_view::npos && (close + 1 == text_.size() || text_[close + 1] == separator_ ||
                                          text_[close + 1] == '\n' || text_[close + 1] == '\r')) {
    at_ = close + 1;
    return text_.substr(start, close - start);
  }
  std::string field;
  for (auto from = start;;) {
    if (close == std::string_view::npos) {
      stop(
          fmt::format("A quotation mark that opens in row {} is never closed. Put the row right, or export "
                      "the file again.",
                      row_));
      return {};
    }
    field.append(text_, from, close - from);
    at_ = close + 1;
    if (at_ >= text_.size() || text_[at_] != '"') break;
    field += '"';
    from = at_ + 1;
    close = text_.find('"', from);
    if (field.size() > kLongestField) break;
  }
  field += plain_field();  // what stands after the closing mark, against the rules, belongs to the field
  return unescaped_.emplace_back(std::move(field));
}

bool CsvReader::end_of_row() {
  if (at_ >= text_.size()) return true;
  const char c = text_[at_++];
  if (c == separator_) return false;
  if (c == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
  return true;
}

bool CsvReader::stop(std::string sentence) {
  broken_ = Problem{"", std::move(sentence)};
  return false;
}

char separator_of(std::string_view text) {
  if (text.starts_with("sep=") && text.size() > 4) {
    for (const char separator : kSeparators) {
      if (text[4] == separator) return separator;
    }
  }
  char best = kSeparators.front();
  std::size_t most = 0;
  for (const char separator : kSeparators) {
    const auto divided = divides(text, separator);
    if (divided > most) {
      most = divided;
      best = separator;
    }
  }
  return best;
}

std::string csv_field(std::string_view field, char separator) {
  const bool plain = field.find_first_of("\"\r\n") == std::string_view::npos &&
                     field.find(separator) == std::string_view::npos;
  if (plain) return std::string(field);
  std::string quoted = "\"";
  for (const char c : field) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace onroll
