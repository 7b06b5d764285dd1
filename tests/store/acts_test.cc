// The one door: permissions, keys under which an act is done once only, and refusals that leave nothing
// behind.
#include <string>
#include <variant>

#include "support/register.h"

using namespace onroll;
using namespace onroll::store;
using namespace onroll::tests;

namespace {

const Date kSeptember = date(2026, 9, 14);

// Does this outcome say that the role may not?
template <typename Answer>
bool forbidden(const Outcome<Answer>& outcome, Permission permission) {
  if (outcome) return false;
  const auto* refusal = std::get_if<Refusal>(&outcome.error());
  return refusal != nullptr && refusal->rule == "permission." + std::string(word(permission));
}

// A register with every kind of thing acts are about: import 3, row 3 of it waiting, pair 1, case 1.
void prepare(Register& it) {
  auto broken = kXena;
  broken.born = "99/99/2016";
  it.roll(kAlder, kSeptember, {kZoe, broken, kYusuf});
  it.list("health:North GPs", {{0, "Adams", "Zoe", "07/03/2016", "BS9 9ZZ"}});
  it.work({}, OpenCase{{1}, Cause::listed_on_no_roll, std::nullopt, "Somebody rang."});
}

struct Door {
  Permission permission;
  bool refused;
};

// Every act by one role, and whether the door was closed to it.
std::vector<Door> every_act_by(Register& it, Role role) {
  auto& database = it.database();
  const auto occasion = it.by(UserId{7}, role);
  std::vector<Door> doors;
  const auto note = [&](Permission permission, const auto& outcome) {
    doors.push_back({permission, forbidden(outcome, permission)});
  };
  const auto text = std::string(kRollHeader) + rows_of({kZoe, kYusuf, kXena});
  MatchBook book(MatchBook::Keeping::this_file_only);
  const auto file = prepare_people(ImportKind::roll, {"roll.csv", text},
                                   {.today = {it.today()}, .school = urn(kDove), .date = it.today()}, "");
  REQUIRE(file.has_value());
  const ReferenceFile reference{.name = "x.csv", .digest = "x", .as_of = it.today()};
  note(Permission::import_files, perform(database, occasion, TakePeople{*file, book}));
  note(Permission::import_files, rehearse(database, occasion, TakePeople{*file, book}));
  note(Permission::import_files, perform(database, occasion, TakeSchools{reference, {}}));
  note(Permission::import_files, perform(database, occasion, TakeSchoolLinks{reference, {}}));
  note(Permission::import_files, perform(database, occasion, TakeTermDates{reference, {}}));
  note(Permission::import_files, perform(database, occasion, UndoImport{{4}}));
  note(Permission::correct_rows, perform(database, occasion, CorrectRow{{3}, 3, {}, {}}));
  note(Permission::correct_rows, perform(database, occasion, ReturnRow{{3}, 3}));
  note(Permission::decide_pairs, perform(database, occasion, DecidePair{{1}, PairAnswer::not_sure}));
  note(Permission::see_worklist, perform(database, occasion, Reconcile{it.today()}));
  const std::vector<CaseAct> acts{AddNote{"x"},
                                  AssignCase{{5}},
                                  RecordContact{{.channel = ContactChannel::telephone,
                                                 .whom = ContactParty::parent_or_carer,
                                                 .outcome = ContactOutcome::no_answer,
                                                 .on = it.today(),
                                                 .at = "",
                                                 .used = "",
                                                 .spoken_to = "",
                                                 .note = ""}},
                                  ChangeStatus{CaseStatus::with_panel, "x"},
                                  ProposeClosure{ClosureCode::custody, {}, "x"},
                                  DismissProposal{1, "x"},
                                  CloseCase{ClosureCode::custody, {}, "", 0},
                                  ReopenCase{"x"},
                                  OpenCase{{2}, Cause::two_rolls, std::nullopt, "x"}};
  for (const auto& act : acts)
    note(permission_for(act), perform_case_act(database, occasion, CaseId{1}, act));
  return doors;
}

}  // namespace

TEST_CASE("each act asks for its permission, and each role gets what the access table grants") {
  for_each_database([](Database& database) {
    for (const auto role : all_roles()) {
      CAPTURE(word(role));
      Register it(database);
      if (it.all<sql::EveryChild>().empty()) prepare(it);
      const auto tables = it.tables();
      const auto acts = it.acts();
      bool any = false;
      for (const auto& door : every_act_by(it, role)) {
        CAPTURE(word(door.permission));
        CHECK(door.refused != may(role, door.permission));
        any = any || !door.refused;
      }
      if (!any) {
        CHECK(it.tables() == tables);
        CHECK(it.acts() == acts);
      }
    }
  });
}

TEST_CASE("a school and an administrator can do none of these acts") {
  for_each_database([](Database& database) {
    Register it(database);
    prepare(it);
    for (const auto role : {Role::school, Role::admin}) {
      for (const auto& door : every_act_by(it, role)) CHECK(door.refused);
    }
    it.check_sound();
  });
}

TEST_CASE("an act under a key is done once; asked again, the first answer is given") {
  for_each_database([](Database& database) {
    Register it(database);
    prepare(it);
    auto occasion = it.by_officer();
    occasion.idempotency_key = "K7TR-2QNM-94XW";
    const auto first = perform_case_act(database, occasion, CaseId{1}, AddNote{"Rang the school."});
    REQUIRE(first.has_value());
    const auto acts = it.acts();
    const auto tables = it.tables();
    const auto again = perform_case_act(database, occasion, CaseId{1}, AddNote{"Rang the school."});
    REQUIRE(again.has_value());
    CHECK(again->case_id == first->case_id);
    CHECK(it.acts() == acts);
    CHECK(it.tables() == tables);
    CHECK(it.all<sql::ActsInOrder>().back().idempotency_key == "K7TR-2QNM-94XW");
    occasion.idempotency_key = "another";
    CHECK(perform_case_act(database, occasion, CaseId{1}, AddNote{"Rang the school."}).has_value());
    CHECK(it.acts() == acts + 1);
    it.check_sound();
  });
}

TEST_CASE("an import under a key answers its whole report again") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto text = std::string(kRollHeader) + rows_of({kZoe, kYusuf});
    const FileToTake file{.kind = ImportKind::roll,
                          .name = "roll.csv",
                          .bytes = text,
                          .school = urn(kAlder),
                          .date = kSeptember};
    auto occasion = it.by_officer();
    occasion.idempotency_key = "import-1";
    MatchBook book(MatchBook::Keeping::this_file_only);
    const auto first = take_file(database, occasion, file, book, Taking::for_good);
    const auto again = take_file(database, occasion, file, book, Taking::for_good);
    REQUIRE(first.has_value());
    REQUIRE(again.has_value());
    CHECK(again->report.import == first->report.import);
    CHECK(again->report.taken == 2);
    CHECK(again->report.new_children == 2);
    CHECK(it.all<sql::EveryImport>().size() == 3);
  });
}

TEST_CASE("a refused act leaves nothing behind") {
  for_each_database([](Database& database) {
    Register it(database);
    prepare(it);
    const auto acts = it.acts();
    const auto tables = it.tables();
    auto occasion = it.by_officer();
    occasion.idempotency_key = "refused";
    const auto refused =
        perform_case_act(database, occasion, CaseId{1}, ChangeStatus{CaseStatus::place_sought, "x"});
    REQUIRE(!refused.has_value());
    CHECK(it.acts() == acts);
    CHECK(it.tables() == tables);
    CHECK(
        perform_case_act(database, occasion, CaseId{1}, AddNote{"x"}).has_value());  // the key is still free
  });
}

TEST_CASE("every act says who, when, why, in which role and with which permission") {
  for_each_database([](Database& database) {
    Register it(database);
    prepare(it);
    auto occasion = it.by(UserId{5}, Role::officer);
    occasion.reason = "Asked by the panel.";
    REQUIRE(perform_case_act(database, occasion, CaseId{1}, AddNote{"x"}).has_value());
    const auto act = it.all<sql::ActsInOrder>().back();
    CHECK(act.user_id == 5);
    CHECK(act.role == "officer");
    CHECK(act.permission == "work_case");
    CHECK(act.kind == "case.work");
    CHECK(act.at == "2026-11-23T09:00:00Z");
    CHECK(act.reason == "Asked by the panel.");
  });
}
