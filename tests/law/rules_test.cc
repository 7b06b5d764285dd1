#include "law/rules.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <chrono>
#include <set>

#include "base/contract.h"
#include "law/compulsory_school_age.h"
#include "law/compulsory_school_age_start.h"
#include "law/deletion_grounds.h"
#include "law/national_curriculum_year.h"
#include "law/school_leaving_date.h"

using namespace onroll;

TEST_CASE("every card is whole and has an id of its own") {
  std::set<std::string_view> ids;
  for (const auto* card : all_rules()) {
    CAPTURE(card->id);
    CHECK(ids.insert(card->id).second);
    CHECK(find_rule(card->id) == card);
    CHECK(card->sentence.ends_with("."));
    CHECK_FALSE(card->provision.empty());
    CHECK_FALSE(card->owner.empty());
    // In force from a day, or by a provision for which a day is to be appointed: one of the two.
    CHECK(card->in_force_from.has_value() == card->commences_with.empty());
    CHECK(card->in_force_from.value_or(date(2000, 1, 1)) > date(1967, 1, 1));
    CHECK((card->clock.period.count == 0 || !card->clock.starts.empty()));
  }
  CHECK(find_rule("AGE-99") == nullptr);
}

TEST_CASE(
    "a rule is not in force before its first day or after its last, and says so without the day asked "
    "about") {
  CHECK(not_in_force(kDeletionGrounds2024, date(2024, 8, 19)).empty());
  CHECK(not_in_force(kDeletionGrounds2006, date(2024, 8, 18)).empty());
  CHECK(not_in_force(kDeletionGrounds2006, date(2024, 8, 19)).size() == 1);
  const auto early = not_in_force(kCompulsorySchoolAgeStart, date(1990, 5, 3));
  REQUIRE(early.size() == 1);
  CHECK(early[0].sentence ==
        "AGE-01 (Compulsory school age begins) is held from 1 September 1998 on. For an earlier day, ask "
        "your legal team.");
}

TEST_CASE("asking whether somebody is of age on a day before the rule is a programmer's mistake") {
  CHECK_THROWS_AS(is_of_compulsory_school_age(date(1990, 1, 1), date(1997, 1, 1)), ContractBroken);
}

TEST_CASE("the grounds change on 19 August 2024") {
  CHECK(grounds_in_force(date(2024, 8, 19))->size() == 18);
  CHECK(grounds_in_force(date(2024, 8, 18))->front().regulations == Regulations::of_2006);
  CHECK_FALSE(grounds_in_force(date(2006, 8, 31)).has_value());
}

TEST_CASE("every ground reads back from its own paragraph and from its own words") {
  for (const auto grounds : {grounds_2006(), grounds_2024()}) {
    for (const auto& ground : grounds) {
      CAPTURE(ground.paragraph);
      CHECK(read_ground(ground.paragraph, std::nullopt).value() == &ground);
      CHECK(find_ground(ground.regulations, ground.paragraph) == &ground);
      const bool old = ground.regulations == Regulations::of_2006;
      CHECK(read_ground(ground.short_words, date(old ? 2020 : 2026, 3, 1)).value() == &ground);
    }
  }
}

TEST_CASE("every 9(1) ground took the place of exactly one of 2006") {
  std::multiset<std::string_view> taken;
  for (const auto& ground : grounds_2006()) {
    for (const auto* now : grounds_now(ground)) taken.insert(now->paragraph);
  }
  CHECK(taken.size() == 15);
  for (const auto& ground : grounds_2024().first(15)) CHECK(taken.count(ground.paragraph) == 1);
}

TEST_CASE("the problem of a ground that cannot be read does not repeat what was written") {
  const auto read = read_ground("Ask Mrs Example of 12 High Street", date(2026, 1, 1));
  REQUIRE_FALSE(read.has_value());
  CHECK(read.error()[0].field == "ground");
  CHECK(read.error()[0].sentence.find("Example") == std::string::npos);
}

TEST_CASE("last Fridays in June are those of law.md section 6") {
  CHECK(last_friday_in_june(2024) == date(2024, 6, 28));
  CHECK(last_friday_in_june(2028) == date(2028, 6, 30));
  CHECK(last_friday_in_june(2029) == date(2029, 6, 29));
  CHECK(last_friday_in_june(2030) == date(2030, 6, 28));
}

TEST_CASE("ages hold for every birth") {
  const bool held = rc::check("ages", [] {
    const Date born = date(1994, 1, 1) + std::chrono::days{*rc::gen::inRange(0, 15000)};
    const Date begins = compulsory_school_age_start(born).value();
    const Date ends = school_leaving_date(born).value();
    RC_ASSERT(whole_years_between(born, begins) == 5);
    RC_ASSERT(whole_years_between(born, ends) >= 15 && whole_years_between(born, ends) <= 16);
    RC_ASSERT(is_of_compulsory_school_age(born, begins) && is_of_compulsory_school_age(born, ends));
    RC_ASSERT(!is_of_compulsory_school_age(born, begins - std::chrono::days{1}));
    RC_ASSERT(!is_of_compulsory_school_age(born, ends + std::chrono::days{1}));
    RC_ASSERT(national_curriculum_year(born, ends) == 11);
    RC_ASSERT(national_curriculum_year(born, begins).value() <= 1);
    RC_ASSERT(compulsory_school_age_start(born + std::chrono::days{1}).value() >= begins);
    RC_ASSERT(school_leaving_date(born + std::chrono::days{1}).value() >= ends);
    const std::chrono::days four_centuries{146097};
    RC_ASSERT(school_leaving_date(born + four_centuries).value() == ends + four_centuries);
  });
  CHECK(held);
}

TEST_CASE("a million questions of age take a moment") {
  const auto started = std::chrono::steady_clock::now();
  int of_age = 0;
  for (int i = 0; i < 1'000'000; ++i) {
    of_age += is_of_compulsory_school_age(date(2005, 1, 1) + std::chrono::days{i % 8000}, date(2026, 11, 22))
                  ? 1
                  : 0;
  }
  const auto took = std::chrono::steady_clock::now() - started;
  CHECK(of_age == 1'000'000 / 8000 * 4018);
  CHECK(took < std::chrono::seconds{2});  // some 10 ms alone; the machine may be shared
}
