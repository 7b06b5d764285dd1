#include "register/history.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "made_up.h"

using namespace onroll;

namespace {

using Row = std::tuple<std::string_view, Date, std::optional<Date>>;

std::vector<Row> rows(const std::vector<Claim>& claims) {
  std::vector<Row> all;
  for (const auto& period : education_history(claims, kDay))
    all.emplace_back(word(period.kind), period.from, period.until);
  return all;
}

}  // namespace

TEST_CASE("on a roll, left, on another: three periods with no gap") {
  auto first = was_on_roll(1, kPrimary);
  first.from = date(2022, 9, 5);
  const auto left = date(2026, 9, 18);
  const std::vector<Claim> claims{first, leaver(2, kPrimary, left), joiner(3, kOther, date(2026, 10, 5)),
                                  on_roll(4, kOther)};
  auto listed = claims;
  listed[3].from = date(2026, 10, 5);
  CHECK(rows(listed) == std::vector<Row>{{"on_roll", date(2022, 9, 5), left},
                                         {"left", left, date(2026, 10, 5)},
                                         {"on_roll", date(2026, 10, 5), std::nullopt}});
  auto reversed = listed;
  std::ranges::reverse(reversed);
  CHECK(education_history(reversed, kDay) == education_history(listed, kDay));
}

TEST_CASE("two records of one school that touch are one period, shown by both") {
  auto early = was_on_roll(1, kPrimary);
  early.from = date(2022, 9, 5);
  auto late = on_roll(2, kPrimary);
  late.from = date(2022, 9, 5);
  const auto periods = education_history(std::vector{early, late}, kDay);
  REQUIRE(periods.size() == 1);
  CHECK_FALSE(periods[0].until);
  CHECK(periods[0].shown_by == std::vector{RecordId{1}, RecordId{2}});
}

TEST_CASE("a leaver notice older than the newest roll does not end the period") {
  auto still = on_roll(1, kPrimary);
  still.from = date(2022, 9, 5);
  const auto periods = rows({still, leaver(2, kPrimary, kJuly)});
  CHECK(periods == std::vector<Row>{{"on_roll", date(2022, 9, 5), std::nullopt}});
}

TEST_CASE("an offer lasts until its start, and a list shows no education") {
  auto listed = claim(2, Source::health, kNovember);
  listed.from = date(2018, 1, 1);
  CHECK(rows({offer(1, kOther, date(2026, 9, 2)), listed}) ==
        std::vector<Row>{{"listed", date(2018, 1, 1), std::nullopt},
                         {"place_offered", date(2026, 3, 2), date(2026, 9, 2)}});
  CHECK(rows({}).empty());
}
