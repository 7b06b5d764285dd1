// A small test register: two schools and their pupils, files taken in through the real readers and acts, and
// what the register then holds, as text. Invented people only.
#pragma once

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sql/cases.h"
#include "sql/children.h"
#include "sql/findings.h"
#include "sql/journal.h"
#include "sql/verify.h"
#include "store/acts/decide_pair.h"
#include "store/acts/mend_imports.h"
#include "store/acts/reconcile.h"
#include "store/acts/work_case.h"
#include "store/case_loading.h"
#include "store/derived_tables.h"
#include "store/verify.h"
#include "support/databases.h"
#include "support/little_county.h"

namespace onroll::tests {

inline constexpr int kAlder = 100001;  // a primary school
inline constexpr int kBeech = 100002;  // a secondary school
inline constexpr int kDove = 100004;   // another primary school

inline constexpr std::string_view kDoveSchool =
    "URN,LA (code),EstablishmentNumber,EstablishmentName,EstablishmentStatus (name),CloseDate,"
    "PhaseOfEducation (name),StatutoryLowAge,StatutoryHighAge,Town,Postcode\n"
    "100004,801,2004,Dove Primary School,Open,,Primary,4,11,Brackwater,BS1 4AA\n";

// One person as a file writes them; `serial` 0: the file gives no UPN.
struct Pupil {
  int serial = 0;
  std::string surname;
  std::string forename;
  std::string born = "07/03/2016";
  std::string postcode = "BS1 1AB";
  std::string year = "5";
  std::string upn() const { return serial == 0 ? std::string() : made_up_upn(serial); }
};

inline const Pupil kZoe{1, "Adams", "Zoe"};
inline const Pupil kYusuf{2, "Brown", "Yusuf", "08/04/2016", "BS1 1AC"};
inline const Pupil kXena{3, "Clark", "Xena", "09/05/2016", "BS1 1AD"};

inline std::string row_of(const Pupil& pupil) {
  return fmt::format("{},{},{},{},{},{}\n", pupil.upn(), pupil.surname, pupil.forename, pupil.born,
                     pupil.postcode, pupil.year);
}

inline std::string rows_of(const std::vector<Pupil>& pupils) {
  std::string rows;
  for (const auto& pupil : pupils) rows += row_of(pupil);
  return rows;
}

class Register {
 public:
  explicit Register(store::Database& database, Date today = date(2026, 11, 23))
      : database_(database), today_(today) {
    take({.kind = ImportKind::schools, .name = "schools.csv", .bytes = kLittleSchools});
    take({.kind = ImportKind::schools, .name = "dove.csv", .bytes = kDoveSchool});
  }

  store::Database& database() { return database_; }
  Date today() const { return today_; }
  void go_to(Date day) { today_ = day; }

  store::Occasion by(UserId user, Role role = Role::lead) const {
    return {.by = user,
            .role = role,
            .today = {today_},
            .at = iso(today_) + "T09:00:00Z",
            .reason = "Somebody said so.",
            .idempotency_key = {}};
  }
  store::Occasion by_officer() const { return by(UserId{7}); }
  store::Occasion by_program() const { return by(UserId{}); }

  store::Outcome<store::FileTaken> try_take(const store::FileToTake& file,
                                            store::Taking taking = store::Taking::for_good) {
    store::MatchBook book(store::MatchBook::Keeping::this_file_only);
    return store::take_file(database_, by_program(), file, book, taking);
  }

  store::ImportReport take(const store::FileToTake& file) { return done(try_take(file)).report; }

  store::ImportReport roll(int school, Date on, const std::vector<Pupil>& pupils) {
    const auto text = std::string(kRollHeader) + rows_of(pupils);
    return take(
        {.kind = ImportKind::roll, .name = "roll.csv", .bytes = text, .school = urn(school), .date = on});
  }

  store::ImportReport leaver(int school, const Pupil& pupil, std::string_view left,
                             std::string_view destination = "") {
    const auto text = fmt::format(
        "UPN,Surname,Forename,DOB,Postcode,Leaving date,Destination\n{},{},{},{},{},{},{}\n", pupil.upn(),
        pupil.surname, pupil.forename, pupil.born, pupil.postcode, left, destination);
    return take({.kind = ImportKind::leavers,
                 .name = "leavers.csv",
                 .bytes = text,
                 .school = urn(school),
                 .date = today_});
  }

  store::ImportReport joiner(int school, const Pupil& pupil, std::string_view entered) {
    const auto text =
        fmt::format("UPN,Surname,Forename,DOB,Postcode,Entry date\n{},{},{},{},{},{}\n", pupil.upn(),
                    pupil.surname, pupil.forename, pupil.born, pupil.postcode, entered);
    return take({.kind = ImportKind::joiners,
                 .name = "joiners.csv",
                 .bytes = text,
                 .school = urn(school),
                 .date = today_});
  }

  // `source` as on the command line: "health:North GPs".
  store::ImportReport list(std::string_view source, const std::vector<Pupil>& pupils) {
    return list(source, std::string(kRollHeader) + rows_of(pupils));
  }
  store::ImportReport list(std::string_view source, const std::string& text) {
    return take({.kind = ImportKind::population,
                 .name = "list.csv",
                 .bytes = text,
                 .school = std::nullopt,
                 .date = today_,
                 .source = std::string(source)});
  }

  store::Reassessed reconcile() {
    return done(store::perform(database_, by_program(), store::Reconcile{today_}));
  }

  store::Undone undo(ImportId import) {
    return done(store::perform(database_, by_officer(), store::UndoImport{import}));
  }

  store::PairSettled decide(PairId pair, store::PairAnswer answer) {
    return done(store::perform(database_, by_officer(), store::DecidePair{pair, answer}));
  }

  CaseId work(std::optional<CaseId> id, const CaseAct& act, UserId user = UserId{7}) {
    return done(store::perform_case_act(database_, by(user), id, act)).case_id;
  }

  // REQUIRES: there is one such live child.
  ChildId child(const Pupil& pupil) {
    std::vector<ChildId> found;
    for (const auto& row : all<store::sql::EveryChild>()) {
      const bool same = row.surname == pupil.surname && row.forename == pupil.forename;
      if (same && row.live != 0 && !row.merged_into) found.push_back({row.child_id});
    }
    REQUIRE(found.size() == 1);
    return found.front();
  }

  std::optional<store::sql::FindingsHeld::Owned> finding(ChildId child) {
    for (const auto& row : all<store::sql::FindingsHeld>()) {
      if (row.child_id == child.value) return row;
    }
    return std::nullopt;
  }

  std::optional<store::sql::EveryCase::Owned> newest_case(ChildId child) {
    std::optional<store::sql::EveryCase::Owned> newest;
    for (const auto& row : all<store::sql::EveryCase>()) {
      if (row.child_id == child.value) newest = row;
    }
    return newest;
  }

  template <typename Statement>
  std::vector<typename Statement::Owned> all() {
    return database_.read([](store::Connection& connection) { return connection.all(Statement{}); });
  }

  std::vector<store::TableDigest> tables() {
    return database_.read(
        [](store::Connection& connection) { return store::digests_of_derived_tables(connection); });
  }

  std::size_t acts() { return all<store::sql::ActsInOrder>().size(); }
  std::size_t events() { return all<store::sql::EventsInOrder>().size(); }

  // What can be seen of the register: live children with their live records, findings, cases, questions
  // waiting. What imports that were undone said is not in it.
  std::string seen();

  // Fails the test with what is wrong.
  void check_sound() {
    for (const auto& sentence : store::verify(database_).findings) FAIL_CHECK(sentence);
  }

 private:
  template <typename Answer>
  static Answer done(store::Outcome<Answer> outcome) {
    const auto why = outcome ? std::string() : store::sentences(outcome.error()).front();
    CAPTURE(why);
    REQUIRE(outcome.has_value());
    return *std::move(outcome);
  }

  store::Database& database_;
  Date today_;
};

inline std::string Register::seen() {
  std::string text;
  std::vector<std::int64_t> live_imports;
  for (const auto& row : all<store::sql::EveryImport>()) {
    if (row.state == "taken") live_imports.push_back(row.import_id);
  }
  std::vector<std::int64_t> live_records;
  for (const auto& row : all<store::sql::EveryListed>()) {
    if (std::ranges::binary_search(live_imports, row.import_id)) live_records.push_back(row.record_id);
  }
  for (const auto& row : all<store::sql::EveryChild>()) {
    if (row.live == 0) continue;
    text += fmt::format("child {}: {}, {}, {}, {}, {}, {}, joined to {}\n", row.child_id, row.surname,
                        row.forename, row.date_of_birth.value_or("-"), row.upn.value_or("-"),
                        row.postcode.value_or("-"), row.school_urn.value_or(0), row.merged_into.value_or(0));
  }
  for (const auto& row : all<store::sql::EveryRecord>()) {
    if (std::ranges::find(live_records, row.record_id) == live_records.end()) continue;
    text += fmt::format("record {}: of child {}, {}\n", row.record_id, row.child_id, row.facts);
  }
  for (const auto& row : all<store::sql::EveryFinding>()) {
    text += fmt::format("finding {}: {}, {}, since {}, school {}, due {}, {}\n", row.child_id, row.state,
                        row.cause, row.since, row.last_school_urn.value_or(0), row.case_due.value_or("-"),
                        row.evidence);
  }
  for (const auto& row : all<store::sql::EveryCase>()) {
    text += fmt::format("case {}: of child {}, {}, officer {}, proposed {}\n", row.case_id, row.child_id,
                        row.status, row.officer, row.proposed_closure.value_or("-"));
  }
  for (const auto& row : all<store::sql::WaitingPairs>())
    text += fmt::format("question: {} and {}\n", row.child_a, row.child_b);
  return text;
}

}  // namespace onroll::tests
