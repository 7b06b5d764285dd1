#include "register/accounting.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "made_up.h"

using namespace onroll;

namespace {

void accounted_by(const Accounting& a, AccountedBy by, Showing showing) {
  CHECK_FALSE(a.cause);
  REQUIRE(a.by);
  CHECK(word(*a.by) == word(by));
  CHECK(static_cast<int>(a.showing) == static_cast<int>(showing));
}

void unaccounted(const Accounting& a, Cause cause, Showing showing) {
  CHECK_FALSE(a.by);
  REQUIRE(a.cause);
  CHECK(word(*a.cause) == word(cause));
  CHECK(static_cast<int>(a.showing) == static_cast<int>(showing));
}

Claim flagged(Claim claim, Enrolment enrolment) {
  claim.enrolment = enrolment;
  return claim;
}

Claim grounded(Claim claim, Leaving leaving) {
  claim.leaving = leaving;
  return claim;
}

}  // namespace

TEST_CASE("line 1: under or over compulsory school age is no finding") {
  accounted_by(reckon({}, date(2021, 9, 1)), AccountedBy::under_school_age, Showing::born_after);
  accounted_by(reckon({was_on_roll(1, kSecondary)}, date(2010, 8, 31)), AccountedBy::over_school_age,
               Showing::born_before);
  unaccounted(reckon({was_on_roll(1, kPrimary)}, std::nullopt), Cause::left_destination_unconfirmed,
              Showing::gone_from_roll);
}

TEST_CASE("line 2: died and in custody; but a newer roll speaks against it") {
  const auto died = grounded(leaver(2, kPrimary, date(2026, 10, 1)), Leaving::died);
  accounted_by(reckon({was_on_roll(1, kPrimary), died}), AccountedBy::died, Showing::deletion_died);
  accounted_by(
      reckon({was_on_roll(1, kPrimary), grounded(leaver(2, kPrimary, date(2026, 10, 1)), Leaving::custody)}),
      AccountedBy::in_custody, Showing::deletion_custody);
  accounted_by(reckon({on_roll(3, kOther), died}), AccountedBy::on_roll, Showing::on_newest_roll);
  accounted_by(reckon({on_roll(3, kOther, kJuly), died}), AccountedBy::died, Showing::deletion_died);
}

TEST_CASE("line 4: on the newest roll") {
  const auto a = reckon({on_roll(1, kPrimary)});
  accounted_by(a, AccountedBy::on_roll, Showing::on_newest_roll);
  CHECK(a.school == kPrimary);
  CHECK(a.seen == kNovember);
  CHECK(a.shown_by[0] == RecordId{1});
  CHECK_FALSE(a.case_due);
}

TEST_CASE("line 4: a leaver notice ends it from its day, and trap 9: an older one does not") {
  unaccounted(reckon({on_roll(1, kPrimary), leaver(2, kPrimary, date(2026, 11, 18))}),
              Cause::left_destination_unconfirmed, Showing::leaver_no_destination);
  accounted_by(reckon({on_roll(1, kPrimary), leaver(2, kPrimary, date(2026, 7, 17))}), AccountedBy::on_roll,
               Showing::on_newest_roll);
  accounted_by(reckon({on_roll(1, kPrimary), leaver(2, kPrimary, date(2026, 12, 18))}), AccountedBy::on_roll,
               Showing::on_newest_roll);
}

TEST_CASE("line 4: a joiner notice newer than the roll") {
  const auto a = reckon({was_on_roll(1, kPrimary), joiner(2, kOther, date(2026, 11, 16))});
  accounted_by(a, AccountedBy::on_roll, Showing::joiner_notice);
  CHECK(a.school == kOther);
  unaccounted(reckon({was_on_roll(1, kPrimary), joiner(2, kOther, date(2026, 11, 2))}),
              Cause::left_destination_unconfirmed, Showing::gone_from_roll);
  accounted_by(reckon({on_roll(1, kPrimary), joiner(2, kOther, date(2026, 11, 16))}), AccountedBy::on_roll,
               Showing::joiner_notice);
}

TEST_CASE("trap 12: a closed school's roll counts as its successor's, until that sends one") {
  const auto a = reckon({on_roll(1, kClosed, kJuly)});
  accounted_by(a, AccountedBy::on_roll, Showing::on_roll_of_successor);
  CHECK(a.school == kAcademy);
  accounted_by(reckon({on_roll(1, kClosed, kJuly), on_roll(2, kAcademy)}), AccountedBy::on_roll,
               Showing::on_newest_roll);
  unaccounted(reckon({on_roll(1, kShut, kJuly)}), Cause::left_destination_unconfirmed,
              Showing::school_closed);
}

TEST_CASE("line 3: on two rolls, unless one is flagged or older than the other's entry") {
  const auto a = reckon({on_roll(1, kPrimary), on_roll(2, kOther)});
  unaccounted(a, Cause::two_rolls, Showing::on_two_rolls);
  CHECK(a.shown_by[1] == RecordId{2});
  CHECK_FALSE(a.case_due);
  accounted_by(reckon({on_roll(1, kPrimary), flagged(on_roll(2, kOther), Enrolment::subsidiary)}),
               AccountedBy::on_roll, Showing::on_newest_roll);
  accounted_by(reckon({flagged(on_roll(1, kPrimary), Enrolment::main), on_roll(2, kOther)}),
               AccountedBy::on_roll, Showing::on_newest_roll);
  accounted_by(reckon({flagged(on_roll(1, kPrimary), Enrolment::guest), on_roll(2, kOther)}),
               AccountedBy::on_roll, Showing::on_newest_roll);
  auto moved = on_roll(2, kOther);
  moved.from = date(2026, 9, 2);
  const auto b = reckon({on_roll(1, kPrimary, kJuly), moved});
  accounted_by(b, AccountedBy::on_roll, Showing::on_newest_roll);
  CHECK(b.school == kOther);
}

TEST_CASE("a roll entry that is a leaver or a former pupil is not on roll") {
  auto left = on_roll(1, kPrimary);
  left.until = date(2026, 10, 9);
  unaccounted(reckon({left}), Cause::left_destination_unconfirmed, Showing::leaver_no_destination);
  unaccounted(reckon({flagged(on_roll(1, kPrimary), Enrolment::previous)}),
              Cause::left_destination_unconfirmed, Showing::leaver_no_destination);
}

TEST_CASE("lines 5 to 7: alternative provision and home education") {
  accounted_by(reckon({claim(1, Source::alternative_provision, kNovember)}),
               AccountedBy::alternative_provision, Showing::alternative_provision);
  auto ended = claim(1, Source::alternative_provision, kNovember);
  ended.until = date(2026, 10, 1);
  unaccounted(reckon({ended}), Cause::left_destination_unconfirmed, Showing::provision_ended);
  const auto suitable = reckon({home_educated(1, SaidStanding::suitable)});
  accounted_by(suitable, AccountedBy::home_educated, Showing::home_education_suitable);
  CHECK_FALSE(suitable.enquiry);
  const auto asked = reckon({home_educated(1, SaidStanding::not_assessed)});
  accounted_by(asked, AccountedBy::home_educated, Showing::home_education_not_assessed);
  CHECK(asked.enquiry);
  const auto unsuitable = reckon({home_educated(1, SaidStanding::unsuitable)});
  unaccounted(unsuitable, Cause::home_education_unsuitable, Showing::home_education_unsuitable);
  CHECK(unsuitable.case_due == date(2026, 10, 1));
  accounted_by(reckon({home_educated(1, SaidStanding::unsuitable), on_roll(2, kPrimary)}),
               AccountedBy::on_roll, Showing::on_newest_roll);
  unaccounted(reckon({home_educated(1, SaidStanding::ended)}), Cause::left_destination_unconfirmed,
              Showing::home_education_ended);
}

TEST_CASE(
    "line 8: another authority confirms; a school here that listed the child later does not let it stand") {
  const auto left = leaver(2, kPrimary, date(2026, 10, 1), DestinationKind::other_la);
  accounted_by(
      reckon({was_on_roll(1, kPrimary), left, claim(3, Source::other_authority, date(2026, 10, 20))}),
      AccountedBy::moved_confirmed, Showing::other_authority);
  unaccounted(reckon({was_on_roll(1, kPrimary), left, claim(3, Source::other_authority, date(2025, 10, 20))}),
              Cause::left_destination_unconfirmed, Showing::leaver_other_authority);
  unaccounted(reckon({was_on_roll(1, kPrimary), left}), Cause::left_destination_unconfirmed,
              Showing::leaver_other_authority);
}

TEST_CASE("lines 9 and 10: the next phase did not begin") {
  const auto offered = reckon({was_on_roll(1, kPrimary), offer(2, kSecondary, date(2026, 9, 2))}, kYear7);
  unaccounted(offered, Cause::place_not_taken_up, Showing::finished_offer_not_taken);
  CHECK(offered.other_school == kSecondary);
  CHECK(offered.school == kPrimary);
  CHECK(offered.since == date(2026, 9, 2));
  unaccounted(reckon({was_on_roll(1, kPrimary), offer(2, kSecondary, std::nullopt)}, kYear7),
              Cause::place_not_taken_up, Showing::finished_offer_not_taken);
  const auto gap = reckon({was_on_roll(1, kPrimary)}, kYear7);
  unaccounted(gap, Cause::transition_gap, Showing::finished_no_offer);
  CHECK(gap.since == date(2026, 9, 1));
  unaccounted(
      reckon({was_on_roll(1, kPrimary), offer(2, kSecondary, date(2026, 9, 2), SaidStanding::refused)},
             kYear7),
      Cause::transition_gap, Showing::finished_no_offer);
  unaccounted(reckon({was_on_roll(1, kInfant)}, date(2019, 2, 10)), Cause::transition_gap,
              Showing::finished_no_offer);
}

TEST_CASE(
    "no transition: Year 5 at the end of the year, Year 6 in the middle of it, or a notice that says where "
    "to") {
  unaccounted(reckon({was_on_roll(1, kPrimary)}, date(2016, 2, 10)), Cause::left_destination_unconfirmed,
              Showing::gone_from_roll);
  unaccounted(reckon({was_on_roll(1, kPrimary), leaver(2, kPrimary, date(2026, 6, 15))}, kYear7),
              Cause::left_destination_unconfirmed, Showing::leaver_no_destination);
  unaccounted(
      reckon({was_on_roll(1, kPrimary), leaver(2, kPrimary, date(2026, 7, 17), DestinationKind::abroad)},
             kYear7),
      Cause::left_destination_unconfirmed, Showing::leaver_abroad);
}

TEST_CASE("trap 20: the year the school says counts, not the year of the date of birth") {
  auto held_back = was_on_roll(1, kPrimary);
  held_back.nc_year = std::int8_t{5};
  unaccounted(reckon({held_back}, kYear7), Cause::left_destination_unconfirmed, Showing::gone_from_roll);
  auto ahead = was_on_roll(1, kPrimary);
  ahead.nc_year = std::int8_t{6};
  unaccounted(reckon({ahead}, date(2015, 9, 3)), Cause::transition_gap, Showing::finished_no_offer);
}

TEST_CASE("line 11: left for a school we know; the transit and when a case is due") {
  const auto left = leaver(2, kPrimary, date(2026, 10, 1), DestinationKind::school, kOther);
  const auto a = reckon({was_on_roll(1, kPrimary), left});
  unaccounted(a, Cause::left_not_arrived, Showing::leaver_named_school);
  CHECK(a.since == date(2026, 10, 1));
  CHECK(a.case_due == date(2026, 10, 22));
  CHECK_FALSE(a.in_transit(kDay));
  CHECK(reckon({was_on_roll(1, kPrimary),
                leaver(2, kPrimary, date(2026, 11, 18), DestinationKind::school, kOther)})
            .in_transit(kDay));
  accounted_by(reckon({was_on_roll(1, kPrimary), left, joiner(3, kOther, date(2026, 11, 9))}),
               AccountedBy::on_roll, Showing::joiner_notice);
  accounted_by(reckon({was_on_roll(1, kPrimary), left, on_roll(3, kSecondary)}), AccountedBy::on_roll,
               Showing::on_newest_roll);
}

TEST_CASE("trap 10: a leaver with a joiner still to come is awaited until that day") {
  const auto a = reckon(
      {on_roll(1, kPrimary), leaver(2, kPrimary, date(2026, 11, 13)), joiner(3, kOther, date(2027, 1, 4))});
  unaccounted(a, Cause::left_not_arrived, Showing::joiner_to_start);
  CHECK(a.case_due == date(2027, 1, 4));
  CHECK(a.other_school == kOther);
}

TEST_CASE("lines 12 and 13: trap 6: XXXXXXX and MMMMMMM are destinations, never schools") {
  for (const auto& [kind, showing] :
       {std::pair{DestinationKind::not_known, Showing::leaver_not_known},
        std::pair{DestinationKind::outside_maintained, Showing::leaver_abroad},
        std::pair{DestinationKind::abroad, Showing::leaver_abroad},
        std::pair{DestinationKind::home_educated, Showing::leaver_home_education},
        std::pair{DestinationKind::none, Showing::leaver_no_destination}}) {
    unaccounted(reckon({was_on_roll(1, kPrimary), leaver(2, kPrimary, date(2026, 10, 1), kind)}),
                Cause::left_destination_unconfirmed, showing);
  }
  unaccounted(reckon({was_on_roll(1, kPrimary), leaver(2, kPrimary, date(2026, 10, 1)),
                      offer(3, kOther, date(2026, 10, 12))}),
              Cause::place_not_taken_up, Showing::offer_not_taken);
  unaccounted(reckon({was_on_roll(1, kPrimary), offer(3, kPrimary, date(2026, 9, 1))}),
              Cause::left_destination_unconfirmed, Showing::gone_from_roll);
}

TEST_CASE("line 14: a child known only by what may be another's is probably a matching error") {
  unaccounted(reckon({claim(1, Source::health, kNovember)}, kYear5, true), Cause::matching_error,
              Showing::perhaps_another_child);
  CHECK_FALSE(reckon({claim(1, Source::health, kNovember)}, kYear5, true).case_due);
  unaccounted(reckon({was_on_roll(1, kPrimary)}, kYear5, true), Cause::left_destination_unconfirmed,
              Showing::gone_from_roll);
  accounted_by(reckon({on_roll(1, kPrimary)}, kYear5, true), AccountedBy::on_roll, Showing::on_newest_roll);
}

TEST_CASE("lines 16 and 17: never on a roll, a place offered or applied for") {
  unaccounted(reckon({offer(1, kOther, date(2026, 10, 5)), claim(2, Source::health, kNovember)}),
              Cause::place_not_taken_up, Showing::offer_not_taken);
  const auto young = date(2021, 2, 10);
  unaccounted(reckon({claim(1, Source::admission_application, date(2026, 1, 15), kPrimary)}, young),
              Cause::transition_gap, Showing::applied_only);
  unaccounted(reckon({claim(1, Source::admission_application, date(2026, 10, 15), kPrimary)}),
              Cause::listed_on_no_roll, Showing::applied_only);
  const auto later = reckon({offer(1, kOther, date(2027, 1, 4))});
  unaccounted(later, Cause::listed_on_no_roll, Showing::offer_to_start);
  CHECK(later.case_due == date(2027, 1, 4));
}

TEST_CASE("lines 18 and 19: on a population list and on no roll, or over-coverage of the list") {
  unaccounted(reckon({claim(1, Source::health, kNovember)}), Cause::listed_on_no_roll, Showing::listed_only);
  auto elsewhere = claim(1, Source::health, kNovember);
  elsewhere.in_area = false;
  unaccounted(reckon({elsewhere}), Cause::list_over_coverage, Showing::listed_out_of_area);
  auto gone = claim(1, Source::health, kNovember);
  gone.in_newest = false;
  unaccounted(reckon({gone}), Cause::list_over_coverage, Showing::listed_no_longer);
  unaccounted(reckon({claim(1, Source::health, date(2025, 11, 21))}), Cause::list_over_coverage,
              Showing::listed_long_ago);
  unaccounted(reckon({claim(1, Source::health, date(2025, 11, 22))}), Cause::listed_on_no_roll,
              Showing::listed_only);
  unaccounted(reckon({elsewhere, claim(2, Source::housing, kNovember)}), Cause::listed_on_no_roll,
              Showing::listed_only);
  unaccounted(reckon({}), Cause::listed_on_no_roll, Showing::nothing_held);
}

TEST_CASE("a claim first listed after the day of reckoning is not yet known") {
  unaccounted(reckon({was_on_roll(1, kPrimary), claim(2, Source::roll, date(2026, 12, 1), kOther)}),
              Cause::left_destination_unconfirmed, Showing::gone_from_roll);
}

TEST_CASE("causes have words that are read back, and sentences without holes") {
  CHECK(all_causes().size() == 9);
  for (const auto cause : all_causes()) CHECK(parse_cause(word(cause)) == cause);
  CHECK_FALSE(parse_cause("left"));
  const auto named = [](Urn urn) {
    return urn == kPrimary ? std::string("Elm Primary School") : std::string("Oak School");
  };
  CHECK(sentence(reckon({was_on_roll(1, kPrimary),
                         leaver(2, kPrimary, date(2026, 10, 1), DestinationKind::school, kOther)}),
                 named) ==
        "Left Elm Primary School on 1 October 2026 for Oak School; no new-pupil return and no roll has the "
        "child there.");
  CHECK(sentence(reckon({on_roll(1, kPrimary)}), named) ==
        "On the roll of Elm Primary School of 6 November 2026.");
}

namespace {

rc::Gen<Claim> any_claim(std::int64_t record) {
  return rc::gen::exec([record] {
    auto made =
        claim(record, *rc::gen::elementOf(std::vector<Source>(all_sources().begin(), all_sources().end())),
              *rc::gen::element(date(2024, 1, 5), date(2025, 9, 20), kJuly, date(2026, 9, 30), kNovember,
                                date(2026, 12, 3)));
    made.in_newest = *rc::gen::arbitrary<bool>();
    made.in_area = *rc::gen::arbitrary<bool>();
    const auto day = rc::gen::element(std::optional<Date>(), std::optional(date(2025, 9, 3)),
                                      std::optional(kJuly), std::optional(date(2026, 9, 2)),
                                      std::optional(date(2026, 11, 16)), std::optional(date(2027, 1, 4)));
    made.from = *day;
    made.until = *day;
    made.school = *rc::gen::element(
        std::optional<Urn>(), std::optional(kPrimary), std::optional(kOther), std::optional(kSecondary),
        std::optional(kClosed), std::optional(kAcademy), std::optional(kShut), std::optional(urn_of(999999)));
    made.destination = static_cast<DestinationKind>(*rc::gen::inRange(0, 7));
    made.enrolment = static_cast<Enrolment>(*rc::gen::inRange(0, 8));
    made.leaving = static_cast<Leaving>(*rc::gen::inRange(0, 16));
    made.standing = static_cast<SaidStanding>(*rc::gen::inRange(0, 11));
    if (*rc::gen::arbitrary<bool>()) made.nc_year = static_cast<std::int8_t>(*rc::gen::inRange(-2, 12));
    return made;
  });
}

std::vector<Claim> any_claims() {
  std::vector<Claim> claims;
  const auto count = *rc::gen::inRange(0, 7);
  for (int i = 0; i < count; ++i) claims.push_back(*any_claim(i + 1));
  return claims;
}

std::optional<Date> any_birth() {
  return *rc::gen::element(std::optional<Date>(), std::optional(kYear5), std::optional(kYear7),
                           std::optional(date(2021, 2, 10)), std::optional(date(2022, 5, 5)),
                           std::optional(date(2010, 5, 5)));
}

}  // namespace

TEST_CASE("accounting is total, and the order of claims does not matter") {
  CHECK(rc::check("total", [] {
    auto claims = any_claims();
    const auto born = any_birth();
    const auto another = *rc::gen::arbitrary<bool>();
    const auto a = reckon(claims, born, another);
    RC_ASSERT(a.by.has_value() != a.cause.has_value());
    RC_ASSERT(!sentence(a, [](Urn urn) { return urn.text(); }).empty());
    RC_ASSERT(a.since <= kDay);
    std::ranges::reverse(claims);
    RC_ASSERT(reckon(claims, born, another) == a);
  }));
}

TEST_CASE("one more roll never makes a child unaccounted for, except by two rolls") {
  CHECK(rc::check("a roll helps", [] {
    auto claims = any_claims();
    const auto born = any_birth();
    const auto before = reckon(claims, born);
    auto roll = on_roll(100, *rc::gen::element(kPrimary, kSecondary, urn_of(999998)), kDay);
    roll.enrolment = *rc::gen::element(Enrolment::not_said, Enrolment::main, Enrolment::subsidiary);
    claims.push_back(roll);
    const auto after = reckon(claims, born);
    if (before.accounted()) RC_ASSERT(after.accounted() || after.cause == Cause::two_rolls);
    RC_ASSERT(after.accounted() || after.cause == Cause::two_rolls);
  }));
}
