// Two children that may be one: listed, shown side by side, decided with a reason, taken back.
#include "web/pages/pair_fields.h"
#include "web/support/little_site.h"

using namespace onroll;
using namespace onroll::web;
using onroll::tests::take_roll;

namespace {

// The same name and date of birth at two schools, another postcode and no UPN: perhaps one child.
void one_question(store::Database& database) {
  take_roll(database, 100001, date(2026, 11, 2), kZoe + kYusuf);
  take_roll(database, 100002, date(2026, 11, 2), ",Adams,Zoë,07/03/2016,BS9 9ZZ,5\n");
}

}  // namespace

TEST_CASE("a question is listed and shown side by side in words") {
  for_each_little_site([](store::Database& database, LittleSite& site) {
    one_question(database);
    const auto list = site.get("/pairs");
    CHECK(list.status == Status::ok);
    CHECK(says(list, "Waiting (1)"));
    CHECK(says(list, "Adams, Zoë, born 7 Mar 2016"));
    const auto pair = site.get("/pairs/1");
    CHECK(pair.status == Status::ok);
    for (const auto* words : {"Surname", "same", "missing there", "different", "BS9 9ZZ", "Beech Academy"}) {
      CHECK_MESSAGE(says(pair, words), words);
    }
    CHECK(!says(pair, "Next question"));
    CHECK(site.get("/pairs/2").status == Status::not_found);
    CHECK(site.get("/pairs/x").status == Status::not_found);
  });
}

TEST_CASE("a decision needs an answer and a reason") {
  for_each_little_site([](store::Database& database, LittleSite& site) {
    one_question(database);
    const auto empty = site.post("/pairs/1", {});
    CHECK(empty.status == Status::unprocessable);
    CHECK(says(empty, "Choose whether these two are the same child"));
    CHECK(says(empty, "Say why, in a few words"));
    CHECK(site.post("/pairs/1", {{"answer", "perhaps"}, {"reason", "x"}}).status == Status::unprocessable);
    CHECK(says(site.get("/pairs"), "Waiting (1)"));
  });
}

TEST_CASE("the page says what joining would change, and what each source says of either") {
  for_each_little_site([](store::Database& database, LittleSite& site) {
    one_question(database);
    const auto list = site.get("/pairs");
    CHECK(says(list, "Joining would put one child on the list"));
    CHECK(says(list, "Adds to the list"));
    CHECK(says(list, "href=\"/pairs/1\""));
    CHECK(says(site.get("/pairs?queue=list"), "href=\"/pairs/1?queue=list\""));
    CHECK(says(site.get("/pairs?queue=cases"), "There is no question here."));
    const auto pair = site.get("/pairs/1?queue=list");
    for (const auto* words :
         {"Question 1 of 1", "Joining would put one child on the list", "Here: Zoë Adams (child 1)",
          "There: Zoë Adams (child 3)", "School roll, Alder Primary School, 2 Nov 2026", "On a school roll",
          "There: education over time", "No other child held shares"}) {
      CHECK_MESSAGE(says(pair, words), words);
    }
    CHECK(says(pair, "action=\"/pairs/1?queue=list\""));
    CHECK(!says(pair, "These may be twins"));
  });
}

TEST_CASE("after a decision the next question opens; passing over goes on to the one behind") {
  for_each_little_site([](store::Database& database, LittleSite& site) {
    take_roll(database, 100001, date(2026, 11, 2), kZoe + kYusuf + kXena);
    take_roll(database, 100002, date(2026, 11, 2),
              ",Adams,Zoë,07/03/2016,BS9 9ZZ,5\n,O'Brien Smith,Yusuf,08/04/2016,BS9 9ZZ,5\n"
              ",Clark,Xena,09/05/2016,BS9 9ZZ,5\n");
    CHECK(says(site.get("/pairs/2"), "href=\"/pairs/3\""));
    CHECK(says(site.get("/pairs/3"), "href=\"/pairs/1\""));
    const Fields answer{{"answer", "different"}, {"reason", "Two children at two schools"}};
    CHECK(site.post("/pairs/2?queue=list", answer).header("Location") == "/pairs/3?queue=list&done=decided");
    CHECK(site.post("/pairs/3", answer).header("Location") == "/pairs/1?done=decided");
    const auto next = site.get("/pairs/1?done=decided");
    CHECK(says(next, "Your decision is kept. This is the next question"));
    CHECK(says(next, "Question 1 of 1"));
    CHECK(site.post("/pairs/1", answer).header("Location") == "/pairs?done=decided");
    CHECK(says(site.get("/pairs?done=decided"), "No question is left here"));
    const auto decided = site.get("/pairs?state=different");
    CHECK(says(decided, "Two children at two schools"));
    CHECK(says(decided, "href=\"/pairs/2#take-back\""));
  });
}

TEST_CASE("twins are named as such before anybody joins them, a slip of the pen is not") {
  const Facts zoe{.name = {"Adams", "Zoe", ""}, .date_of_birth = date(2016, 3, 7), .sex = Sex::female};
  const auto warnings = [&](const char* forename, Sex sex) {
    const Facts other{.name = {"Adams", forename, ""}, .date_of_birth = zoe.date_of_birth, .sex = sex};
    store::PairSeen pair;
    pair.judgement = judge(*shipped_measure(), traits_of(zoe), traits_of(other));
    return pair_warnings(pair).size();
  };
  CHECK(warnings("Amy", Sex::female) == 1);
  CHECK(warnings("Zoey", Sex::female) == 0);
  CHECK(warnings("Zoe", Sex::male) == 1);
  CHECK(warnings("Zoe", Sex::unknown) == 0);
}

TEST_CASE("a question asked again says what is new since the decision") {
  for_each_little_site([](store::Database& database, LittleSite& site) {
    one_question(database);
    CHECK(site.post("/pairs/1", {{"answer", "not_sure"}, {"reason", "Asked the school"}}).status ==
          Status::see_other);
    CHECK(says(site.get("/pairs/1?queue=not_sure"), "Question 1 of 1"));
    CHECK(says(site.get("/pairs/1"), "Nothing new was said of either since."));
  });
}

TEST_CASE("joined children are one, and parted again when it is taken back") {
  for_each_little_site([](store::Database& database, LittleSite& site) {
    one_question(database);
    const auto joined = site.post("/pairs/1", {{"answer", "same"}, {"reason", "Beech <b>telephoned</b>"}});
    CHECK(joined.header("Location") == "/pairs?done=decided");
    const auto pair = site.get("/pairs/1");
    CHECK(says(pair, "Decided: the same child"));
    CHECK(says(pair, "Beech &lt;b&gt;telephoned"));
    CHECK(says(pair, "Its records are now held with the other child."));
    CHECK(says(site.get("/pairs?state=same"), "Same child (1)"));
    CHECK(says(site.post("/search", {{"anything", "Adams"}}), "1 child found"));
    CHECK(site.post("/pairs/1", {{"answer", "taken_back"}}).status == Status::unprocessable);
    const auto back = site.post("/pairs/1", {{"answer", "taken_back"}, {"reason", "Two cousins"}});
    CHECK(back.header("Location") == "/pairs/1?done=taken-back");
    CHECK(says(site.get("/pairs"), "Waiting (1)"));
    CHECK(says(site.post("/search", {{"anything", "Adams"}}), "2 children found"));
    CHECK(says(site.get("/pairs/1"), "Two cousins"));
  });
}

TEST_CASE("children who are not the same are not asked about again; not sure stays open") {
  for_each_little_site([](store::Database& database, LittleSite& site) {
    one_question(database);
    CHECK(site.post("/pairs/1", {{"answer", "not_sure"}, {"reason", "Asked the school"}}).status ==
          Status::see_other);
    CHECK(says(site.get("/pairs?state=not_sure"), "Not sure (1)"));
    CHECK(says(site.get("/pairs/1"), "Your decision"));
    CHECK(site.post("/pairs/1", {{"answer", "different"}, {"reason", "Twins"}}).status == Status::see_other);
    CHECK(says(site.get("/pairs?state=different"), "Not the same (1)"));
    CHECK(!says(site.get("/pairs/1"), "value=\"same\""));
    CHECK(says(site.get("/pairs"), "There is no question here."));
  });
}
