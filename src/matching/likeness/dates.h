// Dates of birth, as eight decimal digits: slips of the pen and of the keyboard have levels of their own.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "calendar/date.h"
#include "matching/likeness/level.h"

namespace onroll {

enum class DateOrder : std::uint8_t { day_first, month_first };

// "2016-04-03" from any written form; two-digit years are 1930 to 2029. A day that no calendar has
// (2016-13-45) is kept, for it may be a slip. "" for a placeholder or what is no date.
std::string clean_date(std::string_view raw, DateOrder order = DateOrder::day_first);

struct DateForm {
  std::uint32_t digits = 0;  // one hexadecimal digit for each decimal one, 0x20160403; 0 = missing
  std::int32_t day = 0;      // since 1970-01-01; about right where no calendar has the day
  bool operator==(const DateForm&) const = default;
  unsigned year() const { return digits >> 16U; }  // as digits: 0x2016
  unsigned month() const { return digits >> 8U & 0xFFU; }
  unsigned day_of_month() const { return digits & 0xFFU; }
};

DateForm prepare_date(std::string_view clean);  // of what clean_date gave
DateForm prepare_date(Date day);                // no placeholder is looked for

enum class DateLevel : std::uint8_t {
  missing,
  same,
  swapped,  // day and month changed places
  one_digit,
  two_digits,     // two neighbouring digits changed places
  first_january,  // one is 1 January of the same year: a filled-in default
  two_parts,      // of year, month and day two agree
  close,          // at most kCloseDays apart
  same_year,
  different
};
inline constexpr int kCloseDays = 31;

DateLevel compare(DateForm a, DateForm b);

inline constexpr std::array<LevelWords, 10> kDateWords = {{
    {"missing", Closeness::missing},
    {"same", Closeness::same},
    {"day and month changed places", Closeness::similar},
    {"one digit apart", Closeness::similar},
    {"two digits changed places", Closeness::similar},
    {"1 January of the same year on one side", Closeness::similar},
    {"two of day, month and year agree", Closeness::similar},
    {"within a month", Closeness::different},
    {"same year", Closeness::different},
    {"different", Closeness::different},
}};

}  // namespace onroll
