#include "web/pages/moments.h"

#include <fmt/format.h>

#include <charconv>

#include "base/contract.h"

namespace onroll::web {
namespace {

using std::chrono::hours;

Instant last_sunday_at_one(std::chrono::year year, std::chrono::month month) {
  return std::chrono::sys_days{year / month / std::chrono::Sunday[std::chrono::last]} + hours(1);
}

// Summer Time Act 1972 section 1 as amended by SI 2002/262: from 1am on the last Sunday of March to 1am (both
// Greenwich mean time) on the last Sunday of October.
Instant in_england(Instant utc) {
  const auto year = ymd(std::chrono::floor<std::chrono::days>(utc)).year();
  const bool summer = utc >= last_sunday_at_one(year, std::chrono::March) &&
                      utc < last_sunday_at_one(year, std::chrono::October);
  return summer ? utc + hours(1) : utc;
}

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

Instant parsed(std::string_view moment) {
  const auto day = parse_iso_date(moment.substr(0, 10));
  require(day && moment.size() >= 19, "a moment that is none");
  return Instant{*day} + hours(number(moment.substr(11, 2))) +
         std::chrono::minutes(number(moment.substr(14, 2))) +
         std::chrono::seconds(number(moment.substr(17, 2)));
}

std::string time_in_words(std::chrono::minutes of_day) {
  const auto hour = of_day.count() / 60;
  return fmt::format("{}:{:02}{}", hour % 12 == 0 ? 12 : hour % 12, of_day.count() % 60,
                     hour < 12 ? "am" : "pm");
}

}  // namespace

std::string iso_moment(Instant moment) {
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const auto second = (moment - day).count();
  return fmt::format("{}T{:02}:{:02}:{:02}Z", iso(day), second / 3600, second / 60 % 60, second % 60);
}

std::string moment_in_words(std::string_view moment) {
  const auto local = in_england(parsed(moment));
  const auto day = std::chrono::floor<std::chrono::days>(local);
  return in_words(day) + " at " + time_in_words(std::chrono::floor<std::chrono::minutes>(local - day));
}

Date day_of_moment(std::string_view moment) {
  return std::chrono::floor<std::chrono::days>(in_england(parsed(moment)));
}

std::string month_in_words(Date day) {
  const auto words = in_words(day);
  return words.substr(words.find(' ') + 1);
}

std::string days_in_words(Date from, Date to) {
  const auto days = (to - from).count();
  if (days == 0) return "today";
  return count_in_words(static_cast<std::size_t>(days < 0 ? -days : days), "day", "days");
}

std::string count_in_words(std::size_t count, std::string_view one, std::string_view many) {
  std::string digits = std::to_string(count);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), ",");
  return fmt::format("{} {}", digits, count == 1 ? one : many);
}

}  // namespace onroll::web
