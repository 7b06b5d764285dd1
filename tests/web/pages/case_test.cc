// A case and its forms, a child and opening a case for it, asked as a browser asks.
#include <doctest/doctest.h>

#include "sql/journal.h"
#include "support/case_register.h"
#include "web/pages/case_routes.h"
#include "web/support/web_site.h"

using namespace onroll;
using namespace onroll::web;
using namespace onroll::tests;

namespace {

using Form = std::vector<std::pair<std::string, std::string>>;

bool has(const Response& answer, std::string_view text) {
  return answer.body.find(text) != std::string::npos;
}

template <typename Test>
void with_site(Test&& test) {
  for_each_database([&](store::Database& database) {
    fill_case_register(database);
    TestSite site(case_routes(database));
    site.signed_in_as("lead");
    test(site, database);
    CHECK(site.faults.empty());
  });
}

std::int64_t events(store::Database& database) {
  return database.read(
      [](store::Connection& connection) { return connection.one(store::sql::LastEvent{}).event_id; });
}

// The act is done, and the page it leads to says so.
void done(TestSite& site, const std::string& address, Form form, std::string_view sentence) {
  form.emplace_back("act_key", "key of " + address);
  const auto answer = site.post(address, std::move(form));
  CAPTURE(address);
  REQUIRE(answer.status == Status::see_other);
  CHECK(has(site.get(std::string(answer.header("Location"))), sentence));
}

// The form is shown again with what is wrong, and nothing has changed.
void refused(TestSite& site, store::Database& database, const std::string& address, Form form,
             std::string_view sentence) {
  const auto before = events(database);
  const auto answer = site.post(address, std::move(form));
  CAPTURE(address);
  CHECK(answer.status == Status::unprocessable);
  CHECK(has(answer, "<title>Error: "));
  CHECK(has(answer, "There is a problem"));
  CHECK(has(answer, sentence));
  CHECK(events(database) == before);
}

}  // namespace

TEST_CASE("a case says the one next thing to do, why and by when, and what happened") {
  with_site([](TestSite& site, store::Database&) {
    const auto page = site.get("/cases/1");
    CHECK(page.status == Status::ok);
    CHECK(has(page, "<title>Case 1 - Onroll</title>"));
    CHECK(has(page, "Zoe Adams</a>"));
    CHECK(has(page, "Next: Allocate the case to an officer"));
    CHECK(has(page, "Due today"));
    CHECK(has(page, "Nobody has this case since 23 November 2026."));
    CHECK(has(page, "href=\"/cases/1/assign\""));
    CHECK(has(page, "Left, destination never confirmed"));
    CHECK(has(page, "November 2026</h3>"));
    CHECK(has(page, "by Onroll</p>"));
    CHECK(has(page, "23 November 2026 at 9:00am"));
  });
}

TEST_CASE("what is not there is not found") {
  with_site([](TestSite& site, store::Database&) {
    for (const auto* address : {"/cases/99", "/cases/0", "/cases/x", "/cases/99/note", "/cases/99/close",
                                "/children/99", "/children/x", "/children/99/open-case"}) {
      CAPTURE(address);
      CHECK(site.get(address).status == Status::not_found);
    }
    CHECK(site.post("/cases/99/note", {{"note", "x"}}).status == Status::not_found);
    CHECK(site.post("/children/99/cases", {}).status == Status::not_found);
  });
}

TEST_CASE("a case is assigned, worked on and closed with its evidence") {
  with_site([](TestSite& site, store::Database& database) {
    CHECK(has(site.get("/cases/1/assign"), "Test officer"));
    refused(site, database, "/cases/1/assign", {}, "Choose the officer who is to have the case");
    refused(site, database, "/cases/1/assign", {{"officer", "3"}},
            "Choose the officer who is to have the case");
    done(site, "/cases/1/assign", {{"officer", "1"}}, "The case is assigned");
    CHECK(has(site.get("/cases/1"), "Next: Make the first contact with the family"));

    refused(site, database, "/cases/1/note", {{"note", "  "}}, "Write the note before you save it");
    done(site, "/cases/1/note", {{"note", "First line\r\nsecond <i>line</i>"}},
         "second &lt;i&gt;line&lt;/i&gt;");

    const Form visit{{"channel", "home_visit"},
                     {"whom", "parent_or_carer"},
                     {"on-day", "20"},
                     {"on-month", "11"},
                     {"on-year", "2026"}};
    auto unanswered = visit;
    unanswered.emplace_back("outcome", "child_seen");
    refused(site, database, "/cases/1/contact", unanswered, "Somebody answered: write who it was");
    refused(site, database, "/cases/1/contact", {{"on-day", "31"}, {"on-month", "2"}, {"on-year", "2026"}},
            "Enter a day that the month has");
    auto seen = unanswered;
    seen.emplace_back("spoken_to", "Mother");
    done(site, "/cases/1/contact", seen, "The contact attempt is recorded");
    CHECK(has(site.get("/cases/1"), "Located, no school place"));

    refused(site, database, "/cases/1/status", {{"to", "place_sought"}}, "Say why the status changes");
    done(site, "/cases/1/status", {{"to", "place_sought"}, {"reason", "Applied today"}},
         "The status is changed");

    CHECK(has(site.get("/cases/1/close"), "On roll at a school in this authority"));
    CHECK(site.get("/cases/1/close?asked=yes").status == Status::unprocessable);
    CHECK(has(site.get("/cases/1/close?reason=C04"), "The name of the provision"));
    refused(site, database, "/cases/1/close",
            {{"reason", "C04"}, {"evidence-named_provision", "Rowan House"}},
            "Give the day the provision started");
    done(site, "/cases/1/close",
         {{"reason", "C04"},
          {"evidence-named_provision", "Rowan House"},
          {"evidence-provision_start", "16 November"}},
         "What you decided is recorded");
    const auto closed = site.get("/cases/1");
    CHECK(has(closed, "Closed</strong>"));
    CHECK(has(closed, "In alternative provision, section 19 or EOTAS"));

    refused(site, database, "/cases/1/reopen", {{"reason", ""}}, "Say why the case is reopened");
    done(site, "/cases/1/reopen", {{"reason", "Never started"}}, "The case is reopened");
  });
}

TEST_CASE("a refusal of the rules is shown in their words, with what was typed") {
  with_site([](TestSite& site, store::Database& database) {
    refused(site, database, "/cases/1/status", {{"to", "enquiring"}, {"reason", "Typed before"}},
            "Typed before");
    refused(site, database, "/cases/1/status", {{"to", "place_sought"}, {"reason", "x"}}, "cannot become");
    refused(site, database, "/cases/1/reopen", {{"reason", "x"}}, "there is nothing to reopen");
  });
}

TEST_CASE("a form sent twice acts once") {
  with_site([](TestSite& site, store::Database& database) {
    const Form form{{"note", "Once"}, {"act_key", "one-form"}};
    CHECK(site.post("/cases/1/note", form).status == Status::see_other);
    const auto after = events(database);
    CHECK(site.post("/cases/1/note", form).status == Status::see_other);
    CHECK(events(database) == after);
    auto forged = site.request(Method::post, "/cases/1/note");
    forged.headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
    forged.body = "note=Twice";
    CHECK(site.send(forged).status == Status::forbidden);
    CHECK(events(database) == after);
  });
}

TEST_CASE("a child found again: the closure is proposed, and a person keeps the case open or closes it") {
  with_site([](TestSite& site, store::Database& database) {
    take_roll(database, 100002, date(2026, 11, 21),
              pupil(1, "Adams", "Zoe") + pupil(3, "\"<b>Clark</b>\"", "=Xena"));
    reconcile(database);
    const auto page = site.get("/cases/1");
    CHECK(has(page, "Onroll proposes to close this case: On roll at a school in this authority"));
    CHECK(has(page, "Beech Academy"));
    CHECK(has(page, "/cases/1/close?reason=C01&amp;proposal=1"));
    CHECK(has(site.get("/cases/1/close?reason=C01&proposal=1"),
              "Evidence held: a school roll that lists the child"));
    refused(site, database, "/cases/1/dismiss", {{"proposal", "1"}, {"reason", ""}},
            "Say why the case stays open");
    done(site, "/cases/1/dismiss", {{"proposal", "1"}, {"reason", "Not seen there yet"}},
         "the case stays open");
    done(site, "/cases/2/close", {{"reason", "C01"}, {"proposal", "1"}}, "Closed: On roll at a school");
    CHECK_FALSE(has(site.get("/cases/2"), "proposes to close"));
  });
}

TEST_CASE("closing without having found the child takes two people") {
  with_site([](TestSite& site, store::Database& database) {
    const Form panel{
        {"reason", "C16"}, {"evidence-panel_decision", "Panel of 20 November"}, {"note", "All tried"}};
    CHECK(has(site.get("/cases/1/close?reason=C16"), "Propose this closure"));
    done(site, "/cases/1/close", panel, "Test lead proposes to close this case");
    const auto own = site.get("/cases/1");
    CHECK(has(own, "A different person signs this off"));
    CHECK_FALSE(has(own, "proposal=1"));
    refused(site, database, "/cases/1/close", {{"reason", "C16"}, {"proposal", "1"}}, "two people decide");
    site.signed_in_as("officer");
    CHECK(has(site.get("/cases/1"), "/cases/1/close?reason=C16&amp;proposal=1"));
    done(site, "/cases/1/close", {{"reason", "C16"}, {"proposal", "1"}}, "Closed: Whereabouts unknown");
  });
}

TEST_CASE("a case is opened by hand, once, with a reason") {
  with_site([](TestSite& site, store::Database& database) {
    const auto form = site.get("/children/4/open-case");
    CHECK(has(form, "<title>Open a case - Onroll</title>"));
    CHECK(has(form, "value=\"left_destination_unconfirmed\" selected"));
    refused(site, database, "/children/4/cases", {{"cause", ""}, {"why", ""}}, "Choose the likely cause");
    done(site, "/children/4/cases", {{"cause", "left_not_arrived"}, {"why", "Neighbour rang"}},
         "The case is open");
    refused(site, database, "/children/4/cases", {{"cause", "left_not_arrived"}, {"why", "Again"}},
            "A child has one open case at a time");
    CHECK(site.get("/children/4/open-case").header("Location") == "/cases/3");
  });
}

TEST_CASE("a child's page says what is held, from whom, and what it adds up to") {
  with_site([](TestSite& site, store::Database& database) {
    const auto gone = site.get("/children/1");
    CHECK(gone.status == Status::ok);
    CHECK(has(gone, "<title>Child - Onroll</title>"));
    CHECK(has(gone, "Zoe Adams"));
    CHECK(has(
        gone,
        "Left, destination never confirmed <strong class=\"govuk-tag govuk-tag--red\">Not accounted for"));
    CHECK(has(gone, made_up_upn(1)));
    CHECK(has(gone, "7 March 2016"));
    CHECK(has(gone, "role=\"img\""));
    CHECK(has(gone, "7 Sep 2026"));
    CHECK(has(gone, "Not in the newest list"));
    CHECK(has(gone, "id=\"record-1\""));
    CHECK(has(gone, "href=\"/cases/1\""));
    CHECK(has(gone, "See the file"));
    CHECK_FALSE(has(gone, "style=\""));
    CHECK_FALSE(has(gone, "/children/1/open-case"));

    const auto there = site.get("/children/2");
    CHECK(has(there, "On a school roll <strong class=\"govuk-tag govuk-tag--green\">Accounted for"));
    CHECK(has(there, "The newest evidence is of 20 November 2026, 3 days ago."));
    CHECK(has(there, "/children/2/open-case"));

    take_roll(database, 100002, date(2026, 11, 21), pupil(2, "Browne", "Yusuf"));
    const auto differing = site.get("/children/2");
    CHECK(has(differing, "Sources that differ"));
    CHECK(has(differing, "Browne"));
    CHECK(has(differing, "Also known as"));
  });
}

TEST_CASE("children of one surname at one postcode are shown as perhaps family") {
  with_site([](TestSite& site, store::Database& database) {
    take_roll(database, 100002, date(2026, 11, 21), made_up_upn(9) + ",Brown,Zara,01/02/2013,BS1 1AB,9\n");
    const auto page = site.get("/children/2");
    CHECK(has(page, "These children may be family. Nothing held says so"));
    CHECK(has(page, "Zara Brown</a>"));
  });
}
