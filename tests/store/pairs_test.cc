// Which child is which: joined by rule, asked of a person, decided, and taken back.
#include <string>

#include "store/queries/pairs.h"
#include "support/register.h"

using namespace onroll;
using namespace onroll::store;
using namespace onroll::tests;

namespace {

const Date kSeptember = date(2026, 9, 14);

PairId only_question(Register& it) {
  REQUIRE(it.all<sql::WaitingPairs>().size() == 1);
  PairId waiting;
  for (const auto& row : it.all<sql::EveryPair>()) {
    if (row.state == "waiting") waiting = {row.pair_id};
  }
  return waiting;
}

std::string state_of(Register& it, PairId pair) {
  for (const auto& row : it.all<sql::EveryPair>()) {
    if (row.pair_id == pair.value) return row.state;
  }
  return "";
}

const Pupil kZoeElsewhere{0, "Adams", "Zoe", "07/03/2016", "BS9 9ZZ"};
const Pupil kZoeOfTheOffice{0, "Adams", "Zoe", "07/03/2016", "BS7 7ZZ"};

// Zoe on a roll, and on a list with another postcode: a question.
PairId asked(Register& it) {
  it.roll(kAlder, kSeptember, {kZoe, kYusuf});
  it.list("health:North GPs", {kZoeElsewhere});
  it.reconcile();
  return only_question(it);
}

// Two children, each with an open case of their own, and the question whether they are one.
struct TwoCases {
  PairId pair;
  CaseId kept;
  CaseId joined;
};
TwoCases two_cases(Register& it) {
  const auto pair = asked(it);
  const auto opening = [&](ChildId child) {
    return it.work({}, OpenCase{child, Cause::listed_on_no_roll, std::nullopt, "Somebody rang."});
  };
  return {pair, opening({1}), opening({3})};
}

}  // namespace

TEST_CASE(
    "the same UPN with two agreeing particulars is the same child; the same name with another UPN is not") {
  for_each_database([](Database& database) {
    Register it(database);
    it.roll(kAlder, kSeptember, {kZoe});
    it.roll(kDove, date(2026, 10, 12), {{1, "Adams-Ward", "Zoe"}});
    CHECK(it.all<sql::EveryChild>().size() == 1);
    it.list("housing", {{5, "Adams", "Zoe"}});
    CHECK(it.all<sql::EveryChild>().size() == 2);
    it.check_sound();
  });
}

TEST_CASE("twins are never joined, on one roll or two lists") {
  for_each_database([](Database& database) {
    Register it(database);
    it.roll(kAlder, kSeptember, {{11, "Hall", "Amy"}, {12, "Hall", "Ann"}, {0, "Hall", "Ada"}});
    it.list("health:North GPs", {{0, "Hall", "Amy"}, {0, "Hall", "Ann"}});
    CHECK(it.all<sql::EveryChild>().size() == 3);
    CHECK(it.child({0, "Hall", "Amy"}) != it.child({0, "Hall", "Ann"}));
    it.check_sound();
  });
}

TEST_CASE("a temporary UPN, the permanent one after it, and a former one are one child") {
  for_each_database([](Database& database) {
    Register it(database);
    const std::string temporary = [] {
      for (const char letter : std::string_view("ABCDEFGHJKLMNPQRTUVWXYZ")) {
        if (const auto upn = Upn::parse(std::string(1, letter) + "80120002601A"))
          return std::string(upn->text());
      }
      return std::string();
    }();
    REQUIRE(!temporary.empty());
    const auto roll = [&](int school, Date on, const std::string& row) {
      const auto text = "UPN,Former UPN,Surname,Forename,DOB,Postcode\n" + row;
      it.take(
          {.kind = ImportKind::roll, .name = "roll.csv", .bytes = text, .school = urn(school), .date = on});
    };
    roll(kAlder, kSeptember, temporary + ",,Adams,Zoe,07/03/2016,BS1 1AB\n");
    roll(kAlder, date(2026, 10, 12), kZoe.upn() + "," + temporary + ",Adams,Zoe,07/03/2016,BS1 1AB\n");
    CHECK(it.all<sql::EveryChild>().size() == 1);
    CHECK(it.all<sql::EveryChild>().front().upn == kZoe.upn());
    roll(kDove, date(2026, 10, 12), made_up_upn(8) + "," + kZoe.upn() + ",Ward,Zoe,07/03/2016,BS9 9ZZ\n");
    CHECK(it.all<sql::EveryChild>().size() == 1);
    it.check_sound();
  });
}

TEST_CASE("perhaps the same: a person is asked, once, and the list says so meanwhile") {
  for_each_database([](Database& database) {
    Register it(database);
    asked(it);
    CHECK(it.finding({3})->cause == "matching_error");
    it.go_to(date(2026, 12, 1));
    it.list("health:North GPs", {kZoeElsewhere});
    it.list("housing", {kZoeElsewhere});
    CHECK(it.all<sql::EveryPair>().size() == 1);
  });
}

TEST_CASE("answered same, the two are one child with every record; taken back, all is as it was") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto pair = asked(it);
    const auto before = it.seen();
    const auto tables = it.tables();
    const auto settled = it.decide(pair, PairAnswer::same);
    CHECK(settled.kept == ChildId{1});
    CHECK(it.child(kZoe) == ChildId{1});
    CHECK(!it.finding({1}));
    CHECK(!it.finding({3}));
    CHECK(state_of(it, pair) == "same");
    CHECK(it.all<sql::WaitingPairs>().empty());
    it.check_sound();
    it.decide(pair, PairAnswer::taken_back);
    CHECK(it.seen() == before);
    for (std::size_t i = 0; i < tables.size(); ++i) {
      if (tables[i].table == "match_key") continue;  // a key more costs a comparison
      CHECK(it.tables()[i] == tables[i]);
    }
    it.check_sound();
    it.decide(pair, PairAnswer::same);
    it.check_sound();
  });
}

TEST_CASE("what is decided to be different is never asked again, and counts as unaccounted") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto pair = asked(it);
    it.decide(pair, PairAnswer::different);
    CHECK(it.finding({3})->cause == "listed_on_no_roll");
    it.go_to(date(2026, 12, 1));
    it.list("housing", {{0, "Adams", "Zoe", "07/03/2016", "BS9 9ZZ", "6"}});
    it.roll(kAlder, date(2026, 11, 30), {{1, "Adams", "Zoe", "07/03/2016", "BS1 1AB", "6"}});
    CHECK(it.all<sql::WaitingPairs>().empty());
    CHECK(it.all<sql::EveryPair>().size() == 1);
    it.decide(pair, PairAnswer::not_sure);
    CHECK(it.finding({3})->cause == "matching_error");
    it.check_sound();
  });
}

TEST_CASE("an answer that is held already, or to a question there is not, changes nothing") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto pair = asked(it);
    const auto acts = it.acts();
    CHECK(!perform(database, it.by_officer(), DecidePair{pair, PairAnswer::taken_back}).has_value());
    CHECK(!perform(database, it.by_officer(), DecidePair{{99}, PairAnswer::same}).has_value());
    it.decide(pair, PairAnswer::same);
    const auto again = perform(database, it.by_officer(), DecidePair{pair, PairAnswer::same});
    CHECK(sentences(again.error()).front() == "That is already what is held. Nothing was changed.");
    CHECK(it.acts() == acts + 1);
  });
}

TEST_CASE(
    "three records of one child, joined two by two in any order, are one child; parted in any order, three") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto first = asked(it);                  // 1 and 3
    it.list("housing:Office", {kZoeOfTheOffice});  // 4: with 1 and with 3
    REQUIRE(it.all<sql::WaitingPairs>().size() == 3);
    const PairId one_and_four{2};
    const PairId three_and_four{3};
    it.reconcile();
    const auto apart = it.seen();
    it.decide(three_and_four, PairAnswer::same);
    const auto two_left = it.seen();
    CHECK(it.all<sql::WaitingPairs>().size() == 2);  // both now ask about 1 and 3
    database.read([&](Connection& connection) {
      CHECK(pair_counts(connection).of(PairState::waiting) == 2);
      CHECK(pair_seen(connection, one_and_four)->sides[1].child == ChildId{3});
    });
    it.decide(one_and_four, PairAnswer::same);
    CHECK(it.child(kZoe) == ChildId{1});
    CHECK(it.all<sql::WaitingPairs>().empty());
    database.read([](Connection& connection) { CHECK(pair_counts(connection).of(PairState::waiting) == 0); });
    const auto different = perform(database, it.by_officer(), DecidePair{first, PairAnswer::different});
    CHECK(sentences(different.error()).front() ==
          "Another decision made these one child. Take that decision back first.");
    it.check_sound();
    it.decide(one_and_four, PairAnswer::taken_back);
    CHECK(it.seen() == two_left);
    it.decide(one_and_four, PairAnswer::same);
    it.decide(three_and_four, PairAnswer::taken_back);  // the inner joining first
    it.check_sound();
    it.decide(one_and_four, PairAnswer::taken_back);
    CHECK(it.seen() == apart);
    it.check_sound();
  });
}

TEST_CASE("the records of a joined child stay findable: a new list joins them") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto pair = asked(it);
    it.decide(pair, PairAnswer::same);
    const auto report = it.list("social_care", {{0, "Adams", "Zoe", "07/03/2016", "BS9 9ZZ", "6"}});
    CHECK(report.new_children == 0);
    CHECK(report.pairs_to_decide == 0);
    it.check_sound();
  });
}

TEST_CASE("an open case follows the child it is about, and goes back with it") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto pair = asked(it);
    const auto id = it.work({}, OpenCase{{3}, Cause::listed_on_no_roll, std::nullopt, "Somebody rang."});
    const auto before = it.seen();
    it.decide(pair, PairAnswer::same);
    CHECK(it.newest_case({1})->case_id == id.value);
    CHECK(it.newest_case({1})->proposed_closure == "C01");  // the child it is about is on a roll
    it.work(id, AddNote{"Seen in school."});
    const auto opening = perform_case_act(database, it.by_officer(), {},
                                          OpenCase{{3}, Cause::listed_on_no_roll, std::nullopt, "Again."});
    CHECK(std::get<Refusal>(opening.error()).rule == "case.one_open_per_child");
    it.check_sound();
    it.decide(pair, PairAnswer::taken_back);
    CHECK(it.newest_case({3})->case_id == id.value);
    CHECK(!it.newest_case({1}));
    it.check_sound();
  });
}

TEST_CASE("of two open cases the joined child's is closed as a duplicate that says where the work goes on") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto [pair, kept, joined] = two_cases(it);
    it.decide(pair, PairAnswer::same);
    const auto closed =
        database.read([&, id = joined](Connection& connection) { return load_case(connection, id); });
    CHECK(closed.status == CaseStatus::closed);
    CHECK(closed.child == ChildId{1});
    CHECK(closed.closures.back().code == ClosureCode::never_here_or_error);
    CHECK(closed.closures.back().by == UserId{7});
    CHECK(it.all<sql::EveryCase>().size() == 2);
    CHECK(it.all<sql::EveryCase>().front().open == 1);
    it.check_sound();
    it.decide(pair, PairAnswer::taken_back);
    CHECK(it.newest_case({3})->status == "reopened");
    CHECK(it.newest_case({1})->open == 1);
    it.check_sound();
  });
}

TEST_CASE("the program may not close the duplicate by rule: nothing is changed") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto pair = two_cases(it).pair;
    const auto tables = it.tables();
    const auto refused = perform(database, it.by_program(), DecidePair{pair, PairAnswer::same});
    REQUIRE(!refused.has_value());
    CHECK(std::get<Refusal>(refused.error()).rule == "case.a_person_decides");
    CHECK(it.tables() == tables);
  });
}
