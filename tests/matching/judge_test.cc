#include "matching/judge.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "made_up.h"

using namespace onroll;

namespace {

// A name that many children bear, so that names and date of birth alone leave room for doubt.
const Traits kOliver = child("Smith", "Oliver", kBorn, "WR5 2NP");
const Traits kRare = child("Featherstonehaugh", "Zuleika", kBorn, "WR5 2NP");

Judgement judged(const Traits& a, const Traits& b) {
  const auto judgement = judge(*shipped_measure(), a, b);
  CHECK(mirrored(judge(*shipped_measure(), b, a)) == judgement);
  return judgement;
}

void check(const Traits& a, const Traits& b, Verdict verdict, MatchRule rule) {
  const auto judgement = judged(a, b);
  CAPTURE(judgement.log_odds);
  CHECK(in_words(judgement.verdict) == in_words(verdict));
  CHECK(in_words(judgement.rule) == in_words(rule));
}

Verdict verdict(const Traits& a, const Traits& b) {
  return judged(a, b).verdict;
}

double chance(const Traits& a, const Traits& b) {
  return judged(a, b).probability();
}

Traits sexed(Traits traits, Sex sex) {
  traits.sex = sex;
  return traits;
}

Traits living_at(Traits traits, std::string address) {
  traits.address = std::move(address);
  return traits;
}

}  // namespace

TEST_CASE("same by UPN: equal, and two of surname, forename, date of birth agree") {
  const auto oliver = with(kOliver, upn_of(1));
  check(oliver, with(child("Smith", "Oliver", kBorn, "B1 1AA"), upn_of(1)), Verdict::same,
        MatchRule::upn_and_two);
  check(oliver, with(child("Jones", "Oliver", kBorn), upn_of(1)), Verdict::same, MatchRule::upn_and_two);
  check(oliver, with(child("Smith", "Ollie", date(2016, 3, 9)), upn_of(1)), Verdict::same,
        MatchRule::upn_and_two);
  auto changed = with(kOliver, upn_of(2));
  changed.former_upn = upn_of(1);
  check(oliver, changed, Verdict::same, MatchRule::upn_and_two);
  check(with(kOliver, upn_of(3, true)), with(kOliver, upn_of(3, true)), Verdict::same,
        MatchRule::upn_and_two);
}

TEST_CASE("a UPN alone, or with a name missing, is asked of a person") {
  check(with(kOliver, upn_of(1)), with(child("Jones", "Zoe", kBorn), upn_of(1)), Verdict::perhaps,
        MatchRule::number_alone);
  check(with(kOliver, upn_of(1)), with(child("", "", kBorn), upn_of(1)), Verdict::perhaps,
        MatchRule::number_alone);
  check(with(kOliver, upn_of(1)), with(child("Hill", "Bo", date(2012, 12, 30)), upn_of(1)), Verdict::perhaps,
        MatchRule::number_alone);
}

TEST_CASE("twins of both sexes given one UPN are not joined") {
  check(with(sexed(child("Khan", "Aisha", kBorn), Sex::female), upn_of(1)),
        with(sexed(child("Khan", "Bilal", kBorn), Sex::male), upn_of(1)), Verdict::perhaps,
        MatchRule::number_other_sex);
}

TEST_CASE("same by NHS number, unless two permanent UPNs speak against it") {
  const auto oliver = with(kOliver, nhs_of(1));
  check(oliver, with(child("Smith", "Oliver", kBorn), nhs_of(1)), Verdict::same, MatchRule::nhs_and_two);
  check(with(oliver, upn_of(1)), with(with(kOliver, nhs_of(1)), upn_of(2)), Verdict::perhaps,
        MatchRule::two_numbers);
  check(oliver, with(child("Hill", "Bo", kBorn), nhs_of(1)), Verdict::perhaps, MatchRule::number_alone);
}

TEST_CASE("same by full name, date of birth and postcode, with no number against it") {
  check(kOliver, child("SMITH", "oliver", kBorn, "WR52NP"), Verdict::same, MatchRule::weighed);
  check(with(kOliver, upn_of(1)), kOliver, Verdict::same, MatchRule::weighed);
  check(with(kOliver, upn_of(1)), with(kOliver, upn_of(2, true)), Verdict::same, MatchRule::weighed);
  check(with(kOliver, upn_of(1)), with(kOliver, upn_of(2)), Verdict::perhaps, MatchRule::two_numbers);
  check(with(kOliver, nhs_of(1)), with(kOliver, nhs_of(2)), Verdict::perhaps, MatchRule::two_numbers);
  auto facts = facts_of("Smith", "Oliver", kBorn, "WR5 2NP");
  facts.name.middle_names = "James";
  check(traits_of(facts), child("Smith", "Oliver James", kBorn, "WR5 2NP"), Verdict::same,
        MatchRule::weighed);
  facts.former_name.surname = "Dale";
  check(traits_of(facts), child("Dale", "Oliver", kBorn, "WR5 2NP"), Verdict::same, MatchRule::weighed);
}

TEST_CASE("a common name and a date of birth leave room for doubt; a rare one does not") {
  check(kOliver, child("Smith", "Oliver", kBorn), Verdict::perhaps, MatchRule::likely);
  check(kOliver, child("Smith", "Oliver", kBorn, "B1 1AA"), Verdict::perhaps, MatchRule::likely);
  CHECK(chance(kRare, child("Featherstonehaugh", "Zuleika", kBorn, "B1 1AA")) >
        chance(kOliver, child("Smith", "Oliver", kBorn, "B1 1AA")));
  CHECK(verdict(kRare, child("Featherstonehaugh", "Zuleika", kBorn)) == Verdict::same);
  check(with(kOliver, upn_of(1)), with(child("Smith", "Oliver", kBorn, "B1 1AA"), upn_of(2)),
        Verdict::different, MatchRule::none);
}

TEST_CASE("slips of the pen at one address: never taken for another child") {
  for (const auto& slip :
       {child("Smyth", "Oliver", kBorn, "WR5 2NP"), child("Smith", "Olivr", kBorn, "WR5 2NP"),
        child("Smith", "Ollie", kBorn, "WR5 2NP"), child("Smith", "Oliver", date(2016, 4, 3), "WR5 2NP"),
        child("Smith", "Oliver", date(2016, 3, 14), "WR5 2NP"), child("Oliver", "Smith", kBorn, "WR5 2NP"),
        child("Smith-Jones", "Oliver", kBorn, "WR5 2NP"), child("Smith", "Oliver", kBorn, "WR5 2PN")}) {
    CAPTURE(slip.surname.view());
    CAPTURE(slip.forename.view());
    CHECK(verdict(kOliver, slip) != Verdict::different);
  }
}

TEST_CASE(
    "a changed surname: the same child at one address, unless the forename is only similar; else another "
    "child") {
  const auto at_home = [](const Traits& traits) { return living_at(traits, "12 Mill Lane"); };
  check(at_home(kOliver), at_home(child("Dale", "Oliver", kBorn, "WR5 2NP")), Verdict::same,
        MatchRule::weighed);
  CHECK(verdict(at_home(kOliver), at_home(child("Dale", "Olive", kBorn, "WR5 2NP"))) == Verdict::perhaps);
  check(kOliver, child("Dale", "Oliver", kBorn, "B1 1AA"), Verdict::different, MatchRule::none);
}

TEST_CASE("one name and one date of birth at another address are another child") {
  check(kOliver, child("Smith", "Jack", kBorn, "B1 1AA"), Verdict::different, MatchRule::none);
  check(kOliver, child("Smith", "Oliver", date(2011, 8, 21), "B1 1AA"), Verdict::different, MatchRule::none);
}

TEST_CASE("trap 15: twins are never joined, and brothers and sisters neither") {
  const auto at_home = [](const char* forename, Date born = kBorn) {
    return living_at(child("Khan", forename, born, "B1 1AA"), "12 Mill Lane");
  };
  check(at_home("Aisha"), at_home("Bilal"), Verdict::different, MatchRule::none);
  check(at_home("Aisha"), at_home("Bilal", date(2013, 5, 6)), Verdict::different, MatchRule::none);
  CHECK(verdict(at_home("Mohammed Ali"), at_home("Mohammed Omar")) != Verdict::same);
  CHECK(verdict(sexed(at_home("Louis"), Sex::male), sexed(at_home("Louise"), Sex::female)) != Verdict::same);
  CHECK(verdict(at_home("Aisha"), at_home("")) != Verdict::same);
  check(with(at_home("Ella"), upn_of(1)), with(at_home("Elle"), upn_of(2)), Verdict::different,
        MatchRule::none);
  check(with(at_home("Ella"), nhs_of(1)), with(at_home("Elle"), nhs_of(2)), Verdict::different,
        MatchRule::none);
}

TEST_CASE("without an agreeing forename and date of birth no weight of the rest joins by rule") {
  const auto whole = [](Traits traits) {
    traits = living_at(std::move(traits), "12 Mill Lane");
    traits.contact_phones = "01905 123456";
    traits.contact_email = "jo@example.org";
    traits.contact_name = "Jo Smith";
    traits.school = *Urn::parse("116735");
    return traits;
  };
  auto nameless = whole(kRare);
  nameless.forename = {};
  auto unborn = whole(kRare);
  unborn.date_of_birth.reset();
  CHECK(verdict(whole(kRare), nameless) != Verdict::same);
  CHECK(verdict(whole(kRare), unborn) == Verdict::perhaps);
}

TEST_CASE("trap 6: placeholders never match") {
  const auto none = traits_of(facts_of("XXXXXXX", "XXXXXXX", date(1900, 1, 1), "WR5 2NP"));
  check(none, none, Verdict::different, MatchRule::none);
  const auto baby = child("Smith", "Baby", kBorn, "WR5 2NP");
  CHECK(judged(baby, baby)[MatchField::forename] == Likeness::missing_both);
  CHECK(verdict(baby, baby) != Verdict::same);
}

TEST_CASE("missing is missing, never disagreement, and says on which side") {
  const auto judgement = judged(with(kOliver, upn_of(1)), child("Smith", "Oliver", kBorn));
  CHECK(judgement[MatchField::upn] == Likeness::missing_there);
  CHECK(judgement[MatchField::postcode] == Likeness::missing_there);
  CHECK(judgement[MatchField::nhs_number] == Likeness::missing_both);
  CHECK(judgement[MatchField::surname] == Likeness::same);
}

TEST_CASE("reasons are sentences without the values") {
  const auto judgement = judged(kOliver, child("Smyth", "Oliver", kBorn));
  const auto all = reasons(judgement);
  REQUIRE(all.size() == 9);
  CHECK(all[2].sentence.starts_with("Surname: similar, "));
  CHECK(all[5].how == "missing there");
  CHECK(in_words(judgement).starts_with("Same: forename, date of birth. Similar: surname. "));
}

TEST_CASE("the waterfall adds up to the judgement") {
  for (const auto& other : {child("Smyth", "Oliver", kBorn), child("Smith", "Oliver", kBorn, "WR5 2NP"),
                            with(kRare, upn_of(2, true))}) {
    const auto steps = why(*shipped_measure(), kOliver, other);
    CHECK(steps.log_odds == doctest::Approx(judged(kOliver, other).log_odds));
    double sum = steps.prior + steps.correction;
    for (const auto& step : steps.steps) sum += step.total();
    if (steps.veto.empty()) CHECK(sum == doctest::Approx(steps.log_odds));
  }
}

TEST_CASE("stricter thresholds join less") {
  auto strict = *shipped_measure();
  strict.thresholds = {0.9999999999, 0.9};
  CHECK(judge(strict, kOliver, kOliver).verdict != Verdict::different);
  CHECK(judge(strict, kOliver, child("Smith", "Oliver", kBorn)).verdict <=
        judge(*shipped_measure(), kOliver, child("Smith", "Oliver", kBorn)).verdict);
}

namespace {

// Few values of each field, so that agreements and contradictions are common.
rc::Gen<Traits> any_traits() {
  return rc::gen::exec([] {
    const auto surname =
        *rc::gen::element<std::string>("Smith", "Smyth", "Jones", "Smith Jones", "Ann", "XXXXXXX");
    const auto forename = *rc::gen::element<std::string>("Ann", "Anne", "Zoe", "Ann Marie", "A", "Smith", "");
    const auto born = *rc::gen::element(kBorn, date(2016, 4, 3), date(2015, 7, 21), date(1900, 1, 1));
    auto traits =
        child(surname, forename, born, *rc::gen::element<std::string>("WR5 2NP", "WR5 2NQ", "B1 1AA", ""));
    if (const auto n = *rc::gen::inRange(0, 4); n > 0) traits.upn = upn_of(n, n == 3);
    if (const auto n = *rc::gen::inRange(0, 6); n > 0 && n < 3) traits.former_upn = upn_of(n);
    if (const auto n = *rc::gen::inRange(0, 4); n > 0 && n < 3) traits.nhs_number = nhs_of(n);
    traits.sex = *rc::gen::element(Sex::unknown, Sex::female, Sex::male);
    traits.address = *rc::gen::element<std::string>("", "12 Mill Lane", "14 Mill Lane");
    return traits;
  });
}

}  // namespace

TEST_CASE("judging is symmetric, and two permanent UPNs are never the same child") {
  const auto& measure = *shipped_measure();
  CHECK(rc::check("symmetric", [&] {
    const auto a = *any_traits();
    const auto b = *any_traits();
    const auto judgement = judge(measure, a, b);
    RC_ASSERT(mirrored(judge(measure, b, a)) == judgement);
    if (upns_contradict(a, b)) RC_ASSERT(judgement.verdict != Verdict::same);
    RC_ASSERT((judgement.verdict == Verdict::different) == (judgement.rule == MatchRule::none));
  }));
}

TEST_CASE("taking a value away never turns different into same") {
  const auto& measure = *shipped_measure();
  CHECK(rc::check("missing is no gain", [&] {
    const auto a = *any_traits();
    auto b = *any_traits();
    const auto before = judge(measure, a, b).verdict;
    b.forename = {};
    b.middle_names = {};
    if (before == Verdict::different) RC_ASSERT(judge(measure, a, b).verdict != Verdict::same);
  }));
}
