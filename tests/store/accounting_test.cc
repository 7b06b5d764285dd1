// Leaving, arriving, and the cases that open by themselves, over days that are moved by hand.
#include <string>

#include "support/register.h"

using namespace onroll;
using namespace onroll::store;
using namespace onroll::tests;

namespace {

const Date kSeptember = date(2026, 9, 14);

// On the roll of September, and left on Friday 18 September for a place nobody knows.
void zoe_left(Register& it, std::string_view destination = "") {
  it.go_to(date(2026, 9, 21));
  it.roll(kAlder, kSeptember, {kZoe, kYusuf});
  it.leaver(kAlder, kZoe, "18/09/2026", destination);
}

CaseId open_a_case(Register& it) {
  zoe_left(it);
  it.go_to(date(2026, 10, 5));
  REQUIRE(it.reconcile().cases_opened == 1);
  return {it.newest_case(it.child(kZoe))->case_id};
}

// Closed as whereabouts unknown, by two people.
void close_as_unknown(Register& it, CaseId id) {
  it.work(id, ProposeClosure{ClosureCode::whereabouts_unknown,
                             {{EvidenceKind::panel_decision, "Panel of 9 October", std::nullopt}},
                             "Every enquiry was made."});
  it.work(id, CloseCase{.code = ClosureCode::whereabouts_unknown, .evidence = {}, .note = "", .proposal = 1},
          UserId{8});
}

std::string closure_proposed(Register& it, const Pupil& pupil) {
  return it.newest_case(it.child(pupil))->proposed_closure.value_or("");
}

}  // namespace

TEST_CASE(
    "a leaver is in transit until the profile's number of school days is over, then a case opens by itself") {
  for_each_database([](Database& database) {
    Register it(database);
    zoe_left(it);
    it.reconcile();
    const auto child = it.child(kZoe);
    CHECK(it.finding(child)->state == "in_transit");
    CHECK(it.finding(child)->case_due == "2026-10-02");  // the tenth school day after 18 September
    it.go_to(date(2026, 10, 1));
    CHECK(it.reconcile().cases_opened == 0);
    it.go_to(date(2026, 10, 2));
    const auto done = it.reconcile();
    CHECK(done.cases_opened == 1);
    CHECK(it.finding(child)->state == "unaccounted");
    const auto work = it.newest_case(child);
    REQUIRE(work);
    CHECK(work->status == "new");
    CHECK(work->cause == "left_destination_unconfirmed");
    CHECK(work->opened_on == "2026-10-02");
    it.check_sound();
  });
}

TEST_CASE("holidays do not count: over half term the case opens a week later") {
  for_each_database([](Database& database) {
    Register it(database);
    it.go_to(date(2026, 10, 19));
    it.roll(kAlder, kSeptember, {kZoe});
    it.leaver(kAlder, kZoe, "16/10/2026");
    it.reconcile();
    CHECK(it.finding(it.child(kZoe))->case_due == "2026-11-06");  // 26 to 30 October is half term
    it.go_to(date(2026, 11, 5));
    CHECK(it.reconcile().cases_opened == 0);
    it.go_to(date(2026, 11, 6));
    CHECK(it.reconcile().cases_opened == 1);
  });
}

TEST_CASE("a school's own term dates decide where they are known") {
  for_each_database([](Database& database) {
    Register it(database);
    it.take({.kind = ImportKind::term_dates,
             .name = "terms.csv",
             .bytes = "Type,Start,End,Name,URN\nTerm,01/09/2026,18/12/2026,Autumn,100001\n"
                      "INSET,21/09/2026,21/09/2026,Training,100001\n"});
    zoe_left(it);
    it.reconcile();
    CHECK(it.finding(it.child(kZoe))->case_due == "2026-10-05");
  });
}

TEST_CASE("a joiner anywhere closes the transit in the transaction that took the joiner in") {
  for_each_database([](Database& database) {
    Register it(database);
    zoe_left(it, "Dove Primary School");
    it.reconcile();
    CHECK(it.finding(it.child(kZoe))->cause == "left_not_arrived");
    const auto acts = it.acts();
    it.go_to(date(2026, 9, 28));
    const auto report = it.joiner(kDove, kZoe, "28/09/2026");
    CHECK(report.accounted_again == 1);
    CHECK(it.acts() == acts + 1);
    CHECK(!it.finding(it.child(kZoe)));
    it.go_to(date(2026, 11, 2));
    CHECK(it.reconcile().cases_opened == 0);
    it.check_sound();
  });
}

TEST_CASE("reconciling twice changes nothing, with findings, cases and proposals there") {
  for_each_database([](Database& database) {
    Register it(database);
    open_a_case(it);
    it.list("health:North GPs", {{0, "Frost", "Vera", "01/02/2015", "BS1 9AA"}});
    it.reconcile();
    it.roll(kDove, date(2026, 10, 5), {kZoe});
    it.reconcile();
    const auto acts = it.acts();
    const auto events = it.events();
    const auto tables = it.tables();
    const auto again = it.reconcile();
    CHECK(again.findings_set + again.findings_cleared + again.cases_opened + again.closures_proposed == 0);
    CHECK(again.unaccounted == 1);
    CHECK(it.acts() == acts);
    CHECK(it.events() == events);
    CHECK(it.tables() == tables);
  });
}

TEST_CASE("a child who turns up on a roll gets a closure proposed, once, with the record that shows it") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto id = open_a_case(it);
    it.go_to(date(2026, 10, 6));
    it.roll(kDove, date(2026, 10, 6), {kZoe});
    CHECK(!it.finding(it.child(kZoe)));
    CHECK(closure_proposed(it, kZoe) == "C01");
    const auto work = database.read([&](Connection& connection) { return load_case(connection, id); });
    REQUIRE(work.proposals.size() == 1);
    CHECK(work.proposals.front().proposed_by == UserId{});
    CHECK(work.proposals.front().why.find("Dove Primary School") != std::string::npos);
    REQUIRE(work.proposals.front().evidence.size() == 1);
    const auto record = work.proposals.front().evidence.front().record;
    REQUIRE(record);
    for (const auto& row : it.all<sql::EveryRecord>()) {
      if (row.record_id == record->value) CHECK(row.school_urn == kDove);
    }
    it.work(id, DismissProposal{1, "The school says that she never came."});
    it.reconcile();
    CHECK(closure_proposed(it, kZoe).empty());
    it.check_sound();
  });
}

TEST_CASE("home education found suitable and alternative provision propose a closure too") {
  for_each_database([](Database& database) {
    Register it(database);
    open_a_case(it);
    it.list("home_education", "UPN,Surname,Forename,DOB,Postcode,Start date,Status\n" + kZoe.upn() +
                                  ",Adams,Zoe,07/03/2016,BS1 1AB,01/10/2026,Suitable\n");
    CHECK(!it.finding(it.child(kZoe)));
    CHECK(closure_proposed(it, kZoe) == "C06");
  });
  for_each_database([](Database& database) {
    Register it(database);
    open_a_case(it);
    it.list("alternative_provision", "UPN,Surname,Forename,DOB,Postcode,Start date\n" + kZoe.upn() +
                                         ",Adams,Zoe,07/03/2016,BS1 1AB,01/10/2026\n");
    CHECK(!it.finding(it.child(kZoe)));
    CHECK(closure_proposed(it, kZoe) == "C04");
  });
}

TEST_CASE("what accounting does is done by rule, whoever asked for it") {
  for_each_database([](Database& database) {
    Register it(database);
    zoe_left(it);
    it.go_to(date(2026, 10, 5));
    REQUIRE(perform(database, it.by_officer(), Reconcile{it.today()}).has_value());
    for (const auto& row : it.all<sql::EventsInOrder>()) {
      if (row.kind != "case_changed") continue;
      CHECK(std::get<journal::CaseChanged>(journal::decode(row.kind, *row.payload)).by == UserId{});
    }
    CHECK(it.all<sql::ActsInOrder>().back().user_id == 7);
  });
}

TEST_CASE("a closed case answers its finding: no second one opens, whoever reconciles") {
  for_each_database([](Database& database) {
    Register it(database);
    close_as_unknown(it, open_a_case(it));
    it.go_to(date(2026, 11, 9));
    CHECK(it.reconcile().cases_opened == 0);
    REQUIRE(perform(database, it.by_officer(), Reconcile{it.today()}).has_value());
    CHECK(it.all<sql::EveryCase>().size() == 1);
    CHECK(it.newest_case(it.child(kZoe))->status == "closed");
  });
}

TEST_CASE("a child closed as not found who goes missing anew has the old case reopened") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto id = open_a_case(it);
    close_as_unknown(it, id);
    it.go_to(date(2026, 11, 2));
    it.roll(kDove, date(2026, 11, 2), {kZoe});
    it.reconcile();
    it.go_to(date(2026, 11, 9));
    it.leaver(kDove, kZoe, "06/11/2026");
    it.go_to(date(2026, 11, 23));
    const auto done = it.reconcile();
    CHECK(done.cases_opened == 0);
    CHECK(done.cases_reopened == 1);
    CHECK(it.all<sql::EveryCase>().size() == 1);
    CHECK(it.newest_case(it.child(kZoe))->status == "reopened");
    CHECK(it.reconcile().cases_reopened == 0);
    it.check_sound();
  });
}

TEST_CASE("a second episode after an ordinary closing opens a second case") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto id = open_a_case(it);
    it.roll(kDove, date(2026, 10, 5), {kZoe});
    it.work(id, CloseCase{.code = ClosureCode::on_roll_here, .evidence = {}, .note = "", .proposal = 1});
    it.go_to(date(2026, 11, 9));
    it.leaver(kDove, kZoe, "06/11/2026");
    it.go_to(date(2026, 11, 23));
    CHECK(it.reconcile().cases_opened == 1);
    CHECK(it.all<sql::EveryCase>().size() == 2);
    it.check_sound();
  });
}

TEST_CASE("a child with an old case reopened and a newer one closed is worked on in the open one") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto first = open_a_case(it);
    it.roll(kDove, date(2026, 10, 5), {kZoe});
    const CloseCase closing{.code = ClosureCode::on_roll_here, .evidence = {}, .note = "", .proposal = 1};
    it.work(first, closing);
    const auto child = it.child(kZoe);
    const auto second =
        it.work({}, OpenCase{child, Cause::left_not_arrived, std::nullopt, "The school rang."});
    const auto refused = perform_case_act(database, it.by_officer(), first, ReopenCase{"More was heard."});
    REQUIRE(!refused.has_value());
    CHECK(std::get<Refusal>(refused.error()).rule == "case.one_open_per_child");
    it.reconcile();
    it.work(second, closing);
    it.work(first, ReopenCase{"More was heard."});
    it.go_to(date(2026, 10, 12));
    it.leaver(kDove, kZoe, "09/10/2026");
    it.roll(kAlder, date(2026, 10, 12), {kZoe});
    const auto reopened = database.read([&](Connection& connection) { return load_case(connection, first); });
    CHECK(waiting_proposal(reopened).has_value());
    it.check_sound();
  });
}

TEST_CASE("a case is opened for a child there is, and only one at a time") {
  for_each_database([](Database& database) {
    Register it(database);
    open_a_case(it);
    const auto acts = it.acts();
    const auto opening = [&](ChildId child) {
      return perform_case_act(database, it.by_officer(), {},
                              OpenCase{child, Cause::left_not_arrived, std::nullopt, "The school rang."});
    };
    CHECK(sentences(opening({99}).error()).front() == "There is no such child.");
    CHECK(std::get<Refusal>(opening(it.child(kZoe)).error()).rule == "case.one_open_per_child");
    CHECK(sentences(perform_case_act(database, it.by_officer(), CaseId{99}, AddNote{"x"}).error()).front() ==
          "There is no such case.");
    CHECK(it.acts() == acts);
  });
}

TEST_CASE("a child on a population list and on no roll is found, outside the age not") {
  for_each_database([](Database& database) {
    Register it(database);
    it.list("health:North GPs", {{0, "Frost", "Vera", "01/02/2015", "BS1 9AA"},
                                 {0, "Baby", "Tim", "01/02/2025", "BS1 9AB"},
                                 {0, "Grown", "Ugo", "01/02/2005", "BS1 9AC"}});
    const auto done = it.reconcile();
    CHECK(done.unaccounted == 1);
    CHECK(it.finding(it.child({0, "Frost", "Vera"}))->cause == "listed_on_no_roll");
    it.list("health:North GPs", {{0, "Baby", "Tim", "01/02/2025", "BS1 9AB"}});
    it.check_sound();
  });
}

TEST_CASE(
    "two rolls at once are found; one of them a main registration and the other a subsidiary one are not") {
  for_each_database([](Database& database) {
    Register it(database);
    it.roll(kAlder, date(2026, 11, 2), {kZoe});
    it.roll(kDove, date(2026, 11, 2), {kZoe});
    it.reconcile();
    REQUIRE(it.finding(it.child(kZoe)));
    CHECK(it.finding(it.child(kZoe))->cause == "two_rolls");
    const auto roll = [&](int school, std::string_view status) {
      const auto text = "UPN,Surname,Forename,DOB,Enrolment status\n" + kZoe.upn() +
                        ",Adams,Zoe,07/03/2016," + std::string(status) + "\n";
      it.take({.kind = ImportKind::roll,
               .name = "roll.csv",
               .bytes = text,
               .school = urn(school),
               .date = date(2026, 11, 9)});
    };
    roll(kAlder, "M");
    roll(kDove, "S");
    CHECK(!it.finding(it.child(kZoe)));
  });
}
