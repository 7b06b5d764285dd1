// What the queue of questions says joining would change is what joining then changes; who else lives there.
#include "store/queries/pair_queue.h"

#include "store/queries/household.h"
#include "store/queries/pairs.h"
#include "support/register.h"

using namespace onroll;
using namespace onroll::store;
using namespace onroll::tests;

namespace {

const Pupil kZoeElsewhere{0, "Adams", "Zoe", "07/03/2016", "BS9 9ZZ"};

PairQueue queue_of(Register& it) {
  return it.database().read([&](Connection& connection) {
    return load_pair_queue(connection, load_world(connection, it.today()), it.today());
  });
}

Joining only_joining(Register& it) {
  const auto queue = queue_of(it);
  const auto rows = queue.part(QueueShow::waiting, 0, 10);
  REQUIRE(rows.size() == 1);
  return rows.front()->joining;
}

std::size_t open_cases(Register& it) {
  std::size_t open = 0;
  for (const auto& row : it.all<sql::EveryCase>()) open += row.status == "closed" ? 0U : 1U;
  return open;
}

}  // namespace

TEST_CASE("a child on a list who is on a roll under another postcode: joining shortens the list") {
  for_each_database([](Database& database) {
    Register it(database);
    it.roll(kAlder, date(2026, 11, 16), {kZoe});
    it.list("health:North", {kZoeElsewhere});
    it.reconcile();
    const auto joining = only_joining(it);
    CHECK(joining.effect == JoiningEffect::leaves_list);
    CHECK(joining.by == AccountedBy::on_roll);
    CHECK(it.all<sql::FindingsHeld>().size() == 1);
    it.decide({1}, PairAnswer::same);
    CHECK(it.all<sql::FindingsHeld>().empty());
    CHECK(queue_of(it).count(QueueShow::waiting) == 0);
  });
}

TEST_CASE("a child gone from a roll, whose case is open, turns up at another school: joining lets it close") {
  for_each_database([](Database& database) {
    Register it(database);
    it.roll(kAlder, date(2026, 9, 7), {kZoe, kYusuf});
    it.roll(kAlder, date(2026, 10, 5), {kYusuf});
    it.reconcile();
    REQUIRE(open_cases(it) == 1);
    it.roll(kDove, date(2026, 11, 16), {kZoeElsewhere});
    const auto joining = only_joining(it);
    CHECK(joining.effect == JoiningEffect::closes_case);
    CHECK(joining.closes.value == it.newest_case(ChildId{1})->case_id);
    it.decide({1}, PairAnswer::same);
    CHECK(it.newest_case(ChildId{1})->proposed_closure.has_value());
  });
}

TEST_CASE("a child on the rolls of two schools under two numbers: joining puts the child on the list") {
  for_each_database([](Database& database) {
    Register it(database);
    it.roll(kAlder, date(2026, 11, 16), {kZoe});
    it.roll(kDove, date(2026, 11, 16), {kZoeElsewhere});
    it.reconcile();
    const auto joining = only_joining(it);
    CHECK(joining.effect == JoiningEffect::enters_list);
    CHECK(joining.cause == Cause::two_rolls);
    it.decide({1}, PairAnswer::same);
    CHECK(it.finding(ChildId{1})->cause == "two_rolls");
  });
}

TEST_CASE("a question somebody was not sure about waits apart; a decided one is listed with its reason") {
  for_each_database([](Database& database) {
    Register it(database);
    it.roll(kAlder, date(2026, 11, 16), {kZoe});
    it.list("health:North", {kZoeElsewhere});
    it.decide({1}, PairAnswer::not_sure);
    CHECK(queue_of(it).count(QueueShow::waiting) == 0);
    CHECK(queue_of(it).count(QueueShow::unsure) == 1);
    it.decide({1}, PairAnswer::different);
    CHECK(queue_of(it).find({1}) == nullptr);
    database.read([](Connection& connection) {
      const auto decided = decided_pairs(connection, PairState::different, {});
      REQUIRE(decided.size() == 1);
      CHECK(decided.front().decision.state == "different");
      CHECK(decided_pairs(connection, PairState::same, {}).empty());
    });
  });
}

TEST_CASE("who lives with a child: the same address, a contact's telephone, the surname and postcode") {
  for_each_database([](Database& database) {
    Register it(database);
    it.list("health:North",
            "NHS number,Surname,Forename,DOB,Address,Postcode\n"
            ",Adams,Zoe,07/03/2016,1 High Street,BS1 1AB\n"
            ",Brown,Yusuf,08/04/2018,1 High  Street,BS1 1AB\n"
            ",Adams,Amy,09/05/2014,9 High Street,BS1 1AB\n"
            ",Clark,Xena,09/05/2016,7 High Street,BS1 1AB\n"
            ",Adams,Far,09/05/2016,1 High Street,BS9 9ZZ\n");
    database.read([](Connection& connection) {
      const std::array one{ChildId{1}};
      const auto members = household(connection, one);
      REQUIRE(members.size() == 2);
      CHECK(members[0].name == "Adams, Amy");
      CHECK(members[0].tie == HouseholdTie::same_surname_and_postcode);
      CHECK(members[1].name == "Brown, Yusuf");
      CHECK(members[1].tie == HouseholdTie::same_address);
    });
  });
}
