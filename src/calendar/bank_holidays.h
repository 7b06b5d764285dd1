// The bank holidays of England, as gov.uk publishes them; a year that is not in the file is not known.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "calendar/date.h"

namespace onroll {

struct BankHoliday {
  Date day;
  std::string name;  // "Boxing Day (substitute day)"
  bool operator==(const BankHoliday&) const = default;
};

class BankHolidays {
 public:
  // The gov.uk source file: divisions -> england-and-wales -> year -> [{title, date "dd/mm/yyyy", notes}].
  static Result<BankHolidays> parse(std::string_view json);
  static const BankHolidays& england();  // calendar/bank_holidays.json, carried inside the program

  const BankHoliday* on(Date day) const;        // nullptr: not a bank holiday
  bool knows(Date day) const;                   // is the year of `day` in the file?
  int weekday_count(Date from, Date to) const;  // bank holidays on Monday to Friday in [from, to]
  Date first_known() const { return first_known_; }
  Date last_known() const { return last_known_; }

 private:
  std::vector<BankHoliday> days_;  // sorted by day
  Date first_known_;
  Date last_known_;
};

bool is_weekend(Date day);
std::string_view weekday_name(Date day);  // "Saturday"

}  // namespace onroll
