#include "web/site.h"

#include <doctest/doctest.h>

#include "base/contract.h"
#include "web/http/security.h"
#include "web/page.h"
#include "web/support/web_site.h"

using namespace onroll;
using namespace onroll::web;

namespace {

Response says(const Visit&) {
  return text_response(Status::ok, "said");
}

std::vector<Route> some_routes() {
  return {
      {Method::get, "/", Permission::signed_in,
       [](const Visit& visit) { return message_page(visit, {.title = "Home"}, "Hello"); }},
      {Method::get, "/worklist", Permission::see_worklist, says},
      {Method::get, "/accounts", Permission::administer_users, says},
      {Method::get, "/cases/new", Permission::open_case,
       [](const Visit&) { return text_response(Status::ok, "new"); }},
      {Method::get, "/cases/{case_id}", Permission::see_case,
       [](const Visit& visit) {
         const auto id = visit.path_id<CaseKind>("case_id");
         return id ? text_response(Status::ok, std::to_string(id->value)) : not_found(visit);
       }},
      {Method::post, "/cases/{case_id}/notes", Permission::work_case,
       [](const Visit& visit) { return text_response(Status::ok, std::string(visit.request.form["note"])); }},
      {Method::post, "/imports", Permission::import_files, says, 1'000'000},
      {Method::get, "/broken", Permission::signed_in,
       [](const Visit&) -> Response { throw std::runtime_error("the disk is full"); }},
  };
}

bool has(const Response& response, std::string_view part) {
  return response.body.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a page asks strangers to sign in and brings them back") {
  TestSite test(some_routes());
  const Response answer = test.get("/worklist?status=open&page=2");
  CHECK(answer.status == Status::see_other);
  CHECK(answer.header("Location") == "/sign-in?then=%2Fworklist%3Fstatus%3Dopen%26page%3D2");
  const Response form = test.get(std::string(answer.header("Location")));
  CHECK(form.status == Status::ok);
  CHECK(has(form, "value=\"/worklist?status=open&amp;page=2\""));
}

TEST_CASE("every role reaches what the table of permissions grants it and nothing else") {
  for (const Role role : all_roles()) {
    TestSite test(some_routes());
    test.signed_in_as(word(role));
    for (const Route& route : test.site().routes()) {
      if (route.method() != Method::get || may_unsigned(route.permission())) continue;
      std::string path = route.pattern();
      if (const auto name = path.find('{'); name != std::string::npos) path = path.substr(0, name) + "7";
      const Response answer = test.get(path);
      CAPTURE(path);
      CHECK((answer.status == Status::forbidden) == !may(role, route.permission()));
    }
  }
}

TEST_CASE("a literal fits better than a name, and a number is a number") {
  TestSite test(some_routes());
  test.signed_in_as("officer");
  CHECK(test.get("/cases/new").body == "new");
  CHECK(test.get("/cases/42").body == "42");
  CHECK(test.get("/cases/x").status == Status::not_found);
  CHECK(test.get("/cases/42/").status == Status::not_found);
  CHECK(test.get("/nowhere").status == Status::not_found);
}

TEST_CASE("the wrong method is refused with the right ones") {
  TestSite test(some_routes());
  test.signed_in_as("officer");
  const Response answer = test.post("/worklist", {});
  CHECK(answer.status == Status::method_not_allowed);
  CHECK(answer.header("Allow") == "GET, HEAD");
  CHECK(test.send(test.request(Method::head, "/worklist")).status == Status::ok);
}

TEST_CASE("a form without the session's token, or from another site, changes nothing") {
  TestSite test(some_routes());
  test.signed_in_as("officer");
  CHECK(test.post("/cases/7/notes", {{"note", "Seen & well"}}).body == "Seen & well");

  Request bare = test.request(Method::post, "/cases/7/notes");
  bare.headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
  bare.body = "note=x";
  CHECK(test.send(bare).status == Status::forbidden);

  bare.body = "note=x&csrf=" + std::string(64, '0');
  CHECK(test.send(bare).status == Status::forbidden);

  bare.body = "note=x&csrf=" + test.csrf();
  CHECK(test.send(bare).status == Status::ok);
  for (const auto* site : {"cross-site", "same-site"}) {
    Request foreign = bare;
    foreign.headers.push_back({"Sec-Fetch-Site", site});
    CHECK(test.send(foreign).status == Status::forbidden);
  }
  Request foreign = bare;
  foreign.headers.push_back({"Origin", "https://evil.example"});
  CHECK(test.send(foreign).status == Status::forbidden);
  Request own = bare;
  own.headers.push_back({"Origin", "http://127.0.0.1:8080"});
  CHECK(test.send(own).status == Status::ok);
}

TEST_CASE("every answer carries the headers that keep other sites out") {
  TestSite test(some_routes());
  test.signed_in_as("officer");
  std::vector<Response> answers{
      test.get("/worklist"), test.get("/"),       test.get("/nowhere"), test.post("/worklist", {}),
      test.get("/accounts"), test.get("/broken"), test.get("/sign-in"), test.get("/assets/none.css")};
  for (const Status status :
       {Status::bad_request, Status::request_timeout, Status::content_too_large, Status::uri_too_long,
        Status::header_too_large, Status::internal_error, Status::unavailable}) {
    answers.push_back(test.site().refuse(status, "id"));
    CHECK(answers.back().status == status);
  }
  for (const Response& answer : answers) {
    CAPTURE(static_cast<int>(answer.status));
    CHECK(answer.header("Content-Security-Policy") ==
          "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; "
          "frame-ancestors 'none'; "
          "base-uri 'none'");
    CHECK(answer.header("X-Content-Type-Options") == "nosniff");
    CHECK(answer.header("Referrer-Policy") == "no-referrer");
    CHECK(answer.header("Cross-Origin-Opener-Policy") == "same-origin");
    CHECK(answer.header("Cross-Origin-Resource-Policy") == "same-origin");
    CHECK_FALSE(answer.header("Permissions-Policy").empty());
    CHECK(answer.header("Cache-Control") == "no-store");
    CHECK(answer.header("Strict-Transport-Security").empty());
    CHECK(answer.header("Content-Type").empty() == answer.body.empty());
  }
}

TEST_CASE("over TLS the cookie is bound to the host and the browser told to stay with TLS") {
  TestSite test(some_routes(), Transport::tls);
  const Response answer =
      test.post("/sign-in", {{"name", "officer"}, {"password", std::string(kTestPassword)}});
  CHECK(answer.header("Set-Cookie").starts_with("__Host-onroll="));
  CHECK(answer.header("Set-Cookie").find("; Secure") != std::string_view::npos);
  CHECK_FALSE(answer.header("Strict-Transport-Security").empty());
}

TEST_CASE("a fault is a page with a reference, and its cause is in the log only") {
  TestSite test(some_routes());
  test.signed_in_as("officer");
  const Response answer = test.get("/broken");
  CHECK(answer.status == Status::internal_error);
  CHECK(has(answer, "test-request"));
  CHECK_FALSE(has(answer, "disk"));
  CHECK(test.faults == std::vector<std::string>{"the disk is full"});
}

TEST_CASE("large bodies are for those who may send them") {
  TestSite test(some_routes());
  const auto limit = [&] {
    Request head = test.request(Method::post, "/imports");
    return test.site().body_limit(head);
  };
  CHECK(limit() == kFormBytes);
}

TEST_CASE("two routes may not claim the same place") {
  auto routes = some_routes();
  routes.emplace_back(Method::get, "/worklist", Permission::anyone, says);
  CHECK_THROWS_AS(TestSite(std::move(routes)), ContractBroken);
}

TEST_CASE("a page shows the way round for the role, the banner and nothing of GOV.UK") {
  TestSite test(some_routes());
  test.signed_in_as("officer");
  const Response home = test.get("/");
  CHECK(has(home, "<title>Home - Onroll</title>"));
  CHECK(has(home, "href=\"/worklist\""));
  CHECK_FALSE(has(home, "href=\"/accounts\""));
  CHECK(has(home, "Test officer"));
  CHECK(has(home, "Demonstration: nobody here is real."));
  CHECK(has(home, "<html lang=\"en-GB\""));
  CHECK(has(home, "Skip to main content"));
  CHECK_FALSE(has(home, "crown"));
  CHECK_FALSE(has(home, "GOV.UK"));
  CHECK_FALSE(has(home, "style=\""));
}

TEST_CASE("the style sheet is kept for ever under its hash and has no typeface of GOV.UK's") {
  TestSite test(some_routes());
  const Response sign_in = test.get("/sign-in");
  const auto at = sign_in.body.find("/assets/onroll.");
  REQUIRE(at != std::string::npos);
  const std::string address = sign_in.body.substr(at, sign_in.body.find('"', at) - at);
  const Response sheet = test.get(address);
  CHECK(sheet.status == Status::ok);
  CHECK(sheet.header("Content-Type") == "text/css; charset=utf-8");
  CHECK(sheet.header("Cache-Control") == "public, max-age=31536000, immutable");
  CHECK_FALSE(has(sheet, "GDS Transport"));
  CHECK_FALSE(has(sheet, "@font-face"));

  Request again = test.request(Method::get, address);
  again.headers.push_back({"If-None-Match", std::string(sheet.header("ETag"))});
  CHECK(test.send(again).status == Status::not_modified);
  Request zipped = test.request(Method::get, address);
  zipped.headers.push_back({"Accept-Encoding", "gzip, br"});
  const Response small = test.send(zipped);
  CHECK(small.header("Content-Encoding") == "gzip");
  CHECK(small.body.starts_with("\x1f\x8b"));
  CHECK(small.body.size() < sheet.body.size() / 4);
}

TEST_CASE("a download keeps its name whatever is in it") {
  const Response file = download("Rückgabe \"x\"\r\n;.csv", "text/csv; charset=utf-8", "a,b");
  CHECK(
      file.header("Content-Disposition") ==
      "attachment; filename=\"R__ckgabe _x____.csv\"; filename*=UTF-8''R%C3%BCckgabe%20%22x%22%0D%0A%3B.csv");
  CHECK(file.header("Content-Security-Policy") == "sandbox; default-src 'none'");
}

TEST_CASE("nobody is sent to another site after signing in") {
  for (const auto* bad : {"https://evil.example", "//evil.example", "/\\evil.example", "\\/evil",
                          "javascript:x", "", "evil", "/a\r\nSet-Cookie: x", "/\tevil", "/caf\xC3\xA9"}) {
    CHECK(local_path(bad) == "/");
  }
  CHECK(local_path("/cases/7?tab=notes") == "/cases/7?tab=notes");
}
