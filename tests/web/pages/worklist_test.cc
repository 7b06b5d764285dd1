// The worklist and the list of children not accounted for, asked as a browser asks.
#include <doctest/doctest.h>

#include "support/case_register.h"
#include "web/pages/case_routes.h"
#include "web/support/web_site.h"

using namespace onroll;
using namespace onroll::web;
using namespace onroll::tests;

namespace {

bool has(const Response& answer, std::string_view text) {
  return answer.body.find(text) != std::string::npos;
}

std::size_t times(const Response& answer, std::string_view text) {
  std::size_t count = 0;
  for (auto at = answer.body.find(text); at != std::string::npos; at = answer.body.find(text, at + 1))
    ++count;
  return count;
}

// Runs test(TestSite&, store::Database&), signed in as an officer, on each engine.
template <typename Test>
void with_site(Test&& test) {
  for_each_database([&](store::Database& database) {
    fill_case_register(database);
    TestSite site(case_routes(database));
    site.signed_in_as("officer");
    test(site, database);
    CHECK(site.faults.empty());
  });
}

}  // namespace

TEST_CASE("the worklist shows each open case with its next step, counts and no name in the title") {
  with_site([](TestSite& site, store::Database&) {
    const auto page = site.get("/worklist");
    CHECK(page.status == Status::ok);
    CHECK(has(page, "<title>Worklist - Onroll</title>"));
    CHECK(has(page, "Adams, Zoe</a>"));
    CHECK(has(page, "10 years old, Year 6"));
    CHECK(has(page, "Allocate the case to an officer</a>"));
    CHECK(has(page, "href=\"/cases/1\""));
    CHECK(has(page, "href=\"/children/1\""));
    CHECK(has(page, "Alder Primary School"));
    CHECK(has(page, "Nobody yet"));
    CHECK(has(page, "Showing 1 to 2 of 2 cases"));
    CHECK(has(page, "onroll-counts__number\">2</span> open</a>"));
    CHECK(has(page, "onroll-counts__number\">0</span> mine</a>"));
    CHECK_FALSE(has(page, "Brown"));
  });
}

TEST_CASE("names are escaped wherever they stand") {
  with_site([](TestSite& site, store::Database&) {
    for (const auto* address : {"/worklist", "/unaccounted", "/children/3", "/cases/2"}) {
      const auto page = site.get(address);
      CAPTURE(address);
      CHECK(page.status == Status::ok);
      CHECK(has(page, "&lt;b&gt;Clark&lt;/b&gt;"));
      CHECK_FALSE(has(page, "<b>Clark"));
    }
  });
}

TEST_CASE(
    "the worklist is filtered by status, officer, cause and what is late, and keeps the filters in its "
    "links") {
  with_site([](TestSite& site, store::Database& database) {
    work_on(database, CaseId{1}, AssignCase{kOfficer});
    const auto mine = site.get("/worklist?officer=mine&sort=name&order=desc");
    CHECK(has(mine, "Adams, Zoe</a>"));
    CHECK(has(mine, "Showing 1 to 1 of 1 cases"));
    CHECK(has(mine, "aria-sort=\"descending\""));
    CHECK(has(mine, "/worklist?officer=mine&amp;sort=due&amp;order=asc"));
    CHECK(has(mine, "<option value=\"mine\" selected>Me</option>"));
    CHECK(has(site.get("/worklist?officer=nobody"), "Clark"));
    CHECK_FALSE(has(site.get("/worklist?officer=nobody"), "Adams"));
    CHECK(has(site.get("/worklist?officer=1"), "Adams"));
    CHECK(has(site.get("/worklist?status=allocated"), "Adams"));
    CHECK(has(site.get("/worklist?status=triage"), "No open case fits what you asked for."));
    CHECK(has(site.get("/worklist?cause=two_rolls"), "No open case fits what you asked for."));
    CHECK(times(site.get("/worklist?cause=nonsense"), "Allocated") >= 1);
    CHECK(has(site.get("/worklist?show=overdue"), "No open case fits what you asked for."));
  });
}

TEST_CASE("the worklist changes with the next event, and lateness is said in words") {
  with_site([](TestSite& site, store::Database& database) {
    CHECK(has(site.get("/worklist"), "onroll-counts__number\">2</span> unassigned</a>"));
    auto occasion = made_by(Role::lead);
    occasion.by = kLead;
    occasion.today = {date(2026, 11, 16)};
    REQUIRE(store::perform_case_act(database, occasion, CaseId{1}, AssignCase{kOfficer}).has_value());
    const auto page = site.get("/worklist");
    CHECK(has(page, "onroll-counts__number\">1</span> unassigned</a>"));
    CHECK(has(page, "Make the first contact with the family</a>"));
    CHECK(has(page, "5 days overdue</strong>"));
    CHECK(has(site.get("/worklist?show=overdue"), "Showing 1 to 1 of 1 cases"));
  });
}

TEST_CASE("a page past the last shows the last, and nonsense the first") {
  with_site([](TestSite& site, store::Database&) {
    CHECK(has(site.get("/worklist?page=99"), "Showing 1 to 2 of 2 cases"));
    CHECK(has(site.get("/worklist?page=x"), "Showing 1 to 2 of 2 cases"));
    CHECK(has(site.get("/unaccounted?page=99"), "Showing 1 to 3 of 3 children"));
  });
}

TEST_CASE("closed cases have a page of their own") {
  with_site([](TestSite& site, store::Database& database) {
    CHECK(has(site.get("/worklist/closed"), "No closed case fits."));
    work_on(database, CaseId{1},
            CloseCase{.code = ClosureCode::not_compulsory_school_age,
                      .evidence = {{EvidenceKind::date_of_birth_check, "Birth certificate seen", {}}},
                      .note = ""});
    const auto page = site.get("/worklist/closed?reason=C12");
    CHECK(has(page, "Case 1</a>"));
    CHECK(has(page, "Not of compulsory school age"));
    CHECK(has(site.get("/worklist/closed?reason=C01"), "No closed case fits."));
    CHECK_FALSE(has(site.get("/worklist"), "Adams"));
  });
}

TEST_CASE("the unaccounted list says who, why, since when and by what evidence") {
  with_site([](TestSite& site, store::Database&) {
    const auto page = site.get("/unaccounted");
    CHECK(page.status == Status::ok);
    CHECK(has(page, "<title>Children not accounted for - Onroll</title>"));
    CHECK(has(page, "All children were last accounted for on 23 November 2026 at 9:00am."));
    CHECK(has(page, "onroll-counts__number\">3</span> in all</a>"));
    CHECK(has(page, "Adams, Zoe</a>"));
    CHECK(has(page, "Left, destination never confirmed"));
    CHECK(has(page, "href=\"/cases/1\""));
    CHECK(has(page, "Between schools</strong>"));
    CHECK(has(page, "href=\"/children/4/open-case\""));
    CHECK_FALSE(has(page, "Brown"));
    CHECK(has(site.get("/unaccounted?state=in_transit"), "Showing 1 to 1 of 1 children"));
    CHECK(has(site.get("/unaccounted?cause=two_rolls"), "No child on the list fits what you asked for."));
    CHECK(has(site.get("/unaccounted?school=100001&sort=name"), "Showing 1 to 3 of 3 children"));
    CHECK(has(site.get("/unaccounted?school=100002"), "No child on the list fits"));
  });
}

TEST_CASE("the unaccounted list is sorted by what is asked, both ways") {
  with_site([](TestSite& site, store::Database&) {
    const auto place = [](const Response& page, std::string_view name) { return page.body.find(name); };
    for (const auto* sort : {"since", "name", "date_of_birth", "cause", "school"}) {
      CAPTURE(sort);
      CHECK(site.get(std::string("/unaccounted?sort=") + sort).status == Status::ok);
    }
    const auto up = site.get("/unaccounted?sort=name");
    CHECK(place(up, "Adams") < place(up, "Dean"));
    const auto down = site.get("/unaccounted?sort=name&order=desc");
    CHECK(place(down, "Dean") < place(down, "Adams"));
    CHECK(has(down, "aria-sort=\"descending\""));
  });
}

TEST_CASE("the list as a file cannot run as a formula") {
  with_site([](TestSite& site, store::Database&) {
    const auto file = site.get("/unaccounted.csv?sort=name");
    CHECK(file.status == Status::ok);
    CHECK(file.header("Content-Type") == "text/csv; charset=utf-8");
    CHECK(file.header("Content-Disposition").find("not-accounted-for-2026-11-23.csv") !=
          std::string_view::npos);
    CHECK(
        has(file,
            "child_id,upn,surname,forename,date_of_birth,cause,since,last_school_urn,evidence,case_id\r\n"));
    CHECK(has(file, ",'=Xena,"));
    CHECK(times(file, "\r\n") == 4);
  });
}

TEST_CASE("accounting again by hand is one act, however often the form is sent") {
  with_site([](TestSite& site, store::Database& database) {
    take_roll(database, 100002, date(2026, 11, 21), pupil(1, "Adams", "Zoe"));
    const std::vector<std::pair<std::string, std::string>> form{{"act_key", "k1"}};
    for (int i = 0; i < 2; ++i) {
      const auto answer = site.post("/unaccounted/reconcile", form);
      CHECK(answer.status == Status::see_other);
      CHECK(answer.header("Location") == "/unaccounted?done=reconciled");
    }
    const auto page = site.get("/unaccounted?done=reconciled");
    CHECK(has(page, "Every child has been accounted for again"));
    CHECK_FALSE(has(page, "Adams"));
    CHECK(has(site.get("/worklist?show=proposed"), "Answer the proposed closure</a>"));
  });
}

TEST_CASE("who may not see these pages does not, and a form from elsewhere is refused") {
  with_site([](TestSite& site, store::Database&) {
    auto forged = site.request(Method::post, "/unaccounted/reconcile");
    CHECK(site.send(forged).status == Status::forbidden);
    site.signed_in_as("school");
    for (const auto* address : {"/worklist", "/worklist/closed", "/unaccounted", "/unaccounted.csv",
                                "/children/1", "/cases/1", "/cases/1/note", "/children/4/open-case"}) {
      CAPTURE(address);
      CHECK(site.get(address).status == Status::forbidden);
    }
    CHECK(site.post("/cases/1/note", {{"note", "x"}}).status == Status::forbidden);
    site.signed_out();
    CHECK(site.get("/worklist").status == Status::see_other);
  });
}
