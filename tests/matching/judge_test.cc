#include "matching/judge.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "made_up.h"

using namespace onroll;

namespace {

const Traits kAnn = child("Smith", "Ann", kBorn, "WR5 2NP");

void check(const Traits& a, const Traits& b, Verdict verdict, MatchRule rule) {
  const auto judgement = judge(a, b);
  CHECK(in_words(judgement.verdict) == in_words(verdict));
  CHECK(in_words(judgement.rule) == in_words(rule));
  CHECK(mirrored(judge(b, a)) == judgement);
}

Traits sexed(Traits traits, Sex sex) {
  traits.sex = sex;
  return traits;
}

}  // namespace

TEST_CASE("same by UPN: equal, and two of surname, forename, date of birth agree") {
  const auto ann = with(kAnn, upn_of(1));
  check(ann, with(child("Smith", "Ann", kBorn, "B1 1AA"), upn_of(1)), Verdict::same, MatchRule::upn_and_two);
  check(ann, with(child("Jones", "Ann", kBorn), upn_of(1)), Verdict::same, MatchRule::upn_and_two);
  check(ann, with(child("Smith", "Annie", date(2015, 9, 9)), upn_of(1)), Verdict::same,
        MatchRule::upn_and_two);
  auto changed = with(kAnn, upn_of(2));
  changed.former_upn = upn_of(1);
  check(ann, changed, Verdict::same, MatchRule::upn_and_two);
  check(with(kAnn, upn_of(3, true)), with(kAnn, upn_of(3, true)), Verdict::same, MatchRule::upn_and_two);
}

TEST_CASE("a UPN alone, or with a name missing, is asked of a person") {
  check(with(kAnn, upn_of(1)), with(child("Jones", "Zoe", kBorn), upn_of(1)), Verdict::perhaps,
        MatchRule::number_alone);
  check(with(kAnn, upn_of(1)), with(child("", "", kBorn), upn_of(1)), Verdict::perhaps,
        MatchRule::number_alone);
  check(with(kAnn, upn_of(1)), with(child("Hill", "Bo", date(2012, 12, 30)), upn_of(1)), Verdict::perhaps,
        MatchRule::number_alone);
}

TEST_CASE("twins of both sexes given one UPN are not joined") {
  check(with(sexed(child("Khan", "Aisha", kBorn), Sex::female), upn_of(1)),
        with(sexed(child("Khan", "Bilal", kBorn), Sex::male), upn_of(1)), Verdict::perhaps,
        MatchRule::number_other_sex);
}

TEST_CASE("same by NHS number, unless two permanent UPNs speak against it") {
  const auto ann = with(kAnn, nhs_of(1));
  check(ann, with(child("Smith", "Ann", kBorn), nhs_of(1)), Verdict::same, MatchRule::nhs_and_two);
  check(with(ann, upn_of(1)), with(with(kAnn, nhs_of(1)), upn_of(2)), Verdict::perhaps,
        MatchRule::two_numbers);
  check(ann, with(child("Hill", "Bo", kBorn), nhs_of(1)), Verdict::perhaps, MatchRule::number_alone);
}

TEST_CASE("same by full name, date of birth and postcode, with no number against it") {
  check(kAnn, child("SMITH", "ann", kBorn, "WR52NP"), Verdict::same, MatchRule::name_birth_postcode);
  check(with(kAnn, upn_of(1)), kAnn, Verdict::same, MatchRule::name_birth_postcode);
  check(with(kAnn, upn_of(1)), with(kAnn, upn_of(2, true)), Verdict::same, MatchRule::name_birth_postcode);
  check(with(kAnn, upn_of(1)), with(kAnn, upn_of(2)), Verdict::perhaps, MatchRule::two_numbers);
  check(with(kAnn, nhs_of(1)), with(kAnn, nhs_of(2)), Verdict::perhaps, MatchRule::two_numbers);
  auto facts = facts_of("Smith", "Ann", kBorn, "WR5 2NP");
  facts.name.middle_names = "Marie";
  check(traits_of(facts), child("Smith", "Ann Marie", kBorn, "WR5 2NP"), Verdict::same,
        MatchRule::name_birth_postcode);
  facts.former_name.surname = "Dale";
  check(traits_of(facts), child("Dale", "Ann", kBorn, "WR5 2NP"), Verdict::same,
        MatchRule::name_birth_postcode);
}

TEST_CASE("same full name and date of birth, postcode different or missing: perhaps") {
  check(kAnn, child("Smith", "Ann", kBorn, "B1 1AA"), Verdict::perhaps, MatchRule::name_birth);
  check(kAnn, child("Smith", "Ann", kBorn), Verdict::perhaps, MatchRule::name_birth);
  check(with(kAnn, upn_of(1)), with(child("Smith", "Ann", kBorn, "B1 1AA"), upn_of(2)), Verdict::different,
        MatchRule::none);
}

TEST_CASE("one name equal and the other similar on one date of birth: perhaps") {
  for (const auto* near : {"Smyth", "Smith Jones", "Smithe"}) {
    check(kAnn, child(near, "Ann", kBorn), Verdict::perhaps, MatchRule::birth_and_near_name);
  }
  for (const auto* near : {"Anne", "A", "Ann Marie", "Annie"}) {
    CAPTURE(near);
    check(kAnn, child("Smith", near, kBorn, "WR5 2NP"), Verdict::perhaps, MatchRule::birth_and_near_name);
  }
  check(kAnn, child("Smyth", "Anne", kBorn, "WR5 2NP"), Verdict::different, MatchRule::none);
}

TEST_CASE("same full name and postcode, dates of birth a slip apart: perhaps") {
  check(kAnn, child("Smith", "Ann", date(2016, 4, 3), "WR5 2NP"), Verdict::perhaps,
        MatchRule::name_near_birth);
  check(kAnn, child("Smith", "Ann", date(2016, 3, 5), "WR5 2NP"), Verdict::perhaps,
        MatchRule::name_near_birth);
  check(kAnn, child("Smith", "Ann", date(2018, 7, 21), "WR5 2NP"), Verdict::different, MatchRule::none);
  check(kAnn, child("Smith", "Ann", date(2016, 4, 3), "B1 1AA"), Verdict::different, MatchRule::none);
}

TEST_CASE("another surname at the same address, or names swapped: perhaps") {
  check(kAnn, child("Dale", "Ann", kBorn, "WR5 2NP"), Verdict::perhaps, MatchRule::changed_surname);
  check(kAnn, child("Dale", "Ann", kBorn, "B1 1AA"), Verdict::different, MatchRule::none);
  check(kAnn, child("Ann", "Smith", kBorn), Verdict::perhaps, MatchRule::names_swapped);
}

TEST_CASE("trap 15: twins are never joined") {
  check(child("Khan", "Aisha", kBorn, "B1 1AA"), child("Khan", "Bilal", kBorn, "B1 1AA"), Verdict::different,
        MatchRule::none);
  check(child("Khan", "Mohammed Ali", kBorn, "B1 1AA"), child("Khan", "Mohammed Omar", kBorn, "B1 1AA"),
        Verdict::different, MatchRule::none);
  check(child("Hill", "Ella", kBorn, "B1 1AA"), child("Hill", "Elle", kBorn, "B1 1AA"), Verdict::perhaps,
        MatchRule::birth_and_near_name);
  check(with(child("Hill", "Ella", kBorn, "B1 1AA"), upn_of(1)),
        with(child("Hill", "Elle", kBorn, "B1 1AA"), upn_of(2)), Verdict::different, MatchRule::none);
  check(with(child("Hill", "Ella", kBorn, "B1 1AA"), nhs_of(1)),
        with(child("Hill", "Elle", kBorn, "B1 1AA"), nhs_of(2)), Verdict::different, MatchRule::none);
}

TEST_CASE("trap 6: placeholders never match") {
  const auto none = traits_of(facts_of("XXXXXXX", "XXXXXXX", date(1900, 1, 1), "WR5 2NP"));
  check(none, none, Verdict::different, MatchRule::none);
  check(child("Smith", "Baby", kBorn, "WR5 2NP"), child("Smith", "Baby", kBorn, "WR5 2NP"),
        Verdict::different, MatchRule::none);
}

TEST_CASE("missing is missing, never disagreement, and says on which side") {
  const auto judgement = judge(with(kAnn, upn_of(1)), child("Smith", "Ann", kBorn));
  CHECK(judgement[MatchField::upn].likeness == Likeness::missing_there);
  CHECK(judgement[MatchField::postcode].likeness == Likeness::missing_there);
  CHECK(judgement[MatchField::nhs_number].likeness == Likeness::missing_both);
  CHECK(judgement[MatchField::surname].likeness == Likeness::same);
}

TEST_CASE("reasons are sentences without the values") {
  const auto all = reasons(judge(kAnn, child("Smyth", "Ann", kBorn)));
  REQUIRE(all.size() == kFieldCount);
  CHECK(all[2].sentence == "Surname: similar, one letter or figure apart.");
  CHECK(all[5].how == "missing there");
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
    return traits;
  });
}

}  // namespace

TEST_CASE("judging is symmetric, and two permanent UPNs are never the same child") {
  CHECK(rc::check("symmetric", [] {
    const auto a = *any_traits();
    const auto b = *any_traits();
    RC_ASSERT(mirrored(judge(b, a)) == judge(a, b));
    if (upns_contradict(a, b)) RC_ASSERT(judge(a, b).verdict != Verdict::same);
    RC_ASSERT((judge(a, b).verdict == Verdict::different) == (judge(a, b).rule == MatchRule::none));
  }));
}

TEST_CASE("taking a value away never turns different into same") {
  CHECK(rc::check("missing is no gain", [] {
    const auto a = *any_traits();
    auto b = *any_traits();
    const auto before = judge(a, b).verdict;
    b.forename = {};
    b.all_forenames = {};
    if (before == Verdict::different) RC_ASSERT(judge(a, b).verdict != Verdict::same);
  }));
}
