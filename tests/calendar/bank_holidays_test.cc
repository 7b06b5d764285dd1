#include "calendar/bank_holidays.h"

#include <doctest/doctest.h>

using namespace onroll;

TEST_CASE("the bank holidays of 2026 and 2027 are those of law.md 9.4, substitutes with them") {
  const auto& england = BankHolidays::england();
  for (const Date day : {date(2026, 1, 1), date(2026, 4, 3), date(2026, 4, 6), date(2026, 5, 4),
                         date(2026, 5, 25), date(2026, 8, 31), date(2026, 12, 25), date(2026, 12, 28),
                         date(2027, 12, 27), date(2027, 12, 28), date(2028, 1, 3)}) {
    CAPTURE(iso(day));
    CHECK(england.on(day) != nullptr);
  }
  CHECK(england.on(date(2026, 12, 26)) == nullptr);  // a Saturday: its substitute is the 28th
  CHECK(england.on(date(2026, 12, 28))->name == "Boxing Day (substitute day)");
  CHECK(england.on(date(2022, 9, 19))->name == "Bank holiday for the State Funeral of Queen Elizabeth II");
  CHECK(england.on(date(2026, 1, 2)) == nullptr);  // Scotland's only
}

TEST_CASE("every bank holiday the program carries has a name of its own") {
  const auto& england = BankHolidays::england();
  for (Date day = england.first_known(); day <= england.last_known(); day += std::chrono::days{1}) {
    if (const auto* holiday = england.on(day)) CHECK(holiday->name != "Bank holiday");
  }
}

TEST_CASE("a year not in the file is not known") {
  CHECK(BankHolidays::england().knows(date(2028, 12, 31)));
  CHECK_FALSE(BankHolidays::england().knows(date(2029, 1, 1)));
  CHECK_FALSE(BankHolidays::england().knows(date(2018, 12, 31)));
}

TEST_CASE("bank holidays in a stretch are counted with both its ends") {
  CHECK(BankHolidays::england().weekday_count(date(2026, 12, 25), date(2026, 12, 28)) == 2);
  CHECK(BankHolidays::england().weekday_count(date(2026, 12, 26), date(2026, 12, 27)) == 0);
  CHECK(BankHolidays::england().weekday_count(date(2026, 12, 28), date(2026, 12, 25)) == 0);
}

TEST_CASE("a file of another shape is refused in words") {
  for (const char* text :
       {"", "[]", "{}", R"({"divisions":{}})",
        R"({"divisions":{"common.nations.england-and-wales_slug":{}}})",
        R"({"divisions":{"common.nations.england-and-wales_slug":{"2026":[7]}}})",
        R"({"divisions":{"common.nations.england-and-wales_slug":{"2026":[{"date":7}]}}})",
        R"({"divisions":{"common.nations.england-and-wales_slug":{"2026":[{"date":"31/02/2026"}]}}})",
        R"({"divisions":{"common.nations.england-and-wales_slug":{"2026":[{"date":"01/01/2027"}]}}})"}) {
    CAPTURE(text);
    const auto parsed = BankHolidays::parse(text);
    REQUIRE_FALSE(parsed.has_value());
    CHECK_FALSE(parsed.error().front().sentence.empty());
  }
}

TEST_CASE("days of the week have names") {
  CHECK(weekday_name(date(2026, 11, 22)) == "Sunday");
  CHECK(is_weekend(date(2026, 11, 22)));
  CHECK_FALSE(is_weekend(date(2026, 11, 23)));
}
