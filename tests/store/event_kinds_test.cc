// Every kind of event there is, made by the acts, stands in the journal as it was and makes its rows again.
#include <set>
#include <string>

#include "matching/measure.h"
#include "store/acts/learn_parameters.h"
#include "support/register.h"

using namespace onroll;
using namespace onroll::store;
using namespace onroll::tests;

namespace {

// One of each act, so that each kind of event happens.
void live_through_everything(Register& it) {
  it.take({.kind = ImportKind::school_links,
           .name = "links.csv",
           .bytes = "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n"
                    "100003,100001,Alder Primary School,Successor,01/09/2024\n"});
  it.take({.kind = ImportKind::term_dates,
           .name = "terms.csv",
           .bytes = "Type,Start,End,Name,URN\nTerm,01/09/2026,18/12/2026,Autumn,100001\n"});
  auto broken = kXena;
  broken.born = "99/99/2016";
  auto put_right = kYusuf;
  put_right.postcode = "Nowhere 1";
  it.roll(kAlder, date(2026, 9, 14), {kZoe, put_right, broken});
  it.roll(kAlder, date(2026, 10, 12), {kZoe});
  it.list("health:North GPs", {{0, "Adams", "Zoe", "07/03/2016", "BS9 9ZZ"}});
  it.reconcile();
  it.decide({1}, PairAnswer::same);
  it.decide({1}, PairAnswer::taken_back);
  it.decide({1}, PairAnswer::different);
  it.list("social_care", {{1, "Adams", "Zoe", "07/03/2016", "BS9 9ZZ"}});  // the other's UPN: asked again
  auto model = shipped_model();
  model.prior -= 0.1;
  REQUIRE(perform(it.database(), it.by_officer(), KeepParameters{model}).has_value());
  const auto row = perform(it.database(), it.by_officer(), ReturnRow{{5}, 4});
  REQUIRE(row.has_value());
  it.undo(it.roll(kDove, date(2026, 10, 12), {{9, "Evans", "Will"}}).import);
}

}  // namespace

TEST_CASE("every kind of event happens, is read back as it was written, and is applied the same again") {
  for_each_database([](Database& database) {
    Register it(database);
    live_through_everything(it);
    std::set<std::string, std::less<>> kinds;
    for (const auto& row : it.all<sql::EventsInOrder>()) {
      const auto event = journal::decode(row.kind, *row.payload);
      CHECK(journal::kind(event) == row.kind);
      CHECK(journal::subject(event) == row.subject);
      CHECK(journal::encode(event) == *row.payload);
      kinds.insert(row.kind);
    }
    CHECK(kinds.size() == std::variant_size_v<journal::Event>);
    const auto before = it.tables();
    for (const auto& table : before) {
      CAPTURE(table.table);
      CHECK(table.rows > 0);
    }
    it.check_sound();
    rebuild(database);
    CHECK(it.tables() == before);
  });
}

TEST_CASE("both engines make the very same tables of the same acts") {
  std::vector<std::vector<TableDigest>> made;
  for_each_database([&](Database& database) {
    Register it(database);
    live_through_everything(it);
    made.push_back(it.tables());
  });
  for (const auto& tables : made) CHECK(tables == made.front());
}
