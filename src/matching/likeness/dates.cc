#include "matching/likeness/dates.h"

#include <fmt/format.h>

#include <bit>
#include <optional>

#include "base/text.h"
#include "matching/likeness/placeholders.h"

namespace onroll {
namespace {

struct Parts {
  unsigned year = 0;
  unsigned month = 0;
  unsigned day = 0;
};

constexpr unsigned kFirstYear = 1000;
constexpr unsigned kLastYear = 2299;
constexpr unsigned kCenturyTurn = 30;  // "29" is 2029, "30" is 1930

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The next run of digits, nine at the most; what stands before it is passed over. Length 0 when there is
// none.
struct DigitRun {
  unsigned value = 0;
  unsigned length = 0;
};

DigitRun next_run(std::string_view& text) {
  while (!text.empty() && !is_digit(text.front())) text.remove_prefix(1);
  DigitRun run;
  for (; !text.empty() && is_digit(text.front()) && run.length < 9; text.remove_prefix(1), ++run.length)
    run.value = run.value * 10 + static_cast<unsigned>(text.front() - '0');
  return run;
}

unsigned full_year(DigitRun year) {
  if (year.length > 2) return year.value;
  return year.value + (year.value < kCenturyTurn ? 2000U : 1900U);
}

std::optional<Parts> from_eight(unsigned digits) {
  const Parts year_first{digits / 10000, digits / 100 % 100, digits % 100};
  const Parts day_first{digits % 10000, digits / 10000 % 100, digits / 1000000};
  if (year_first.year >= 1800 && year_first.year < 2200) return year_first;
  if (day_first.year >= 1800 && day_first.year < 2200) return day_first;
  return year_first;
}

bool has_letters(std::string_view text) {
  for (const char c : text) {
    const char lower = static_cast<char>(c | 0x20);
    if (lower >= 'a' && lower <= 'z' && lower != 't' && lower != 'z') return true;
  }
  return false;
}

std::optional<Parts> from_words(std::string_view text) {
  const auto day = parse_any_date(text);
  if (!day) return std::nullopt;
  const auto calendar = ymd(*day);
  return Parts{static_cast<unsigned>(static_cast<int>(calendar.year())),
               static_cast<unsigned>(calendar.month()), static_cast<unsigned>(calendar.day())};
}

std::optional<Parts> read(std::string_view text, DateOrder order) {
  if (has_letters(text)) return from_words(text);
  const auto first = next_run(text);
  if (first.length == 8) return from_eight(first.value);
  const auto second = next_run(text);
  const auto third = next_run(text);
  if (first.length == 0 || second.length == 0 || third.length == 0 || second.length > 2) return std::nullopt;
  if (first.length == 4) return Parts{first.value, second.value, third.value};
  if (first.length > 2 || third.length > 4) return std::nullopt;
  if (order == DateOrder::month_first) return Parts{full_year(third), first.value, second.value};
  return Parts{full_year(third), second.value, first.value};
}

std::int32_t day_number(Parts parts) {
  using namespace std::chrono;
  const auto month_start = sys_days{year{static_cast<int>(parts.year)} / January / 1};
  return static_cast<std::int32_t>(month_start.time_since_epoch().count()) +
         static_cast<std::int32_t>((parts.month - 1) * 153 / 5 + parts.day - 1);
}

std::optional<Date> on_calendar(Parts parts) {
  const std::chrono::year_month_day day{std::chrono::year{static_cast<int>(parts.year)},
                                        std::chrono::month{parts.month}, std::chrono::day{parts.day}};
  return day.ok() ? std::optional<Date>(day) : std::nullopt;
}

std::uint32_t two_digits(unsigned value) {
  return value / 10 << 4U | value % 10;
}

std::uint32_t digits_of(Parts parts) {
  return two_digits(parts.year / 100) << 24U | two_digits(parts.year % 100) << 16U |
         two_digits(parts.month) << 8U | two_digits(parts.day);
}

// A bit, the lowest of its four, for each decimal digit that differs.
std::uint32_t differing(std::uint32_t a, std::uint32_t b) {
  std::uint32_t others = a ^ b;
  others |= others >> 2U;
  others |= others >> 1U;
  return others & 0x11111111U;
}

bool changed_places(DateForm a, DateForm b) {
  return a.year() == b.year() && a.month() == b.day_of_month() && a.day_of_month() == b.month();
}

// Two neighbours within the year, the month or the day.
bool neighbours_changed_places(std::uint32_t a, std::uint32_t b, std::uint32_t differ) {
  const auto low = static_cast<unsigned>(std::countr_zero(differ));
  if (differ != std::uint32_t{0x11} << low || low == 4 || low == 12) return false;
  const auto pair_a = a >> low & 0xFFU;
  const auto pair_b = b >> low & 0xFFU;
  return (pair_a >> 4U) == (pair_b & 0xFU) && (pair_a & 0xFU) == (pair_b >> 4U);
}

bool is_first_january(DateForm date) {
  return (date.digits & 0xFFFFU) == 0x0101U;
}

unsigned equal_parts(DateForm a, DateForm b) {
  return static_cast<unsigned>(a.year() == b.year()) + static_cast<unsigned>(a.month() == b.month()) +
         static_cast<unsigned>(a.day_of_month() == b.day_of_month());
}

}  // namespace

std::string clean_date(std::string_view raw, DateOrder order) {
  const auto parts = read(trimmed(raw), order);
  if (!parts || parts->year < kFirstYear || parts->year > kLastYear || parts->month > 99 || parts->day > 99)
    return "";
  const auto day = on_calendar(*parts);
  if (day && is_placeholder_birth(*day)) return "";
  if (parts->month == 0 && parts->day == 0) return "";
  return fmt::format("{:04}-{:02}-{:02}", parts->year, parts->month, parts->day);
}

DateForm prepare_date(std::string_view clean) {
  if (clean.size() != 10) return {};
  const auto first = next_run(clean);
  const auto second = next_run(clean);
  const Parts parts{first.value, second.value, next_run(clean).value};
  const auto day = on_calendar(parts);
  return {digits_of(parts),
          day ? static_cast<std::int32_t>(day->time_since_epoch().count()) : day_number(parts)};
}

DateForm prepare_date(Date day) {
  const auto calendar = ymd(day);
  const Parts parts{static_cast<unsigned>(static_cast<int>(calendar.year())),
                    static_cast<unsigned>(calendar.month()), static_cast<unsigned>(calendar.day())};
  return {digits_of(parts), static_cast<std::int32_t>(day.time_since_epoch().count())};
}

DateLevel compare(DateForm a, DateForm b) {
  if (a.digits == 0 || b.digits == 0) return DateLevel::missing;
  if (a.digits == b.digits) return DateLevel::same;
  if (changed_places(a, b)) return DateLevel::swapped;
  const auto differ = differing(a.digits, b.digits);
  if (std::has_single_bit(differ)) return DateLevel::one_digit;
  if (neighbours_changed_places(a.digits, b.digits, differ)) return DateLevel::two_digits;
  const bool same_year = a.year() == b.year();
  if (same_year && (is_first_january(a) || is_first_january(b))) return DateLevel::first_january;
  if (equal_parts(a, b) >= 2) return DateLevel::two_parts;
  const auto apart = a.day > b.day ? a.day - b.day : b.day - a.day;
  if (apart <= kCloseDays) return DateLevel::close;
  return same_year ? DateLevel::same_year : DateLevel::different;
}

}  // namespace onroll
