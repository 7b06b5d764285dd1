// Looking for a child by whatever is known, with nothing personal in an address.
#include "base/text.h"
#include "web/support/little_site.h"

using namespace onroll;
using namespace onroll::web;
using onroll::tests::take_roll;

namespace {

bool finds(LittleSite& site, std::string field, std::string value, std::string_view name) {
  const auto answer = site.post("/search", {{std::move(field), std::move(value)}});
  CHECK(answer.status == Status::ok);
  return says(answer, name);
}

}  // namespace

TEST_CASE("a child is found by each thing that may be known") {
  for_each_little_site([](store::Database& database, LittleSite& site) {
    take_roll(database, 100001, date(2026, 11, 2), kZoe + kYusuf + kXena);
    for (const auto* name : {"adams", "ADAMS, Zoe", "zoë adams", "Zo", "ada zo", "Zoe Adams"}) {
      CHECK_MESSAGE(finds(site, "anything", name, "Adams, Zoë"), name);
    }
    for (const auto* name : {"smith", "O’Brien", "obrien smith yus"}) {
      CHECK_MESSAGE(finds(site, "anything", name, "Yusuf</a>"), name);
    }
    for (const auto* born : {"7/3/2016", "2016-03-07", "7 March 2016", "07.03.2016"}) {
      CHECK_MESSAGE(finds(site, "date_of_birth", born, "Adams, Zoë"), born);
      CHECK_MESSAGE(finds(site, "anything", born, "Adams, Zoë"), born);
    }
    CHECK(finds(site, "upn", tests::made_up_upn(1), "Adams, Zoë"));
    CHECK(finds(site, "anything", lower_ascii(tests::made_up_upn(1)), "Adams, Zoë"));
    CHECK(finds(site, "postcode", "bs11ab", "Adams, Zoë"));
    CHECK(finds(site, "number", "1", "child 1<"));
    CHECK(!finds(site, "anything", "zoe clark", "Adams"));
    CHECK(!finds(site, "anything", "dams", "Adams, Zoë"));
  });
}

TEST_CASE("everything given must fit") {
  for_each_little_site([](store::Database& database, LittleSite& site) {
    take_roll(database, 100001, date(2026, 11, 2), kZoe + kYusuf);
    const auto both = site.post("/search", {{"anything", "Zoe"}, {"date_of_birth", "7/3/2016"}});
    CHECK(says(both, "1 child found"));
    const auto neither = site.post("/search", {{"anything", "Zoe"}, {"date_of_birth", "8/4/2016"}});
    CHECK(says(neither, "Nobody was found"));
    CHECK(says(neither, "What to try"));
    CHECK(says(neither, "value=\"8/4/2016\""));
  });
}

TEST_CASE("a former UPN leads to the child") {
  for_each_little_site([](store::Database& database, LittleSite& site) {
    take_roll(database, 100001, date(2026, 11, 2), kZoe);
    const auto text = "UPN,Former UPN,Surname,Forename,DOB,Postcode\n" + tests::made_up_upn(1) + "," +
                      tests::made_up_upn(50) + ",Adams,Zoë,07/03/2016,BS1 1AB\n";
    tests::take(database, {.kind = ImportKind::roll,
                           .name = "b.csv",
                           .bytes = text,
                           .school = tests::urn(100001),
                           .date = date(2026, 11, 9)});
    CHECK(finds(site, "upn", tests::made_up_upn(50), "Adams, Zoë"));
    CHECK(!finds(site, "upn", tests::made_up_upn(51), "Adams, Zoë"));
  });
}

TEST_CASE("what cannot be read is said at its field") {
  for_each_little_site([](store::Database&, LittleSite& site) {
    CHECK(site.get("/search").status == Status::ok);
    const Fields wrong{
        {"date_of_birth", "31/31/2016"}, {"upn", "A123"}, {"postcode", "nowhere"}, {"number", "x"}};
    for (const auto& field : wrong) {
      const auto answer = site.post("/search", {field});
      CHECK(answer.status == Status::unprocessable);
      CHECK(says(answer, "href=\"#" + field.first + "\""));
    }
    CHECK(site.post("/search", {}).status == Status::unprocessable);
    CHECK(site.post("/search", {{"anything", "%%%"}}).status == Status::unprocessable);
    CHECK(says(site.post("/search", {{"anything", "a%"}}), "Nobody was found"));
  });
}

TEST_CASE("no term of a search stands in an address or stays in a cache") {
  for_each_little_site([](store::Database& database, LittleSite& site) {
    take_roll(database, 100001, date(2026, 11, 2), kZoe);
    const auto answer = site.post("/search", {{"anything", "Adams"}});
    CHECK(answer.header("Cache-Control") == "no-store");
    CHECK(says(answer, "<form method=\"post\" action=\"/search\""));
    CHECK(!says(answer, "?anything"));
    CHECK(!says(answer, "href=\"/search?"));
    CHECK(!says(answer, "<title>Adams"));
    CHECK(!says(site.get("/search?anything=Adams"), "Adams"));
  });
}
