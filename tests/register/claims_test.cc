#include "register/claims.h"

#include <doctest/doctest.h>

#include "made_up.h"
#include "register/roll_difference.h"

using namespace onroll;

TEST_CASE("status words are read as far as accounting cares, the longer phrase first") {
  CHECK(parse_said_standing("Suitable") == SaidStanding::suitable);
  CHECK(parse_said_standing("NOT SUITABLE") == SaidStanding::unsuitable);
  CHECK(parse_said_standing("unsuitable education") == SaidStanding::unsuitable);
  CHECK(parse_said_standing("not_assessed") == SaidStanding::not_assessed);
  CHECK(parse_said_standing("Not yet assessed") == SaidStanding::not_assessed);
  CHECK(parse_said_standing("Offer accepted") == SaidStanding::accepted);
  CHECK(parse_said_standing("Offered - not accepted") == SaidStanding::offered);
  CHECK(parse_said_standing("Offer refused") == SaidStanding::refused);
  CHECK(parse_said_standing("No offer") == SaidStanding::waiting);
  CHECK(parse_said_standing("Application received") == SaidStanding::applied);
  CHECK(parse_said_standing("Ended") == SaidStanding::ended);
  CHECK(parse_said_standing("") == SaidStanding::none);
  CHECK(parse_said_standing("purple") == SaidStanding::other);
}

TEST_CASE("a ground means what its regulations say: the same letter differs between the two") {
  CHECK(leaving_of(DeletionGround{2024, "9(1)(k)"}) == Leaving::died);
  CHECK(leaving_of(DeletionGround{2006, "8(1)(k)"}) == Leaving::over_school_age);
  CHECK(leaving_of(DeletionGround{2006, "8(1)(j)"}) == Leaving::died);
  CHECK(leaving_of(DeletionGround{2024, "9(1)(j)"}) == Leaving::custody);
  CHECK(leaving_of(DeletionGround{2024, "9(1)(f)"}) == Leaving::educated_otherwise);
  CHECK(leaving_of(DeletionGround{2024, "9(3)(a)"}) == Leaving::other);
  CHECK(leaving_of(DeletionGround{2024, "k"}) == Leaving::other);
  CHECK(leaving_of(std::nullopt) == Leaving::not_said);
}

TEST_CASE("year group codes") {
  CHECK(nc_year_of("R") == std::int8_t{0});
  CHECK(nc_year_of("11") == std::int8_t{11});
  CHECK(nc_year_of("N2") == std::int8_t{-1});
  CHECK_FALSE(nc_year_of("X"));
  CHECK_FALSE(nc_year_of("15"));
  CHECK_FALSE(nc_year_of(""));
}

TEST_CASE("a claim carries what a record says and how it is listed") {
  Facts facts;
  facts.school = kPrimary;
  facts.until = date(2026, 10, 1);
  facts.ground = DeletionGround{2024, "9(1)(g)"};
  facts.destination = {.kind = DestinationKind::school, .urn = kOther, .school_number = {}, .said = "Oak"};
  facts.year_group = "5";
  const auto made = claim_of(RecordId{7}, Source::leaver, facts, {kJuly, kNovember, false}, false);
  CHECK(made.record == RecordId{7});
  CHECK(made.leaving == Leaving::moved_away);
  CHECK(made.destination_school == kOther);
  CHECK(made.nc_year == std::int8_t{5});
  CHECK(made.first_listed == kJuly);
  CHECK(made.last_listed == kNovember);
  CHECK_FALSE(made.in_newest);
  CHECK_FALSE(made.in_area);
}

TEST_CASE("two snapshots give joiners and leavers, by child and each once") {
  const std::vector before{ChildId{1}, ChildId{2}, ChildId{3}, ChildId{3}};
  const std::vector after{ChildId{4}, ChildId{3}, ChildId{1}, ChildId{4}};
  const auto difference = roll_difference(before, after);
  CHECK(difference.joined == std::vector{ChildId{4}});
  CHECK(difference.left == std::vector{ChildId{2}});
  CHECK(roll_difference({}, after).joined.size() == 3);
  CHECK(roll_difference(after, after).left.empty());
}

TEST_CASE("the school that carries on: conversions in a chain, and two schools that name each other") {
  const auto closed = date(2024, 8, 31);
  const SchoolsKnown schools({{urn_of(100011), {}, closed, urn_of(100012), {}},
                              {urn_of(100012), {}, closed, urn_of(100013), {}},
                              {urn_of(100021), {}, closed, urn_of(100022), {}},
                              {urn_of(100022), {}, closed, urn_of(100021), {}}});
  CHECK(schools.standing_for(urn_of(100011), kDay) == urn_of(100013));
  CHECK(schools.standing_for(urn_of(100011), date(2024, 8, 30)) == urn_of(100011));
  CHECK(schools.standing_for(urn_of(100099), kDay) == urn_of(100099));
  CHECK(schools.standing_for(urn_of(100021), kDay) == urn_of(100021));
  CHECK(schools.find(urn_of(100099)) == nullptr);
}
