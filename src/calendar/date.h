// Calendar dates: one type, one way to read each written form. Nothing here asks the clock.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace onroll {

using Date = std::chrono::sys_days;

// The day the person is working on, passed in from the outermost layer; frozen in tests.
struct Today {
  Date date;
};

constexpr Date date(int year, unsigned month, unsigned day) {
  return std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
}

std::optional<Date> parse_iso_date(std::string_view text);  // exactly 2026-11-22 (ISO 8601 calendar date)

// Any form met in school and council files: 2026-11-22 (a time after it is ignored), 22/11/2026, 22-11-2026,
// 22.11.2026, 22 Nov 2026, 22 November 2026, 20261122; two-digit years are refused as ambiguous. Day before
// month.
std::optional<Date> parse_any_date(std::string_view text);

std::string iso(Date day);        // "2026-11-22"
std::string in_words(Date day);   // "22 November 2026"
std::string short_day(Date day);  // "22 Nov 2026"

std::chrono::year_month_day ymd(Date day);
int whole_years_between(Date birth,
                        Date on);    // age in completed years on `on`; born 29 Feb: a year older on 1 Mar
Date academic_year_start(Date day);  // the 1 September on or before `day`

}  // namespace onroll
