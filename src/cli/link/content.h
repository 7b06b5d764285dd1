// What the first rows say about a column, whatever its heading says.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace onroll::cli::linking {

enum class DatesWritten : std::uint8_t {
  year_first,     // 2015-03-27, 20150327
  day_first,      // 27/03/2015, and some day is above 12
  month_first,    // 03/27/2015
  either_order,   // no part is ever above 12: taken as day first
  by_month_name,  // 27 March 2015
};
std::string in_words(DatesWritten written);  // "27/03/2015"

// Shares are of the filled cells, 0 to 1.
struct Content {
  std::size_t rows = 0;
  std::size_t filled = 0;
  std::size_t distinct = 0;
  double dates = 0;
  double times = 0;  // dates with a time of day that is not midnight
  double postcodes = 0;
  double emails = 0;
  double phones = 0;
  double digits = 0;   // digits alone
  double letters = 0;  // letters, with spaces, hyphens, apostrophes and full stops
  double upns = 0;
  double nhs_numbers = 0;
  double sexes = 0;
  double two_words = 0;    // at least two words
  double mean_length = 0;  // bytes
  DatesWritten written = DatesWritten::year_first;

  bool is_empty() const { return filled == 0; }
  double share_filled() const {
    return rows == 0 ? 0 : static_cast<double>(filled) / static_cast<double>(rows);
  }
  double share_distinct() const {
    return filled == 0 ? 0 : static_cast<double>(distinct) / static_cast<double>(filled);
  }
};

Content content_of(std::span<const std::string> cells);

}  // namespace onroll::cli::linking
