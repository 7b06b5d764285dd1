// Files taken in: once, twice, out of order, undone, with rows that wait.
#include <string>

#include "sql/imports.h"
#include "support/register.h"

using namespace onroll;
using namespace onroll::store;
using namespace onroll::tests;

namespace {

const Date kSeptember = date(2026, 9, 14);
const Date kOctober = date(2026, 10, 12);
const Date kNovember = date(2026, 11, 2);

bool says(const std::vector<std::string>& remarks, std::string_view part) {
  return std::ranges::any_of(remarks,
                             [&](const std::string& each) { return each.find(part) != std::string::npos; });
}

std::vector<std::int64_t> rows_with(Register& it, std::string_view state) {
  std::vector<std::int64_t> found;
  for (const auto& row : it.all<sql::EveryRefusedRow>()) {
    if (row.state == state) found.push_back(row.row_number);
  }
  return found;
}

// A roll of three with the date of birth of the second left unreadable.
ImportReport one_row_waits(Register& it) {
  auto broken = kYusuf;
  broken.born = "99/99/2016";
  return it.roll(kAlder, kNovember, {kZoe, broken, kXena});
}

Outcome<ImportReport> correct(Register& it, ImportId import, int row, const Pupil& pupil) {
  SaidOutside outside{.today = {it.today()}, .school = urn(kAlder)};
  return perform(it.database(), it.by_officer(),
                 CorrectRow{.import = import,
                            .row = row,
                            .cells = {pupil.upn(), pupil.surname, pupil.forename, pupil.born, pupil.postcode,
                                      pupil.year},
                            .outside = outside});
}

}  // namespace

TEST_CASE("a roll makes a child of every pupil, once") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto report = it.roll(kAlder, kSeptember, {kZoe, kYusuf, kXena});
    CHECK(report.taken == 3);
    CHECK(report.new_children == 3);
    CHECK(it.all<sql::EveryChild>().size() == 3);
    const auto next = it.roll(kAlder, kNovember, {kZoe, kYusuf});
    CHECK(next.taken == 0);
    CHECK(next.already_held == 2);
    CHECK(it.all<sql::EveryRecord>().size() == 3);
    CHECK(it.all<sql::EveryListed>().size() == 5);
    it.check_sound();
  });
}

TEST_CASE("the same file again changes nothing: no act, no event, no row") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto first = it.roll(kAlder, kSeptember, {kZoe, kYusuf});
    const auto acts = it.acts();
    const auto events = it.events();
    const auto tables = it.tables();
    const auto again = it.roll(kAlder, kSeptember, {kZoe, kYusuf});
    CHECK(again.import == ImportId{});
    CHECK(again.same_as == first.import);
    CHECK(again.already_held == 2);
    CHECK(it.acts() == acts);
    CHECK(it.events() == events);
    CHECK(it.tables() == tables);
  });
}

TEST_CASE("the same bytes said to be of another school are another school's file") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto alder = it.roll(kAlder, kSeptember, {kZoe, kYusuf});
    const auto dove = it.roll(kDove, kSeptember, {kZoe, kYusuf});
    CHECK(dove.import != ImportId{});
    CHECK(dove.taken == 2);
    CHECK(it.roll(kAlder, kSeptember, {kZoe, kYusuf}).same_as == alder.import);
    CHECK(it.roll(kDove, kSeptember, {kZoe, kYusuf}).same_as == dove.import);
  });
}

TEST_CASE("the same schools, links and term dates again change nothing") {
  for_each_database([](Database& database) {
    Register it(database);
    const std::string dates = "Type,Start,End,Name,URN\nTerm,01/09/2026,18/12/2026,Autumn,100001\n";
    const std::string links =
        "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n"
        "100003,100001,Alder Primary School,Successor,01/09/2024\n";
    const FileToTake term_dates{.kind = ImportKind::term_dates, .name = "terms.csv", .bytes = dates};
    const FileToTake school_links{.kind = ImportKind::school_links, .name = "links.csv", .bytes = links};
    CHECK(it.take(term_dates).taken == 1);
    CHECK(it.take(school_links).taken == 1);
    CHECK(it.all<sql::EveryTermDate>().size() == 1);
    CHECK(it.all<sql::EverySchoolLink>().size() == 1);
    const auto acts = it.acts();
    CHECK(it.take(term_dates).same_as == ImportId{3});
    CHECK(it.take(school_links).same_as == ImportId{4});
    CHECK(it.take({.kind = ImportKind::schools, .name = "schools.csv", .bytes = kLittleSchools}).same_as ==
          ImportId{1});
    CHECK(it.acts() == acts);
    it.check_sound();
  });
}

TEST_CASE("an older roll after a newer one is history: it is remarked, and the roll of today stays") {
  for_each_database([](Database& database) {
    Register it(database);
    it.roll(kAlder, kNovember, {kZoe, kYusuf});
    it.reconcile();
    const auto before = it.all<sql::FindingsHeld>().size();
    const auto older = it.roll(kAlder, kSeptember, {kZoe, kXena});
    CHECK(says(older.remarks, "is held already"));
    CHECK(says(older.remarks, "the newer list still stands"));
    CHECK(it.child(kZoe) == ChildId{1});
    it.reconcile();
    CHECK(it.all<sql::FindingsHeld>().size() ==
          before + 1);  // only who is on the old roll and not on the new
    CHECK(it.finding(it.child(kXena)));
    CHECK(!it.finding(it.child(kZoe)));
    it.check_sound();
  });
}

TEST_CASE("who is on one roll and not on the next is found at reconcile, with the school and since when") {
  for_each_database([](Database& database) {
    Register it(database);
    it.roll(kAlder, kSeptember, {kZoe, kYusuf});
    it.roll(kAlder, kNovember, {kYusuf});
    CHECK(it.reconcile().unaccounted == 1);
    const auto finding = it.finding(it.child(kZoe));
    REQUIRE(finding);
    CHECK(finding->cause == "left_destination_unconfirmed");
    CHECK(finding->last_school_urn == kAlder);
    CHECK(finding->since == "2026-09-14");
    CHECK(finding->evidence.find("Alder Primary School") != std::string::npos);
    CHECK(finding->evidence.find("Zoe") == std::string::npos);
  });
}

TEST_CASE("an import undone is as if it had never come: the second, then the first") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto nothing = it.seen();
    const auto first = it.roll(kAlder, kSeptember, {kZoe, kYusuf});
    it.reconcile();
    const auto after_first = it.seen();
    const auto second = it.roll(kAlder, kNovember, {kYusuf, kXena});
    it.reconcile();
    CHECK(it.seen() != after_first);
    CHECK(it.undo(second.import).children == 2);
    CHECK(it.seen().substr(0, it.seen().find("case")) == after_first.substr(0, after_first.find("case")));
    it.undo(first.import);
    CHECK(it.seen().substr(0, it.seen().find("case")) == nothing);
    it.check_sound();
  });
}

TEST_CASE("undoing the only list that named a child takes the questions about it away") {
  for_each_database([](Database& database) {
    Register it(database);
    it.roll(kAlder, kNovember, {kZoe});
    const auto before = it.seen();
    const auto list = it.list("health:North GPs", {{0, "Adams", "Zoe", "07/03/2016", "BS9 9ZZ"}});
    CHECK(list.pairs_to_decide == 1);
    CHECK(it.seen() != before);
    it.undo(list.import);
    CHECK(it.seen() == before);
    it.check_sound();
  });
}

TEST_CASE("a file undone and taken in again is there again, with the same children") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto first = it.roll(kAlder, kSeptember, {kZoe, kYusuf});
    const auto before = it.seen();
    it.undo(first.import);
    const auto again = it.roll(kAlder, kSeptember, {kZoe, kYusuf});
    CHECK(again.import != first.import);
    CHECK(again.new_children == 0);
    CHECK(it.seen() == before);
    it.check_sound();
  });
}

TEST_CASE("a child known anew while its first file was undone is asked about when that file comes again") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto first = it.roll(kAlder, kSeptember, {kZoe});
    it.undo(first.import);
    it.roll(kDove, kNovember, {kZoe});
    CHECK(it.child(kZoe) == ChildId{2});
    const auto again = it.roll(kAlder, kSeptember, {kZoe});
    CHECK(again.pairs_to_decide == 1);
    CHECK(it.all<sql::WaitingPairs>().size() == 1);
    it.check_sound();
  });
}

TEST_CASE("an import is undone once, schools never, and what does not exist not at all") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto first = it.roll(kAlder, kSeptember, {kZoe});
    it.undo(first.import);
    const auto acts = it.acts();
    const auto undo = [&](ImportId import) { return perform(database, it.by_officer(), UndoImport{import}); };
    CHECK(sentences(undo(first.import).error()).front() ==
          "This import was undone before. Nothing was changed.");
    CHECK(std::get<Refusal>(undo({1}).error()).rule == "import.reference_stays");
    CHECK(sentences(undo({99}).error()).front() == "There is no such import.");
    CHECK(it.acts() == acts);
  });
}

TEST_CASE("term dates can be undone, and a newer list of a school's dates takes the place of the older") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto take = [&](const std::string& rows) {
      const auto text = "Type,Start,End,Name,URN\n" + rows;
      return it.take({.kind = ImportKind::term_dates, .name = "terms.csv", .bytes = text}).import;
    };
    const auto due = [&] {
      it.reconcile();
      return *it.finding(it.child(kZoe))->case_due;
    };
    it.go_to(date(2026, 9, 21));
    it.roll(kAlder, kSeptember, {kZoe});
    it.leaver(kAlder, kZoe, "18/09/2026");
    const auto council = due();
    const auto closed_a_week =
        take("Term,01/09/2026,18/12/2026,Autumn,100001\nClosure,28/09/2026,02/10/2026,Flood,100001\n");
    const auto later = due();
    CHECK(later > council);
    take("Term,01/09/2026,18/12/2026,Autumn,100001\n");
    CHECK(due() == council);
    it.undo(closed_a_week);
    CHECK(due() == council);
    it.check_sound();
  });
}

TEST_CASE("a refused row waits; corrected, it is taken into the import it came from") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto report = one_row_waits(it);
    CHECK(report.taken == 2);
    CHECK(report.refused == 1);
    CHECK(rows_with(it, "waiting") == std::vector<std::int64_t>{3});
    const auto corrected = correct(it, report.import, 3, kYusuf);
    REQUIRE(corrected.has_value());
    CHECK(corrected->taken == 1);
    CHECK(corrected->import == report.import);
    CHECK(rows_with(it, "taken") == std::vector<std::int64_t>{3});
    CHECK(it.child(kYusuf) == ChildId{3});
    it.reconcile();
    CHECK(!it.finding(it.child(kYusuf)));
    it.check_sound();
    it.undo(report.import);
    CHECK(std::ranges::none_of(it.all<sql::EveryChild>(), [](const auto& row) { return row.live != 0; }));
  });
}

TEST_CASE("a row corrected wrongly still waits, and one no longer waiting cannot be corrected") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto report = one_row_waits(it);
    auto worse = kYusuf;
    worse.born = "31/02/2016";
    const auto acts = it.acts();
    const auto tables = it.tables();
    const auto refused = correct(it, report.import, 3, worse);
    REQUIRE(!refused.has_value());
    CHECK(std::get<Problems>(refused.error()).front().field == "DOB");
    CHECK(!correct(it, report.import, 2, kYusuf).has_value());
    CHECK(!correct(it, {99}, 3, kYusuf).has_value());
    CHECK(it.acts() == acts);
    CHECK(it.tables() == tables);
    REQUIRE(correct(it, report.import, 3, kYusuf).has_value());
    CHECK(!correct(it, report.import, 3, kYusuf).has_value());
  });
}

TEST_CASE("a file of which every row waited is a roll of its day once a row is corrected") {
  for_each_database([](Database& database) {
    Register it(database);
    auto broken = kYusuf;
    broken.born = "99/99/2016";
    const auto report = it.roll(kAlder, kNovember, {broken});
    REQUIRE(correct(it, report.import, 2, kYusuf).has_value());
    it.reconcile();
    CHECK(!it.finding(it.child(kYusuf)));
    it.check_sound();
  });
}

TEST_CASE("a row corrected to the words of a row already taken is not taken twice") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto report = one_row_waits(it);
    const auto corrected = correct(it, report.import, 3, kZoe);
    REQUIRE(corrected.has_value());
    CHECK(corrected->taken == 0);
    CHECK(corrected->already_held == 1);
    CHECK(it.all<sql::EveryListed>().size() == 2);
    it.check_sound();
  });
}

TEST_CASE("a refused row may be sent back to the school, once") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto report = one_row_waits(it);
    const auto give_back = [&] { return perform(database, it.by_officer(), ReturnRow{report.import, 3}); };
    CHECK(give_back().has_value());
    CHECK(rows_with(it, "returned") == std::vector<std::int64_t>{3});
    CHECK(!give_back().has_value());
    CHECK(!correct(it, report.import, 3, kYusuf).has_value());
    it.check_sound();
  });
}

TEST_CASE("destinations that are no school stay destinations") {
  for_each_database([](Database& database) {
    Register it(database);
    it.roll(kAlder, kSeptember, {kZoe, kYusuf});
    it.leaver(kAlder, kZoe, "18/09/2026", "XXXXXXX");
    it.leaver(kAlder, kYusuf, "18/09/2026", "MMMMMMM");
    it.reconcile();
    std::vector<std::string> destinations;
    for (const auto& row : it.all<sql::EveryRecord>()) {
      if (row.source == "leaver") destinations.push_back(row.destination);
      CHECK(!row.destination_urn);
    }
    CHECK(destinations == std::vector<std::string>{"not_known", "outside_maintained"});
    CHECK(it.finding(it.child(kZoe))->cause == "left_destination_unconfirmed");
    CHECK(it.finding(it.child(kYusuf))->cause == "left_destination_unconfirmed");
    it.check_sound();
  });
}

TEST_CASE("a rehearsal keeps nothing") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto acts = it.acts();
    const auto tables = it.tables();
    const auto text = std::string(kRollHeader) + rows_of({kZoe, kYusuf});
    const FileToTake file{.kind = ImportKind::roll,
                          .name = "roll.csv",
                          .bytes = text,
                          .school = urn(kAlder),
                          .date = kNovember};
    CHECK(it.try_take(file, Taking::rehearsal)->report.new_children == 2);
    CHECK(rehearse(database, it.by_officer(), UndoImport{{99}}).has_value() == false);
    CHECK(rehearse(database, it.by_program(), Reconcile{it.today()}).has_value());
    CHECK(it.acts() == acts);
    CHECK(it.tables() == tables);
  });
}
