#include "calendar/bank_holidays.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/contract.h"
#include "base/embedded.h"

namespace onroll {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kEngland = "common.nations.england-and-wales_slug";

// The titles of the gov.uk source file and what gov.uk shows for them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kTitles = {{
    {"bank_holidays.new_year", "New Year’s Day"},
    {"bank_holidays.good_friday", "Good Friday"},
    {"bank_holidays.easter_monday", "Easter Monday"},
    {"bank_holidays.early_may", "Early May bank holiday"},
    {"bank_holidays.early_may_ve", "Early May bank holiday (VE day)"},
    {"bank_holidays.spring", "Spring bank holiday"},
    {"bank_holidays.late_august", "Summer bank holiday"},
    {"bank_holidays.queens_bank_holiday", "Bank holiday for the State Funeral of Queen Elizabeth II"},
    {"bank_holidays.christmas", "Christmas Day"},
    {"bank_holidays.boxing_day", "Boxing Day"},
    {"bank_holidays.queen_platinum", "Platinum Jubilee bank holiday"},
    {"bank_holidays.kings_coronation", "Coronation of King Charles III"},
}};

std::string name_of(const std::string& title, const std::string& notes) {
  const auto known = std::ranges::find(kTitles, title, &std::pair<std::string_view, std::string_view>::first);
  std::string name{known == kTitles.end() ? "Bank holiday" : known->second};
  if (notes == "common.substitute_day") name += " (substitute day)";
  return name;
}

Result<BankHoliday> read_holiday(const Json& row, const std::string& year) {
  if (!row.is_object())
    return problem("", "The bank holidays of " + year + " are not a list of titles and dates.");
  const auto day = parse_any_date(row.value("date", ""));
  if (!day || iso(*day).substr(0, 4) != year) {
    return problem("date", "A bank holiday of " + year + " has no date in that year written as dd/mm/yyyy.");
  }
  return BankHoliday{.day = *day, .name = name_of(row.value("title", ""), row.value("notes", ""))};
}

bool is_year(const std::string& key) {
  return key.size() == 4 && std::ranges::all_of(key, [](char c) { return c >= '0' && c <= '9'; });
}

Result<std::vector<BankHoliday>> read_years(const Json& division) {
  std::vector<BankHoliday> days;
  for (const auto& [year, rows] : division.items()) {
    if (!is_year(year)) continue;
    for (const auto& row : rows) {
      auto holiday = read_holiday(row, year);
      if (!holiday) return std::unexpected(holiday.error());
      days.push_back(*std::move(holiday));
    }
  }
  std::ranges::sort(days, {}, &BankHoliday::day);
  return days;
}

}  // namespace

Result<BankHolidays> BankHolidays::parse(std::string_view json) {
  const auto whole = Json::parse(json, nullptr, false);
  if (!whole.is_object() || !whole.contains("divisions") || !whole["divisions"].contains(kEngland)) {
    return problem(
        "", "This is not the bank-holidays file gov.uk publishes: it has no England and Wales division.");
  }
  try {
    auto days = read_years(whole["divisions"][kEngland]);
    if (!days) return std::unexpected(days.error());
    if (days->empty()) return problem("", "The file lists no bank holiday for England and Wales.");
    BankHolidays made;
    made.first_known_ = std::chrono::sys_days{ymd(days->front().day).year() / std::chrono::January / 1};
    made.last_known_ = std::chrono::sys_days{ymd(days->back().day).year() / std::chrono::December / 31};
    made.days_ = *std::move(days);
    return made;
  } catch (const Json::exception&) {  // a title, note or date that is not text
    return problem("", "A bank holiday's title, date or note is not text.");
  }
}

const BankHolidays& BankHolidays::england() {
  static const BankHolidays carried = [] {
    auto parsed = parse(embedded_file(embedded_data(), "calendar/bank_holidays.json"));
    require(parsed.has_value(), "the bank holidays the program carries cannot be read");
    return *std::move(parsed);
  }();
  return carried;
}

const BankHoliday* BankHolidays::on(Date day) const {
  const auto found = std::ranges::lower_bound(days_, day, {}, &BankHoliday::day);
  return found != days_.end() && found->day == day ? &*found : nullptr;
}

bool BankHolidays::knows(Date day) const {
  return first_known_ <= day && day <= last_known_;
}

int BankHolidays::weekday_count(Date from, Date to) const {
  const auto begin = std::ranges::lower_bound(days_, from, {}, &BankHoliday::day);
  const auto end = std::ranges::upper_bound(days_, to, {}, &BankHoliday::day);
  if (end <= begin) return 0;
  return static_cast<int>(std::count_if(begin, end, [](const BankHoliday& h) { return !is_weekend(h.day); }));
}

bool is_weekend(Date day) {
  const std::chrono::weekday weekday{day};
  return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

std::string_view weekday_name(Date day) {
  constexpr std::array<std::string_view, 7> kNames = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                      "Thursday", "Friday", "Saturday"};
  return kNames[std::chrono::weekday{day}.c_encoding()];
}

}  // namespace onroll
