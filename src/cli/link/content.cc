#include "cli/link/content.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/text.h"
#include "people/identifiers.h"

namespace onroll::cli::linking {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

std::optional<int> number_in(std::string_view digits) {
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

bool is_year(std::optional<int> number) {
  return number && *number >= 1850 && *number <= 2100;
}

// What one cell says about how dates are written.
struct DateSeen {
  bool is_date = false;
  bool has_time = false;
  bool by_name = false;
  bool first_above_twelve = false;
  bool second_above_twelve = false;
  bool parts_of_unknown_order = false;
};

std::vector<std::string_view> date_parts(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find_first_of("/-. ,", at), text.size());
    if (end > at) parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

bool is_month_name(std::string_view word) {
  static constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                              "jul", "aug", "sep", "oct", "nov", "dec"};
  return word.size() >= 3 && std::ranges::find(months, lower_ascii(word.substr(0, 3))) != months.end() &&
         std::ranges::all_of(word, is_letter);
}

DateSeen eight_digits(std::string_view text) {
  const auto month = number_in(text.substr(4, 2));
  const auto day = number_in(text.substr(6, 2));
  return {.is_date = is_year(number_in(text.substr(0, 4))) && *month >= 1 && *month <= 12 && *day >= 1 &&
                     *day <= 31};
}

DateSeen three_parts(const std::vector<std::string_view>& parts) {
  if (is_month_name(parts[0]) || is_month_name(parts[1])) {
    const auto& day = is_month_name(parts[0]) ? parts[1] : parts[0];
    return {.is_date = is_digit(day.front()) && number_in(parts[2]).has_value(), .by_name = true};
  }
  const auto first = number_in(parts[0]);
  const auto second = number_in(parts[1]);
  const auto third = number_in(parts[2]);
  if (!first || !second || !third) return {};
  if (parts[0].size() == 4)
    return {.is_date = is_year(first) && *second >= 1 && *second <= 31 && *third <= 31};
  const bool short_parts = *first >= 1 && *first <= 31 && *second >= 1 && *second <= 31;
  const bool year = is_year(third) || parts[2].size() == 2;
  if (!short_parts || !year || (*first > 12 && *second > 12)) return {};
  return {.is_date = true,
          .first_above_twelve = *first > 12,
          .second_above_twelve = *second > 12,
          .parts_of_unknown_order = true};
}

DateSeen date_in(std::string_view text) {
  if (text.size() < 6 || text.size() > 30) return {};
  if (text.size() == 8 && is_all_digits(text)) return eight_digits(text);
  bool timed = false;
  if (const auto colon = text.find(':'); colon != std::string_view::npos && colon >= 3) {
    timed = text.substr(colon - 2).find_first_of("123456789") != std::string_view::npos;
    text = trimmed(text.substr(0, colon - 2));
    if (text.ends_with('T')) text.remove_suffix(1);
  }
  const auto parts = date_parts(text);
  if (parts.size() != 3) return {};
  auto seen = three_parts(parts);
  seen.has_time = seen.is_date && timed;
  return seen;
}

bool is_email(std::string_view text) {
  const auto at = text.find('@');
  return at != std::string_view::npos && at > 0 && text.find('.', at) != std::string_view::npos &&
         text.find(' ') == std::string_view::npos;
}

bool is_phone(std::string_view text) {
  if (text.empty() || (text.front() != '0' && text.front() != '+' && text.front() != '(')) return false;
  const auto digits = std::ranges::count_if(text, is_digit);
  return digits >= 9 && digits <= 15 &&
         text.find_first_not_of("+0123456789()- ext.") == std::string_view::npos;
}

bool is_letters(std::string_view text) {
  return std::ranges::all_of(text,
                             [](char c) { return is_letter(c) || std::string_view(" -'.,`").contains(c); });
}

bool is_sex(std::string_view text) {
  static constexpr std::array<std::string_view, 10> words = {"m",    "f", "male",    "female", "boy",
                                                             "girl", "u", "unknown", "x",      "other"};
  return std::ranges::find(words, lower_ascii(text)) != words.end();
}

bool is_upn(std::string_view text) {
  return text.size() == 13 && Upn::parse(text).has_value();
}
bool is_nhs_number(std::string_view text) {
  return text.size() >= 10 && text.size() <= 12 && NhsNumber::parse(text).has_value();
}

// Counts while the cells go by.
class Tally {
 public:
  void add(std::string_view text) {
    ++filled_;
    distinct_.emplace(text);
    add_date(date_in(text));
    const auto count = [](std::size_t& counter, bool holds) { counter += holds ? 1U : 0U; };
    count(postcodes_, text.size() <= 10 && Postcode::parse(text).has_value());
    count(emails_, is_email(text));
    count(phones_, is_phone(text));
    count(digits_, is_all_digits(text));
    count(letters_, is_letters(text));
    count(upns_, is_upn(text));
    count(nhs_numbers_, is_nhs_number(text));
    count(sexes_, is_sex(text));
    count(two_words_, text.find(' ') != std::string_view::npos);
    length_ += text.size();
  }

  Content content(std::size_t rows) const {
    const auto share = [&](std::size_t count) {
      return filled_ == 0 ? 0 : static_cast<double>(count) / static_cast<double>(filled_);
    };
    return {.rows = rows,
            .filled = filled_,
            .distinct = distinct_.size(),
            .dates = share(dates_),
            .times = share(times_),
            .postcodes = share(postcodes_),
            .emails = share(emails_),
            .phones = share(phones_),
            .digits = share(digits_),
            .letters = share(letters_),
            .upns = share(upns_),
            .nhs_numbers = share(nhs_numbers_),
            .sexes = share(sexes_),
            .two_words = share(two_words_),
            .mean_length = share(length_),
            .written = written()};
  }

 private:
  void add_date(const DateSeen& seen) {
    if (!seen.is_date) return;
    ++dates_;
    times_ += seen.has_time ? 1U : 0U;
    by_name_ += seen.by_name ? 1U : 0U;
    unknown_order_ += seen.parts_of_unknown_order ? 1U : 0U;
    first_high_ += seen.first_above_twelve ? 1U : 0U;
    second_high_ += seen.second_above_twelve ? 1U : 0U;
  }

  DatesWritten written() const {
    if (by_name_ * 2 > dates_) return DatesWritten::by_month_name;
    if (unknown_order_ * 2 <= dates_) return DatesWritten::year_first;
    if (first_high_ == 0 && second_high_ == 0) return DatesWritten::either_order;
    return second_high_ > first_high_ ? DatesWritten::month_first : DatesWritten::day_first;
  }

  std::size_t filled_ = 0, dates_ = 0, times_ = 0, by_name_ = 0, unknown_order_ = 0, first_high_ = 0,
              second_high_ = 0, postcodes_ = 0, emails_ = 0, phones_ = 0, digits_ = 0, letters_ = 0,
              upns_ = 0, nhs_numbers_ = 0, sexes_ = 0, two_words_ = 0, length_ = 0;
  std::unordered_set<std::string> distinct_;
};

}  // namespace

std::string in_words(DatesWritten written) {
  switch (written) {
    case DatesWritten::year_first:
      return "year first";
    case DatesWritten::day_first:
      return "day first, as in 27/03/2015";
    case DatesWritten::month_first:
      return "month first, as in 03/27/2015";
    case DatesWritten::either_order:
      return "taken as day first: no value shows which of the two comes first";
    case DatesWritten::by_month_name:
      return "with the month's name";
  }
  return "";
}

Content content_of(std::span<const std::string> cells) {
  Tally tally;
  for (const auto& cell : cells) {
    const auto text = trimmed(cell);
    if (!text.empty()) tally.add(text);
  }
  return tally.content(cells.size());
}

}  // namespace onroll::cli::linking
