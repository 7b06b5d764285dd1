// Decisions about pairs: kept with their reason, asked again only where there is news, and taken back without
// losing what came later.
#include "store/queries/pairs.h"
#include "support/register.h"

using namespace onroll;
using namespace onroll::store;
using namespace onroll::tests;

namespace {

const Date kSeptember = date(2026, 9, 14);
const Pupil kZoeElsewhere{0, "Adams", "Zoe", "07/03/2016", "BS9 9ZZ"};

PairSeen seen(Register& it, PairId pair) {
  return *it.database().read([&](Connection& connection) { return pair_seen(connection, pair); });
}

PairId asked(Register& it) {
  it.roll(kAlder, kSeptember, {kZoe, kYusuf});
  it.list("health:North GPs", {kZoeElsewhere});
  REQUIRE(it.all<sql::WaitingPairs>().size() == 1);
  return {1};
}

Occasion without_reason(Register& it) {
  auto occasion = it.by_officer();
  occasion.reason = "  ";
  return occasion;
}

}  // namespace

TEST_CASE("a pair keeps what it was asked on: log odds, pattern, parameters, and the waterfall is rebuilt") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto pair = asked(it);
    const auto row = it.all<sql::EveryPair>().front();
    REQUIRE(row.log_odds.has_value());
    CHECK(!row.parameters.empty());
    const auto now = seen(it, pair);
    CHECK(now.why.log_odds == doctest::Approx(static_cast<double>(*row.log_odds) / 1000).epsilon(0.001));
    CHECK(static_cast<std::int64_t>(now.judgement.pattern) == *row.pattern);
    CHECK(now.judgement.verdict == Verdict::perhaps);
    CHECK(row.reasons.starts_with("Same: surname, forename, date of birth."));
  });
}

TEST_CASE("a record joined by rule keeps which one it was found equal to, and how surely") {
  for_each_database([](Database& database) {
    Register it(database);
    it.roll(kAlder, kSeptember, {kZoe});
    it.list("health:North GPs", {{0, "Adams", "Zoe"}});
    const auto records = it.all<sql::EveryRecord>();
    REQUIRE(records.size() == 2);
    CHECK(!records[0].because_of.has_value());
    CHECK(records[1].because_of == records[0].record_id);
    CHECK(*records[1].log_odds > 6900);
    CHECK(!records[1].parameters.empty());
    it.check_sound();
  });
}

TEST_CASE("a decision needs a reason, and the event keeps it with what was seen") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto pair = asked(it);
    const auto tables = it.tables();
    const auto refused = perform(database, without_reason(it), DecidePair{pair, PairAnswer::different});
    REQUIRE(!refused.has_value());
    CHECK(sentences(refused.error()).front().starts_with("Say why"));
    CHECK(it.tables() == tables);
    it.decide(pair, PairAnswer::different);
    for (const auto& row : it.all<sql::EventsInOrder>()) {
      if (row.kind != "pair_decided") continue;
      const auto event = std::get<journal::PairDecided>(journal::decode(row.kind, *row.payload));
      CHECK(event.reason == "Somebody said so.");
      CHECK(event.settled_at == "perhaps");
      CHECK(event.seen.size() == 2);
    }
  });
}

TEST_CASE(
    "decided not the same: weaker or equal evidence never asks again, stronger evidence does and says so") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto pair = asked(it);
    it.decide(pair, PairAnswer::different);
    it.list("housing", {{0, "Adams", "Zoe", "07/03/2016", "BS9 9ZY"}});
    CHECK(it.all<sql::EveryPair>()[0].state == "different");
    // The child on the GP list turns up with the UPN of the child on the roll.
    const auto report = it.list("social_care", {{1, "Adams", "Zoe", "07/03/2016", "BS9 9ZZ"}});
    CHECK(report.new_children == 0);
    const auto row = it.all<sql::EveryPair>()[0];
    CHECK(row.state == "waiting");
    CHECK(row.news.starts_with("It was decided that they are not the same child."));
    CHECK(seen(it, pair).news == row.news);
    CHECK(seen(it, pair).decisions.size() == 1);
    it.check_sound();
    it.decide(pair, PairAnswer::different);
    it.list("other_list:Club", {{1, "Adams", "Zoe", "07/03/2016", "BS9 9ZZ"}});
    CHECK(it.all<sql::EveryPair>()[0].state == "different");  // decided in full knowledge: not asked again
    it.check_sound();
  });
}

TEST_CASE("taken back: what came later goes with the records it was found equal to") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto pair = asked(it);
    it.decide(pair, PairAnswer::same);
    it.list("housing", {kZoeElsewhere});  // like the GP's record
    it.roll(kAlder, date(2026, 11, 9), {{1, "Adams", "Zoe", "07/03/2016", "BS1 1AB", "6"}, kYusuf});
    CHECK(it.child(kZoe) == ChildId{1});
    it.decide(pair, PairAnswer::taken_back);
    for (const auto& record : it.all<sql::EveryRecord>()) {
      if (record.surname != "Adams") continue;
      CHECK(record.child_id == (record.postcode == "BS9 9ZZ" ? 3 : 1));
    }
    it.check_sound();
    it.decide(pair, PairAnswer::same);
    CHECK(it.child(kZoe) == ChildId{1});
    it.check_sound();
  });
}
