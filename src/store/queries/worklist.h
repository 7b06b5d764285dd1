// Asking for cases: the open ones as the worklist, the closed ones a page at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "access/permission.h"
#include "cases/closure.h"
#include "outputs/worklist.h"
#include "store/engine/connection.h"
#include "store/queries/kept.h"

namespace onroll::store {

Worklist load_worklist(Connection& connection, Date today);

// The worklist kept between pages, read again after any event and on a new day.
class KeptWorklist {
 public:
  std::shared_ptr<const Worklist> on(Connection& connection, Date today);

 private:
  Kept<Worklist, std::pair<std::int64_t, Date>> kept_;  // the newest event, the day
};

struct ClosedCase {
  CaseId case_id;
  ChildId child;
  std::string surname;
  std::string forename;
  std::optional<Date> date_of_birth;
  ClosureCode closure = ClosureCode::on_roll_here;
  Date opened_on{};
  Date closed_on{};
  UserId officer;
};

struct ClosedFilter {
  std::optional<UserId> officer;
  std::optional<ClosureCode> closure;
  std::int64_t skip = 0;
  std::int64_t most = 50;
};

// Newest first.
std::vector<ClosedCase> closed_cases(Connection& connection, const ClosedFilter& filter);
std::int64_t count_closed_cases(Connection& connection, const ClosedFilter& filter);

// Everybody who has an account, by name; those who may not sign in any more come last.
struct Colleague {
  UserId id;
  std::string name;
  Role role = Role::officer;
  bool enabled = true;
};
std::vector<Colleague> colleagues(Connection& connection);

// "Onroll" for 0, which is the program itself.
std::string name_of(const std::vector<Colleague>& colleagues, UserId id);

}  // namespace onroll::store
