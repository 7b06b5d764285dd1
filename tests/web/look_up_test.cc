// Looking one child up with everything that is known: the answer as a page and for a program, nothing
// personal in an address or a title.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "web/support/little_site.h"

using namespace onroll;
using namespace onroll::web;
using onroll::tests::take_roll;

namespace {

const Fields kZoeSought{
    {"forename", "Zoe"}, {"surname", "Adams"}, {"date_of_birth", "7/3/2016"}, {"postcode", "BS1 1AB"}};

void a_roll(store::Database& database) {
  take_roll(database, 100001, date(2026, 11, 2), kZoe + kYusuf + kXena);
}

// As a program sends a form: "forename=Zoe&...", without anything that needs a percent sign.
nlohmann::json asked_by_program(LittleSite& site, const Fields& fields, Status expected) {
  auto request = site.request(Method::post, "/look-up");
  request.body = "csrf=" + site.csrf();
  for (const auto& [name, value] : fields) request.body += "&" + name + "=" + value;
  std::ranges::replace(request.body, ' ', '+');
  request.headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
  request.headers.push_back({"Accept", "application/json"});
  request.headers.push_back({"Sec-Fetch-Site", "same-origin"});
  const auto answer = site.send(std::move(request));
  CHECK(answer.status == expected);
  CHECK(answer.header("Content-Type").starts_with("application/json"));
  return nlohmann::json::parse(answer.body);
}

}  // namespace

TEST_CASE("a child who is held is found, with a band, a probability, the fields and their weights") {
  for_each_little_site([](store::Database& database, LittleSite& site) {
    a_roll(database);
    const auto answer = site.post("/look-up", kZoeSought);
    CHECK(answer.status == Status::ok);
    CHECK(answer.header("Cache-Control") == "no-store");
    for (const auto* words : {"Zoë Adams</a>", "href=\"/children/1\"", "Probability",
                              "Searched by forename, surname, "
                              "date of birth and postcode",
                              "Before comparing", "missing here", "parameters m-"}) {
      CHECK_MESSAGE(says(answer, words), words);
    }
    CHECK(says(answer, "<title>Is this child in the register? - Onroll</title>"));
    CHECK(!says(answer, "Yusuf"));
  });
}

TEST_CASE("where nobody is alike the page says by what was searched, and what to try") {
  for_each_little_site([](store::Database& database, LittleSite& site) {
    a_roll(database);
    const auto answer =
        site.post("/look-up", {{"forename", "Vera"}, {"surname", "Frost"}, {"date_of_birth", "1/2/2015"}});
    CHECK(says(answer, "Nobody held is like this child"));
    CHECK(says(answer, "No match"));
    CHECK(says(answer, "Searched by forename, surname and date of birth"));
    CHECK(says(answer, "What to try"));
  });
}

TEST_CASE("a name alone is too little, and the page says what would be enough") {
  for_each_little_site([](store::Database& database, LittleSite& site) {
    a_roll(database);
    const auto answer = site.post("/look-up", {{"forename", "Zoe"}});
    CHECK(says(answer, "Too little was given to look by"));
    CHECK(says(answer, "What to try"));
  });
}

TEST_CASE("what cannot be read is said beside its field, without the value in a sentence") {
  for_each_little_site([](store::Database&, LittleSite& site) {
    const auto nothing = site.post("/look-up", {});
    CHECK(nothing.status == Status::unprocessable);
    CHECK(says(nothing, "Enter what you know of the child"));
    const auto wrong =
        site.post("/look-up", {{"upn", "A1"}, {"date_of_birth", "99/99/2016"}, {"postcode", "??"}});
    CHECK(wrong.status == Status::unprocessable);
    CHECK(says(wrong, "id=\"upn-error\""));
    CHECK(says(wrong, "id=\"date_of_birth-error\""));
    CHECK(says(wrong, "id=\"postcode-error\""));
  });
}

TEST_CASE("a program is answered with the same judgement") {
  for_each_little_site([](store::Database& database, LittleSite& site) {
    a_roll(database);
    const auto answer = asked_by_program(site, kZoeSought, Status::ok);
    REQUIRE(answer["candidates"].size() == 1);
    const auto& candidate = answer["candidates"][0];
    CHECK(candidate["child"] == 1);
    CHECK(candidate["href"] == "/children/1");
    CHECK(candidate["probability"] > 0.5);
    CHECK(candidate["band"] == answer["band"]);
    CHECK(candidate["waterfall"]["steps"].size() > 5);
    CHECK(answer["searched"] == nlohmann::json({"forename", "surname", "date of birth", "postcode"}));
    CHECK(answer["rules"] == "weighed/1");
    const auto refused = asked_by_program(site, {{"upn", "A1"}}, Status::unprocessable);
    CHECK(refused["problems"][0]["field"] == "upn");
  });
}

TEST_CASE("the look-up is for those who may search") {
  for_each_little_site([](store::Database&, LittleSite& site) {
    CHECK(site.get("/look-up").status == Status::ok);
    CHECK(says(site.get("/search"), "href=\"/look-up\""));
    site.signed_in_as("school");
    CHECK(site.get("/look-up").status == Status::forbidden);
    CHECK(site.post("/look-up", kZoeSought).status == Status::forbidden);
  });
}
