#include "register/derived_child.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <deque>

#include "made_up.h"

using namespace onroll;

namespace {

struct Told {
  std::deque<Facts> facts;
  std::vector<Saying> sayings;
  Facts& say(Source source, Date on) {
    auto& said = facts.emplace_back();
    sayings.push_back({RecordId{static_cast<std::int64_t>(facts.size())}, source, on, &said});
    return said;
  }
};

Facts& named(Facts& facts, std::string surname, std::string forename) {
  facts.name.surname = std::move(surname);
  facts.name.forename = std::move(forename);
  return facts;
}

}  // namespace

TEST_CASE("a school's word stands before a list's, and its newest before its older") {
  Told told;
  named(told.say(Source::roll, kJuly), "Smith", "Ann").school = kPrimary;
  named(told.say(Source::roll, kNovember), "Dale", "ANN").school = kOther;
  named(told.say(Source::health, date(2026, 11, 20)), "Smith", "Annie").postcode =
      Postcode::parse("WR5 2NP").value();
  const auto child = derive_child(told.sayings);
  CHECK(child.name.surname == "Dale");
  CHECK(child.name.forename == "ANN");
  CHECK(child.school == kOther);
  CHECK(child.postcode == Postcode::parse("WR5 2NP").value());
  REQUIRE(child.conflicts.size() == 2);
  CHECK(child.conflicts[0] ==
        Conflict{"Surname", {{"Dale", {RecordId{2}}}, {"Smith", {RecordId{1}, RecordId{3}}}}});
  CHECK(child.conflicts[1].field == "Forename");
  std::ranges::reverse(told.sayings);
  CHECK(derive_child(told.sayings).conflicts == child.conflicts);
}

TEST_CASE("a permanent UPN stands before a newer temporary one, and both are shown") {
  Told told;
  told.say(Source::roll, kJuly).upn = Upn::parse("Q885500100001").value();
  told.say(Source::roll, kNovember).upn = Upn::parse("C88550010002A").value();
  const auto child = derive_child(told.sayings);
  CHECK(child.upn == Upn::parse("Q885500100001").value());
  REQUIRE(child.conflicts.size() == 1);
  CHECK(child.conflicts[0] ==
        Conflict{"UPN", {{"Q885500100001", {RecordId{1}}}, {"C88550010002A", {RecordId{2}}}}});
}

TEST_CASE("missing is no conflict; spelling that folds alike is none; dates of birth that differ are") {
  Told told;
  named(told.say(Source::roll, kNovember), "O'Brien", "Zoë").date_of_birth = kYear5;
  named(told.say(Source::health, kNovember), "OBRIEN", "ZOE");
  CHECK(derive_child(told.sayings).conflicts.empty());
  told.say(Source::birth, kNovember).date_of_birth = kYear7;
  const auto child = derive_child(told.sayings);
  REQUIRE(child.conflicts.size() == 1);
  CHECK(child.conflicts[0].field == "Date of birth");
  CHECK(child.date_of_birth == kYear5);
}

TEST_CASE("the address is the newest, whoever says it, with its postcode") {
  Told told;
  auto& school = told.say(Source::roll, kJuly);
  school.address = "1 Elm Road";
  school.postcode = Postcode::parse("WR5 2NP").value();
  auto& doctor = told.say(Source::health, kNovember);
  doctor.address = "2 Oak Road";
  doctor.postcode = Postcode::parse("B1 1AA").value();
  const auto child = derive_child(told.sayings);
  CHECK(child.address == "2 Oak Road");
  CHECK(child.postcode == doctor.postcode);
}
