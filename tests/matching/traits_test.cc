#include "matching/traits.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.h"
#include "made_up.h"
#include "matching/blocking.h"
#include "matching/judge.h"
#include "matching/likeness/placeholders.h"

using namespace onroll;

TEST_CASE("traits are folded, and what stands for nothing is missing") {
  auto facts = facts_of("O’Brien-Smith", "  ZOË ", kBorn, "wr5 2np");
  facts.name.middle_names = "Anne";
  const auto traits = traits_of(facts);
  CHECK(traits.surname.view() == "obrien smith");
  CHECK(traits.forename.view() == "zoe");
  CHECK(traits.middle_names.view() == "anne");
  CHECK(traits.postcode == Postcode::parse("WR5 2NP").value());
}

TEST_CASE("what a record says besides: known-as, school, address, contacts") {
  auto facts = facts_of("Smith", "Elizabeth", kBorn);
  facts.also = {{"House", "Red"}, {"Preferred Forename", "Beth"}};
  facts.address = "1 High Street";
  facts.contacts = {{"", "PAM", "01905 111111", "", ""},
                    {"Jo Smith", "PAF", "01905 222222", "jo@example.org", ""},
                    {"Al Smith", "OTH", "01905 333333", "", ""}};
  const auto traits = traits_of(facts);
  CHECK(traits.known_as.view() == "beth");
  CHECK(traits.contact_name == "Jo Smith");
  CHECK(traits.contact_phones == "01905 111111 01905 222222");
  CHECK(traits.contact_email == "jo@example.org");
  CHECK(traits.address == "1 High Street");
}

TEST_CASE("two schools whose numbers are neighbours are two schools") {
  auto here = child("Smith", "Ann", kBorn);
  auto there = here;
  here.school = *Urn::parse("116735");
  there.school = *Urn::parse("116736");
  const auto& measure = *shipped_measure();
  CHECK(judge(measure, here, there)[MatchField::school] == Likeness::different);
  CHECK(judge(measure, here, here)[MatchField::school] == Likeness::same);
}

TEST_CASE("placeholders are missing: names, dates, postcodes, NHS numbers") {
  for (const auto* name : {"XXXXXXX", "MMMMMMM", "Unknown", "Not Known", "N/A", "", "...", "000"}) {
    CAPTURE(name);
    CHECK(is_placeholder_surname(fold_name(name)));
    CHECK(is_placeholder_forename(fold_name(name)));
  }
  for (const auto* name : {"Baby", "BABY GIRL", "Twin 2", "twin2", "Infant Smith", "Male"}) {
    CAPTURE(name);
    CHECK(is_placeholder_forename(fold_name(name)));
  }
  for (const auto* name : {"Oo", "Ng", "Na", "Baby", "Child", "Twinings"}) {
    CAPTURE(name);
    CHECK_FALSE(is_placeholder_surname(fold_name(name)));
  }
  CHECK_FALSE(is_placeholder_forename("twinkle"));
  CHECK(is_placeholder_childs_birth(date(1900, 1, 1)));
  CHECK(is_placeholder_childs_birth(date(1970, 1, 1)));
  CHECK_FALSE(is_placeholder_childs_birth(date(2016, 1, 1)));
  auto facts = facts_of("XXXXXXX", "Baby", date(1900, 1, 1), "ZZ99 3VZ");
  facts.nhs_number = NhsNumber::parse("9999999999").value();
  CHECK(traits_of(facts) == Traits{});
  CHECK(blocking_keys(traits_of(facts)).size() == 0);
}

TEST_CASE("names longer than a block of memory are cut, not refused") {
  const auto traits = child(std::string(60, 'a') + "b", std::string(40, 'b') + "c", kBorn, "WR5 2NP");
  CHECK(traits.surname.view().size() == 47);
  CHECK(blocking_keys(traits).size() == 5);
}

TEST_CASE("blocking keys are the same for ever: they are in every database") {
  auto traits = with(with(child("Smith", "Ann Marie", kBorn, "WR5 2NP"), upn_of(1)), nhs_of(1));
  traits.former_upn = upn_of(2);
  traits.former_surname = FoldedName("jones");
  const auto keys = blocking_keys(traits);
  traits.known_as = FoldedName("nan");
  CHECK(blocking_keys(traits).size() == BlockingKeys::kMost - 1);
  CHECK(keys.size() == 10);
  CHECK(std::ranges::is_sorted(keys.all()));
  const auto only = blocking_keys(child("Smith", "", kBorn));
  REQUIRE(only.size() == 1);
  CHECK(only.all()[0] == 6946530298750344601);
}

TEST_CASE("records that should meet share a key") {
  const auto meet = [](const Traits& a, const Traits& b) {
    for (const auto key : blocking_keys(a)) {
      for (const auto other : blocking_keys(b)) {
        if (key == other) return true;
      }
    }
    return false;
  };
  const auto ann = child("Smith", "Ann", kBorn, "WR5 2NP");
  CHECK(meet(ann, child("Jones", "Ann Marie", kBorn)));  // forename and birth
  CHECK(meet(ann, child("smith", "Zoe", kBorn)));        // surname and birth: twins meet, and are told apart
  CHECK(meet(ann, child("Ann", "Smith", kBorn)));        // names swapped
  CHECK(meet(ann, child("SMITH", "ann", date(2016, 4, 3), "WR5 2NP")));
  CHECK(meet(child("O Brien", "Ann", kBorn), child("O'Brien", "Zoe", kBorn)));
  auto renamed = with(child("Hill", "Bo", date(2015, 1, 2)), upn_of(3));
  auto before = child("Dale", "Cy", date(2014, 1, 2));
  before.former_upn = upn_of(3);
  CHECK(meet(renamed, before));
  CHECK(meet(ann, child("Smith", "Ann", date(2016, 4, 3), "WR5 2NQ")));  // both names and the year
  CHECK(meet(ann, child("Smyth", "Anne", kBorn, "WR5 2NP")));            // born the same day at one postcode
  CHECK(meet(ann, child("Dale", "Ann", date(2014, 4, 3), "WR5 2NP")));   // forename and postcode
  auto known = child("Dale", "Roberta", kBorn);
  known.known_as = FoldedName("ann");
  CHECK(meet(ann, known));
  CHECK_FALSE(meet(ann, child("Smith", "Ann", date(2015, 4, 3), "WR5 2NQ")));
}
