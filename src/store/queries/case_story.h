// One case with everything that happened to it, and whose it is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cases/case.h"
#include "cases/events.h"
#include "register/accounting.h"
#include "store/engine/connection.h"

namespace onroll::store {

// What is shown of a child wherever it is named.
struct ChildCard {
  ChildId id;
  std::string surname;
  std::string forename;
  std::optional<Date> date_of_birth;
  ChildId merged_into;  // 0, or the child that holds its records now
};
std::optional<ChildCard> child_card(Connection& connection, ChildId id);

// What the unaccounted list says of a child.
struct FindingHeld {
  Cause cause = Cause::listed_on_no_roll;
  Date since{};
  std::optional<Urn> last_school;
  std::string evidence;
  std::optional<Date> case_due;
  Date found_on{};
};
std::optional<FindingHeld> finding_of(Connection& connection, ChildId id);

struct CaseInBrief {
  CaseId id;
  CaseStatus status = CaseStatus::new_case;
  Date opened_on{};
  std::optional<Date> closed_on;
};
// Of the child and of the children joined to it, newest first.
std::vector<CaseInBrief> cases_of_child(Connection& connection, ChildId id);

struct CaseHappened {
  CaseEvent event;
  std::string at;  // ISO, UTC
  UserId by;       // 0: the program
};

// The events of one case, oldest first; none when there is no such case.
std::vector<CaseHappened> case_events(Connection& connection, CaseId id);

struct CaseStory {
  Case work;
  std::vector<CaseHappened> events;
  ChildCard child;
};
std::optional<CaseStory> case_story(Connection& connection, CaseId id);

}  // namespace onroll::store
