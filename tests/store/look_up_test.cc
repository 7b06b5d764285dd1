// One child looked up in the register: what a person sees is what an import would have decided.
#include "store/look_up.h"

#include "support/register.h"

using namespace onroll;
using namespace onroll::store;
using namespace onroll::tests;

namespace {

const Date kSeptember = date(2026, 9, 14);

Facts asked(std::string surname, std::string forename, std::optional<Date> born,
            std::string_view postcode = "") {
  Facts facts;
  facts.name = {std::move(surname), std::move(forename), ""};
  facts.date_of_birth = born;
  if (!postcode.empty()) facts.postcode = Postcode::parse(postcode).value();
  return facts;
}

LookUp answer(Register& it, const Facts& wanted) {
  return it.database().read([&](Connection& connection) { return look_up(connection, wanted); });
}

const Date kZoesBirth = date(2016, 3, 7);

}  // namespace

TEST_CASE("a child on a roll is found by name and postcode, by UPN alone, and not by a stranger's name") {
  for_each_database([](Database& database) {
    Register it(database);
    it.roll(kAlder, kSeptember, {kZoe, kYusuf});
    const auto found = answer(it, asked("ADAMS", "Zoe", kZoesBirth, "bs1 1ab"));
    CHECK(found.band == Band::match);
    REQUIRE(found.candidates.size() == 1);
    CHECK(found.candidates[0].child == it.child(kZoe));
    CHECK(found.candidates[0].probability > 0.999);
    CHECK(found.candidates[0].probability == doctest::Approx(found.candidates[0].why.probability));
    CHECK(found.candidates[0].facts.name.surname == "Adams");
    CHECK(found.rules == kRuleVersion);
    Facts by_upn;
    by_upn.upn = Upn::parse(kZoe.upn()).value();
    CHECK(answer(it, by_upn).band == Band::potential_match);  // a number alone: a person must look
    CHECK(answer(it, asked("Nobody", "Knows", date(2011, 1, 5))).band == Band::no_match);
    CHECK(answer(it, asked("Adams", "Zoe", std::nullopt)).given == LookUp::Given::too_little);
  });
}

TEST_CASE("another postcode: a potential match, and a lone candidate gains nothing by being alone") {
  for_each_database([](Database& database) {
    Register it(database);
    it.roll(kAlder, kSeptember, {kZoe});
    const auto elsewhere = asked("Adams", "Zoe", kZoesBirth, "BS9 9ZZ");
    const auto alone = answer(it, elsewhere);
    CHECK(alone.band == Band::potential_match);
    it.roll(kDove, kSeptember, {kYusuf, kXena});
    const auto among_others = answer(it, elsewhere);
    CHECK(among_others.candidates[0].probability == alone.candidates[0].probability);
  });
}

TEST_CASE("two children as likely: many match; a twin is not one of them") {
  for_each_database([](Database& database) {
    Register it(database);
    it.roll(kAlder, kSeptember, {{11, "Hall", "Amy"}, {12, "Hall", "Ben"}});
    CHECK(answer(it, asked("Hall", "Amy", kZoesBirth, "BS1 1AB")).band == Band::match);
    it.roll(kDove, kSeptember, {{21, "Hall", "Amy"}});
    const auto many = answer(it, asked("Hall", "Amy", kZoesBirth, "BS1 1AB"));
    CHECK(many.band == Band::many_match);
    CHECK(std::ranges::count(many.candidates, Band::match, &LookUpCandidate::band) == 2);
    for (const auto& one : many.candidates)
      if (one.facts.name.forename == "Ben") CHECK(one.band == Band::low_confidence);
    auto numbered = asked("Hall", "Amy", kZoesBirth, "BS1 1AB");
    numbered.upn = Upn::parse(made_up_upn(21)).value();
    const auto one = answer(it, numbered);
    CHECK(one.band == Band::match);
    CHECK(one.candidates[0].facts.upn->text() == made_up_upn(21));
  });
}

TEST_CASE("a slip of the pen still leads to the child") {
  for_each_database([](Database& database) {
    Register it(database);
    it.roll(kAlder, kSeptember, {kYusuf});
    const auto born = date(2016, 4, 8);
    for (const auto& slip :
         {asked("Browne", "Yusuf", born, "BS1 1AC"), asked("Brown", "Yusef", born, "BS1 1AC"),
          asked("Brown", "Yusuf", date(2016, 8, 4), "BS1 1AC"), asked("Yusuf", "Brown", born),
          asked("Brown", "Yusuf", date(2016, 4, 9), "BS1 1AC")}) {
      const auto found = answer(it, slip);
      CAPTURE(slip.name.surname);
      REQUIRE(found.candidates.size() == 1);
      CHECK(found.band != Band::low_confidence);
    }
  });
}

TEST_CASE("a look-up says what an import of the same words then does") {
  for_each_database([](Database& database) {
    Register it(database);
    it.roll(kAlder, kSeptember, {kZoe, {0, "Smith", "Oliver"}, {3, "Featherstonehaugh", "Zuleika"}});
    const std::vector<Pupil> wanted = {{0, "Adams", "Zoe"},
                                       {0, "Smith", "Oliver", "07/03/2016", "BS9 9ZZ"},
                                       {0, "Featherstonehaugh", "Zuleika", "07/03/2016", ""},
                                       {0, "Hill", "Bo", "01/02/2014", "BS1 1AB"}};
    std::vector<Band> said;
    for (const auto& one : wanted)
      said.push_back(
          answer(it, asked(one.surname, one.forename, parse_any_date(one.born), one.postcode)).band);
    const auto report = it.list("health:North GPs", wanted);
    CHECK(std::ranges::count(said, Band::match) == 4 - report.new_children);
    CHECK(std::ranges::count(said, Band::potential_match) == report.pairs_to_decide);
  });
}

TEST_CASE("a key that more than 500 children share is passed over, and the answer says so") {
  for_each_database([](Database& database) {
    Register it(database);
    std::vector<Pupil> crowd;
    for (int serial = 1; serial <= static_cast<int>(kMostByOneKey); ++serial) {
      std::string forename = "Zoe";
      for (int left = serial; left > 0; left /= 26) forename += static_cast<char>('a' + left % 26);
      crowd.push_back({serial, "Smith", forename, "07/03/2016", fmt::format("BS{} 1AB", serial % 90 + 1)});
    }
    it.roll(kAlder, kSeptember, crowd);
    const auto like_many = asked("Smith", "Zoe", kZoesBirth);
    CHECK(answer(it, like_many).passed_over == 0);
    CHECK(!answer(it, like_many).candidates.empty());
    it.roll(kDove, kSeptember, {{900, "Smith", "Bo", "07/03/2016", "BS99 1AB"}});
    const auto now = answer(it, like_many);
    CHECK(now.passed_over == 1);
    CHECK(now.candidates.empty());
    CHECK(passed_over_in_words(now).starts_with("More than 500 children"));
    const auto one = answer(it, asked("Smith", crowd[41].forename, kZoesBirth));
    CHECK(one.passed_over == 1);
    REQUIRE(!one.candidates.empty());
    CHECK(one.candidates[0].child == it.child(crowd[41]));
  });
}

TEST_CASE("both engines, and two connections, give the very same answer") {
  std::vector<std::string> answers;
  for_each_database([&](Database& database) {
    Register it(database);
    it.roll(kAlder, kSeptember, {kZoe, kYusuf, {0, "Adams", "Zoey", "07/03/2016", "BS1 1AB"}});
    for (int node = 0; node < 2; ++node) {
      const auto found = answer(it, asked("Adams", "Zoe", kZoesBirth, "BS1 1AB"));
      std::string text = std::string(word(found.band)) + found.parameters;
      for (const auto& one : found.candidates)
        text += fmt::format(" {}:{}:{}", one.child.value, one.record.value, one.probability);
      answers.push_back(std::move(text));
    }
  });
  for (const auto& one : answers) CHECK(one == answers.front());
}
