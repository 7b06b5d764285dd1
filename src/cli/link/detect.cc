#include "cli/link/detect.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "base/text.h"
#include "cli/link/headings.h"

namespace onroll::cli::linking {
namespace {

constexpr std::size_t kEnoughRows = 20;  // below so many a constant or distinct column says nothing
constexpr double kMost = 0.8;
constexpr std::string_view kKeys = "different in every row, as keys of a computer system are";
constexpr std::string_view kByHeading = "by its heading";

// What was decided for a column, and why in words.
struct Choice {
  ColumnKind kind = ColumnKind::ignored;
  std::string why;
};

bool is_constant(const Content& content) {
  return content.distinct == 1 && content.filled >= kEnoughRows;
}

bool are_keys(const Content& content) {
  return content.filled >= kEnoughRows && content.filled == content.rows &&
         content.distinct == content.filled;
}

Choice as_number_or(ColumnKind kind, double valid) {
  if (valid >= 0.5) return {kind, std::string(kByHeading)};
  return {ColumnKind::number,
          fmt::format("by its heading, but most values fail the check of a {}", in_words(kind))};
}

// The kind the heading says, unless the values plainly speak against it.
std::optional<Choice> agreed_with(ColumnKind kind, const Content& content) {
  const auto by_heading = Choice{kind, std::string(kByHeading)};
  switch (kind) {
    case ColumnKind::upn:
      return as_number_or(kind, content.upns);
    case ColumnKind::nhs_number:
      return as_number_or(kind, content.nhs_numbers);
    case ColumnKind::birth_date:
      if (content.dates < 0.5) return std::nullopt;
      return Choice{kind, fmt::format("by its heading; {}", in_words(content.written))};
    case ColumnKind::forename:
    case ColumnKind::surname:
    case ColumnKind::middle_names:
    case ColumnKind::full_name:
      if (content.letters < 0.3)
        return Choice{ColumnKind::ignored, "its heading says names, its values are none"};
      return by_heading;
    case ColumnKind::sex:
      return content.sexes >= 0.5 ? by_heading : Choice{ColumnKind::word, std::string(kByHeading)};
    case ColumnKind::email:
      return content.emails >= 0.3 ? std::optional(by_heading) : std::nullopt;
    case ColumnKind::postcode:
      return content.mean_length <= 12 ? std::optional(by_heading) : std::nullopt;
    case ColumnKind::ignored:
    case ColumnKind::record_id:
    case ColumnKind::truth:
    case ColumnKind::source:
    case ColumnKind::address:
    case ColumnKind::place:
    case ColumnKind::school:
    case ColumnKind::number:
    case ColumnKind::phone:
    case ColumnKind::word:
    case ColumnKind::text:
      break;
  }
  return by_heading;
}

Choice by_values(const std::string& heading, bool named, const Content& content) {
  if (content.emails >= kMost) return {ColumnKind::email, "by its values"};
  if (content.upns >= kMost) return {ColumnKind::upn, "by its values"};
  if (content.nhs_numbers >= 0.95 && content.distinct > 2) return {ColumnKind::nhs_number, "by its values"};
  if (content.postcodes >= kMost) return {ColumnKind::postcode, "by its values"};
  if (content.dates >= kMost) {
    if (named) return {ColumnKind::ignored, "a date, but its heading does not say of birth"};
    return {ColumnKind::birth_date, fmt::format("by its values; {}", in_words(content.written))};
  }
  if (content.phones >= kMost) return {ColumnKind::phone, "by its values"};
  if (names_a_key(heading)) return {ColumnKind::ignored, "a key of the system it comes from"};
  if (are_keys(content) && content.letters < 0.2 && content.two_words < 0.2)
    return {ColumnKind::ignored, std::string(kKeys)};
  if (content.digits >= kMost || content.share_distinct() < 0.05 || content.distinct <= 12)
    return {ColumnKind::word, "by its values: few different ones"};
  return {ColumnKind::text, "by its values"};
}

std::string_view in_words(NeverCompared never) {
  switch (never) {
    case NeverCompared::answer:
      return "its heading says that it is the answer (--truth measures against it)";
    case NeverCompared::row_number:
      return "numbers of the rows";
    case NeverCompared::follows_from_others:
      return "follows from other columns";
    case NeverCompared::about_the_record:
      return "about the record, not the person";
    case NeverCompared::no:
      break;
  }
  return "";
}

class Detection {
 public:
  Detection(const InputFile& file, std::string_view truth) : file_(file), truth_(truth) {
    for (std::size_t i = 0; i < file.headings.size(); ++i) found_.push_back(find(i));
  }

  std::vector<FoundColumn> found() && {
    choose_record_id();
    leave_out_repetitions();
    return std::move(found_);
  }

 private:
  FoundColumn find(std::size_t at) const {
    std::vector<std::string> cells;
    for (const auto& row : file_.sample) cells.push_back(row[at]);
    FoundColumn column{.heading = file_.headings[at], .content = content_of(cells)};
    const auto meaning = file_.named[at] ? meaning_of(column.heading) : std::nullopt;
    if (meaning) column.role = meaning->role;
    auto choice = choose(column, meaning, file_.named[at]);
    column.kind = choice.kind;
    column.why = std::move(choice.why);
    if (column.content.written == DatesWritten::month_first) column.dates = DateOrder::month_first;
    return column;
  }

  Choice choose(const FoundColumn& column, const std::optional<Meaning>& meaning, bool named) const {
    const auto& content = column.content;
    const bool numbers_records = meaning && meaning->kind == ColumnKind::record_id;
    if (!truth_.empty() && column.heading == truth_) {
      if (numbers_records) return {ColumnKind::record_id, "by its heading; you named it as the truth too"};
      return {ColumnKind::truth, "you named it as the truth"};
    }
    if (content.is_empty()) return {ColumnKind::ignored, "no value in the rows looked at"};
    if (meaning && meaning->never != NeverCompared::no)
      return {ColumnKind::ignored, std::string(in_words(meaning->never))};
    if (numbers_records) return {ColumnKind::record_id, std::string(kByHeading)};
    if (is_constant(content)) return {ColumnKind::ignored, "every row looked at says the same"};
    if (meaning) {
      if (auto agreed = agreed_with(meaning->kind, content)) return *std::move(agreed);
    }
    return by_values(column.heading, named, content);
  }

  // The first whose values are all there and all different; the others are keys of something else. Where no
  // heading says a number of records, what looks like keys is taken.
  void choose_record_id() {
    bool chosen = false;
    for (auto& column : found_) {
      if (column.kind != ColumnKind::record_id) continue;
      const auto& content = column.content;
      const bool unique = content.filled == content.rows && content.distinct == content.rows;
      if (!chosen && unique) {
        chosen = true;
        continue;
      }
      column.kind = ColumnKind::ignored;
      column.why = unique ? "another column is the record number"
                          : "its heading says a number of records, but values are missing or stand twice";
    }
    const auto keys = std::ranges::find(found_, kKeys, &FoundColumn::why);
    if (chosen || keys == found_.end()) return;
    keys->kind = ColumnKind::record_id;
    keys->why = "different in every row";
  }

  // "full_name" beside forename and surname says nothing new, and what is said twice would count twice.
  void leave_out_repetitions() {
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (!is_compared(found_[i].kind) || found_[i].content.two_words < 0.5) continue;
      if (!repeats_others(i)) continue;
      found_[i].kind = ColumnKind::ignored;
      found_[i].why = "says again what other columns say";
    }
  }

  bool repeats_others(std::size_t at) const {
    std::size_t told = 0;
    std::size_t repeated = 0;
    for (const auto& row : file_.sample) {
      const auto words = words_of(row[at]);
      if (words.size() < 2) continue;
      ++told;
      repeated += is_among(words, words_of_others(row, at)) ? 1U : 0U;
    }
    return told >= kEnoughRows && static_cast<double>(repeated) >= kMost * static_cast<double>(told);
  }

  static std::set<std::string> words_of(const std::string& cell) {
    const auto folded = fold_name(cell);
    std::set<std::string> words;
    for (const auto word : split(folded, ' ')) {
      if (!word.empty()) words.emplace(word);
    }
    return words;
  }

  // Of columns that no more words stand in: so that of two which repeat each other one stays.
  std::set<std::string> words_of_others(const std::vector<std::string>& row, std::size_t at) const {
    std::set<std::string> all;
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (i == at || !is_compared(found_[i].kind)) continue;
      const bool longer = found_[i].content.mean_length > found_[at].content.mean_length;
      if (!longer) all.merge(words_of(row[i]));
    }
    return all;
  }

  static bool is_among(const std::set<std::string>& words, const std::set<std::string>& all) {
    return std::ranges::includes(all, words);
  }

  const InputFile& file_;
  std::string_view truth_;
  std::vector<FoundColumn> found_;
};

}  // namespace

std::vector<FoundColumn> detect(const InputFile& file, std::string_view truth) {
  return Detection(file, truth).found();
}

std::string in_text(std::span<const FoundColumn> columns) {
  std::size_t widest = 0;
  for (const auto& column : columns) widest = std::max(widest, column.heading.size());
  widest = std::min<std::size_t>(widest, 32);
  std::string text;
  for (const auto& column : columns)
    text += fmt::format("  {:<{}}  {:<20}  {}\n", column.heading, widest, in_words(column.kind), column.why);
  return text;
}

}  // namespace onroll::cli::linking
