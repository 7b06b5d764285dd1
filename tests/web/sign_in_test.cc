#include <doctest/doctest.h>

#include "base/hash.h"
#include "web/page.h"
#include "web/session/password.h"
#include "web/session/throttle.h"
#include "web/support/web_site.h"

using namespace onroll;
using namespace onroll::web;
using namespace std::chrono_literals;

namespace {

std::vector<Route> home() {
  return {{Method::get, "/", Permission::signed_in,
           [](const Visit& visit) { return text_response(Status::ok, visit.person().name); }},
          {Method::get, "/worklist", Permission::see_worklist,
           [](const Visit&) { return text_response(Status::ok, "list"); }}};
}

Response sign_in(TestSite& test, std::string name, std::string password, std::string then = "/worklist") {
  return test.post("/sign-in",
                   {{"name", std::move(name)}, {"password", std::move(password)}, {"then", std::move(then)}});
}

std::string cookie_of(const Response& response) {
  const std::string_view set = response.header("Set-Cookie");
  return std::string(set.substr(0, set.find(';')));
}

}  // namespace

TEST_CASE("the right password opens a session and leads on") {
  TestSite test(home());
  const Response answer = sign_in(test, "officer", std::string(kTestPassword));
  CHECK(answer.status == Status::see_other);
  CHECK(answer.header("Location") == "/worklist");
  CHECK(answer.header("Set-Cookie").find("; Path=/; HttpOnly; SameSite=Strict") != std::string_view::npos);
  test.use_cookie(cookie_of(answer));
  CHECK(test.get("/").body == "Test officer");
}

TEST_CASE("the store never sees the token itself") {
  TestSite test(home());
  const std::string cookie = cookie_of(sign_in(test, "officer", std::string(kTestPassword)));
  const std::string token = cookie.substr(cookie.find('=') + 1);
  CHECK(token.size() == 64);
  REQUIRE(test.kept().sessions.size() == 1);
  CHECK(test.kept().sessions.begin()->first == hex(sha256(token)));
}

TEST_CASE("unknown, disabled and mistyped are refused in the same bytes") {
  TestSite test(home());
  test.kept().accounts.find("lead")->second.enabled = false;
  const Response wrong = sign_in(test, "officer", "a wrong password");
  const Response unknown = sign_in(test, "0fficer", "a wrong password");
  const Response disabled = sign_in(test, "lead", std::string(kTestPassword));
  const auto without_name = [](std::string body, std::string_view name) {
    return body.replace(body.find(name, body.find("value=\"" + std::string(name))), name.size(), "");
  };
  CHECK(wrong.status == Status::unprocessable);
  CHECK(without_name(wrong.body, "officer") == without_name(unknown.body, "0fficer"));
  CHECK(without_name(wrong.body, "officer") == without_name(disabled.body, "lead"));
  CHECK(wrong.body.find("<title>Error: Sign in") != std::string::npos);
  CHECK(test.kept().sessions.empty());
}

TEST_CASE("what was left empty is asked for") {
  TestSite test(home());
  const Response answer = sign_in(test, " ", "");
  CHECK(answer.status == Status::unprocessable);
  CHECK(answer.body.find("href=\"#name\"") != std::string::npos);
  CHECK(answer.body.find("href=\"#password\"") != std::string::npos);
}

TEST_CASE("a sign-in sent from another site is refused") {
  TestSite test(home());
  Request foreign = test.request(Method::post, "/sign-in");
  foreign.headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
  foreign.headers.push_back({"Sec-Fetch-Site", "cross-site"});
  foreign.body = "name=officer&password=" + std::string(kTestPassword);
  CHECK(test.send(foreign).status == Status::forbidden);
}

TEST_CASE("a token set before signing in is worth nothing after") {
  TestSite test(home());
  const std::string planted(64, 'a');
  test.use_cookie("onroll=" + planted);
  const Response answer = sign_in(test, "officer", std::string(kTestPassword));
  CHECK(answer.status == Status::see_other);
  CHECK(cookie_of(answer) != "onroll=" + planted);
  CHECK(test.get("/").status == Status::see_other);
}

TEST_CASE("signing out ends the session at once") {
  TestSite test(home());
  test.signed_in_as("officer");
  const Response answer = test.post("/sign-out", {});
  CHECK(answer.status == Status::see_other);
  CHECK(answer.header("Set-Cookie").find("Max-Age=0") != std::string_view::npos);
  CHECK(test.get("/").header("Location") == "/sign-in?because=elsewhere");
  CHECK(test.get("/sign-in?because=signed-out").body.find("You have signed out.") != std::string::npos);
}

TEST_CASE("a session ends after half an hour idle, and a person who works on stays") {
  TestSite test(home());
  test.signed_in_as("officer");
  test.pass(29min);
  CHECK(test.get("/worklist").status == Status::ok);
  test.pass(29min);
  CHECK(test.get("/worklist").status == Status::ok);
  test.pass(30min);
  const Response answer = test.get("/worklist");
  CHECK(answer.header("Location") == "/sign-in?then=%2Fworklist&because=idle");
  CHECK(test.get("/sign-in?because=idle").body.find("because nothing was done") != std::string::npos);
  CHECK(test.kept().sessions.empty());
}

TEST_CASE("a school is signed out sooner, and everybody after twelve hours") {
  TestSite school(home());
  school.signed_in_as("school");
  school.pass(20min);
  CHECK(school.get("/").status == Status::see_other);

  TestSite officer(home());
  officer.signed_in_as("officer");
  for (int i = 0; i < 12 * 3 - 1; ++i) {
    officer.pass(20min);
    REQUIRE(officer.get("/").status == Status::ok);
  }
  officer.pass(20min);
  CHECK(officer.get("/").header("Location") == "/sign-in?because=too-long");
}

TEST_CASE("a disabled account and a changed role bite on the next request") {
  TestSite test(home());
  test.signed_in_as("officer");
  CHECK(test.get("/worklist").status == Status::ok);
  test.kept().accounts.find("officer")->second.role = Role::admin;
  CHECK(test.get("/worklist").status == Status::forbidden);
  test.kept().accounts.find("officer")->second.enabled = false;
  CHECK(test.get("/worklist").status == Status::see_other);
}

TEST_CASE("after five failures each try waits twice as long, for that name and address only") {
  Throttle throttle;
  const Instant start{};
  for (int i = 0; i < 4; ++i) throttle.failed("Officer", "192.0.2.1", start);
  CHECK(throttle.wait("officer", "192.0.2.1", start) == 0s);
  throttle.failed("officer", "192.0.2.1", start);
  CHECK(throttle.wait("officer", "192.0.2.1", start) == 10s);
  CHECK(throttle.wait("officer", "192.0.2.1", start + 10s) == 0s);
  throttle.failed("officer", "192.0.2.1", start + 10s);
  CHECK(throttle.wait("OFFICER", "192.0.2.1", start + 10s) == 20s);
  CHECK(throttle.wait("officer", "198.51.100.7", start + 10s) == 0s);
  CHECK(throttle.wait("lead", "192.0.2.1", start + 10s) == 0s);
  throttle.succeeded("officer", "192.0.2.1");
  CHECK(throttle.wait("officer", "192.0.2.1", start + 10s) == 0s);
}

TEST_CASE("nobody guesses more than ten times in five minutes, and nobody waits more than five minutes") {
  Throttle throttle;
  int guesses = 0;
  for (Instant now{}; now < Instant{} + 300s; now += 1s) {
    if (throttle.wait("officer", "192.0.2.1", now) > 0s) continue;
    throttle.failed("officer", "192.0.2.1", now);
    ++guesses;
  }
  CHECK(guesses <= 10);
  for (int i = 0; i < 40; ++i) throttle.failed("officer", "192.0.2.1", Instant{} + 300s);
  CHECK(throttle.wait("officer", "192.0.2.1", Instant{} + 300s) == 300s);
}

TEST_CASE("one address that tries many names is slowed too") {
  Throttle throttle;
  for (int i = 0; i < 20; ++i) throttle.failed("name" + std::to_string(i), "192.0.2.1", Instant{});
  CHECK(throttle.wait("another", "192.0.2.1", Instant{}) > 0s);
}

TEST_CASE("too many tries are answered with how long to wait, and no password is worked out") {
  TestSite test(home());
  for (int i = 0; i < 5; ++i) CHECK(sign_in(test, "officer", "wrong").status == Status::unprocessable);
  const Response answer = sign_in(test, "officer", std::string(kTestPassword));
  CHECK(answer.status == Status::too_many_requests);
  CHECK(answer.header("Retry-After") == "10");
  test.pass(10s);
  CHECK(sign_in(test, "officer", std::string(kTestPassword)).status == Status::see_other);
}

TEST_CASE("passwords are hashed with Argon2id at the stated cost") {
  const std::string hash = hash_password("pass phrase ÄÖ");
  CHECK(hash.starts_with("$argon2id$v=19$m=65536,t=3,p=1$"));
  CHECK(is_password("pass phrase ÄÖ", hash));
  CHECK_FALSE(is_password("pass phrase AO", hash));
  CHECK_FALSE(is_password("", ""));
}
