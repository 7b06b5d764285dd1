// A small register with people who work on it and children who are not accounted for, made through the acts.
#pragma once

#include <string>

#include "sql/accounts.h"
#include "store/acts/reconcile.h"
#include "store/acts/work_case.h"
#include "support/databases.h"
#include "support/little_county.h"

namespace onroll::tests {

inline constexpr Date kToday = date(2026, 11, 23);
inline constexpr UserId kOfficer{1};
inline constexpr UserId kLead{2};

// In the order of all_roles(), so that the numbers are those of a test site's accounts.
inline void add_accounts(store::Database& database) {
  database.write([](store::Connection& connection) {
    for (const Role role : all_roles()) {
      const auto name = std::string(word(role));
      connection.one(store::sql::InsertAccount{.sign_in_name = name,
                                               .full_name = "Test " + name,
                                               .role = name,
                                               .school_urn = std::nullopt,
                                               .password_hash = "none"});
    }
  });
}

inline void reconcile(store::Database& database, Date as_of = kToday) {
  auto occasion = made_by();
  occasion.by = {};
  occasion.today = {as_of};
  const auto done = store::perform(database, occasion, store::Reconcile{.as_of = as_of});
  REQUIRE(done.has_value());
}

inline std::string pupil(int serial, const std::string& surname, const std::string& forename) {
  return made_up_upn(serial) + "," + surname + "," + forename + ",07/03/2016,BS1 1AB,6\n";
}

// Children 1 Adams (gone from the roll, case 1), 2 Brown (on the roll), 3 with a name that must be escaped
// (gone, case 2), 4 gone some days ago and still between schools.
inline void fill_case_register(store::Database& database) {
  add_accounts(database);
  take_schools(database);
  const auto stays = pupil(2, "Brown", "Yusuf");
  const auto leaves_late = pupil(4, "Dean", "Wim");
  take_roll(database, 100001, date(2026, 9, 7),
            pupil(1, "Adams", "Zoe") + stays + pupil(3, "\"<b>Clark</b>\"", "=Xena") + leaves_late);
  take_roll(database, 100001, date(2026, 10, 5), stays + leaves_late);
  take_roll(database, 100001, date(2026, 11, 16), stays + leaves_late);
  take_roll(database, 100001, date(2026, 11, 20), stays);
  reconcile(database);
}

inline CaseId work_on(store::Database& database, std::optional<CaseId> id, const CaseAct& act,
                      UserId by = kLead) {
  auto occasion = made_by(Role::lead);
  occasion.by = by;
  const auto done = store::perform_case_act(database, occasion, id, act);
  const auto why = done ? std::string() : store::sentences(done.error()).front();
  CAPTURE(why);
  REQUIRE(done.has_value());
  return done->case_id;
}

}  // namespace onroll::tests
