#include "calendar/date.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <vector>

#include "base/text.h"

namespace onroll {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

std::optional<int> number(std::string_view text, std::size_t fewest, std::size_t most) {
  if (text.size() < fewest || text.size() > most || !is_all_digits(text)) return std::nullopt;
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::optional<Date> valid(std::optional<int> year, std::optional<int> month, std::optional<int> day) {
  if (!year || !month || !day || *year < 1800 || *year > 2299) return std::nullopt;
  const std::chrono::year_month_day made{std::chrono::year{*year},
                                         std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  if (!made.ok()) return std::nullopt;
  return std::chrono::sys_days{made};
}

std::optional<int> month_number(std::string_view word) {
  const auto lower = lower_ascii(word);
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    const auto name = lower_ascii(kMonths[i]);
    if (lower == name || (lower.size() >= 3 && name.starts_with(lower))) return static_cast<int>(i) + 1;
  }
  return number(word, 1, 2);
}

// "22/11/2026", "22-Nov-2026", "22 November 2026": day, month, year between any of these separators.
std::optional<Date> day_first(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t start = 0; start < text.size();) {
    const auto end = text.find_first_of("/-. ", start);
    if (end != start) parts.push_back(text.substr(start, end - start));
    if (end == std::string_view::npos) break;
    start = end + 1;
  }
  if (parts.size() != 3) return std::nullopt;
  return valid(number(parts[2], 4, 4), month_number(parts[1]), number(parts[0], 1, 2));
}

}  // namespace

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  return valid(number(text.substr(0, 4), 4, 4), number(text.substr(5, 2), 2, 2),
               number(text.substr(8, 2), 2, 2));
}

std::optional<Date> parse_any_date(std::string_view text) {
  text = trimmed(text);
  if (text.size() > 10 && (text[10] == 'T' || text[10] == ' ') &&
      (text[4] == '-' || text[2] == '/' || text[2] == '-')) {
    text = text.substr(0, 10);
  }
  if (const auto day = parse_iso_date(text)) return day;
  if (text.size() == 10 && text[4] == '/' && text[7] == '/') {
    return valid(number(text.substr(0, 4), 4, 4), number(text.substr(5, 2), 2, 2),
                 number(text.substr(8, 2), 2, 2));
  }
  if (text.size() == 8 && is_all_digits(text)) {
    return valid(number(text.substr(0, 4), 4, 4), number(text.substr(4, 2), 2, 2),
                 number(text.substr(6, 2), 2, 2));
  }
  return day_first(text);
}

std::chrono::year_month_day ymd(Date day) {
  return std::chrono::year_month_day{day};
}

std::string iso(Date day) {
  const auto d = ymd(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(d.year()), static_cast<unsigned>(d.month()),
                     static_cast<unsigned>(d.day()));
}

std::string in_words(Date day) {
  const auto d = ymd(day);
  return fmt::format("{} {} {}", static_cast<unsigned>(d.day()),
                     kMonths[static_cast<unsigned>(d.month()) - 1], static_cast<int>(d.year()));
}

std::string short_day(Date day) {
  const auto d = ymd(day);
  return fmt::format("{} {} {}", static_cast<unsigned>(d.day()),
                     kMonths[static_cast<unsigned>(d.month()) - 1].substr(0, 3), static_cast<int>(d.year()));
}

int whole_years_between(Date birth, Date on) {
  const auto b = ymd(birth);
  const auto o = ymd(on);
  const bool had_birthday = std::pair{o.month(), o.day()} >= std::pair{b.month(), b.day()};
  return static_cast<int>(o.year()) - static_cast<int>(b.year()) - (had_birthday ? 0 : 1);
}

Date academic_year_start(Date day) {
  const auto d = ymd(day);
  const auto year = d.month() >= std::chrono::September ? d.year() : d.year() - std::chrono::years{1};
  return std::chrono::sys_days{year / std::chrono::September / 1};
}

}  // namespace onroll
