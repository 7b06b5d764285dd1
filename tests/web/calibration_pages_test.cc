// The pages about how well the probabilities hold and what matching has learned.
#include "web/support/little_site.h"

using namespace onroll;
using namespace onroll::web;
using onroll::tests::take_roll;

namespace {

void one_question(store::Database& database) {
  take_roll(database, 100001, date(2026, 11, 2), kZoe + kYusuf);
  take_roll(database, 100002, date(2026, 11, 2), ",Adams,Zoë,07/03/2016,BS9 9ZZ,5\n");
}

}  // namespace

TEST_CASE("a decision stands in the band of its probability, beside the thresholds in force") {
  for_each_little_site([](store::Database& database, LittleSite& site) {
    one_question(database);
    CHECK(says(site.get("/pairs/calibration"), "Nothing has been decided yet"));
    CHECK(site.post("/pairs/1", {{"answer", "same"}, {"reason", "Beech telephoned"}}).status ==
          Status::see_other);
    const auto page = site.get("/pairs/calibration");
    CHECK(page.status == Status::ok);
    for (const auto* words : {"1 question was decided: 1 the same child", "Too few to say",
                              "same_at under [matching]", "perhaps_at under [matching]", "<svg"}) {
      CHECK_MESSAGE(says(page, words), words);
    }
  });
}

TEST_CASE("thresholds are tried without changing anything, and what cannot be tried is said") {
  for_each_little_site([](store::Database& database, LittleSite& site) {
    one_question(database);
    CHECK(site.post("/pairs/1", {{"answer", "different"}, {"reason", "Two cousins"}}).status ==
          Status::see_other);
    const auto strict = site.get("/pairs/calibration?same_at=0.02&perhaps_at=0.01");
    CHECK(says(strict, "1 pair decided not the same child would have been joined without a question."));
    CHECK(says(strict, "href=\"/pairs/1\""));
    CHECK(says(strict, "onroll profile use"));
    const auto lax = site.get("/pairs/calibration?same_at=0.9999&perhaps_at=0.0001");
    CHECK(says(lax, "No past decision would have gone against what the desk decided."));
    for (const auto* wrong :
         {"same_at=0.5&perhaps_at=0.6", "same_at=2&perhaps_at=0.5", "same_at=x&perhaps_at="}) {
      const auto refused = site.get(std::string("/pairs/calibration?") + wrong);
      CHECK_MESSAGE(refused.status == Status::unprocessable, wrong);
    }
  });
}

TEST_CASE("what matching has learned is told field by field, with its version and where it came from") {
  for_each_little_site([](store::Database&, LittleSite& site) {
    const auto page = site.get("/pairs/learned");
    CHECK(page.status == Status::ok);
    for (const auto* words : {"They come with the program", "Surname", "Date of birth", "one letter",
                              "counts", "Rules", "weighed/1"}) {
      CHECK_MESSAGE(says(page, words), words);
    }
  });
}

TEST_CASE("a question says its probability and why, field by field") {
  for_each_little_site([](store::Database& database, LittleSite& site) {
    one_question(database);
    const auto page = site.get("/pairs/1");
    for (const auto* words : {"Probability that they are one child:", "Why this probability",
                              "Before comparing", "All together", "parameters m-", "counts"}) {
      CHECK_MESSAGE(says(page, words), words);
    }
    CHECK(says(site.get("/pairs"), "Probability:"));
  });
}
