// The list of children not accounted for, as a file or for a terminal: the same for the page and the command.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "calendar/date.h"
#include "people/identifiers.h"
#include "people/ids.h"
#include "register/accounting.h"

namespace onroll {

// in_transit: between schools, and a case opens by itself on `case_due`.
enum class FindingState { in_transit, unaccounted };

// One child not accounted for, as last reconciled. `case_id` is the case on it: open, or closed since it
// began.
struct UnaccountedRow {
  ChildId child;
  std::string surname;
  std::string forename;
  std::string upn;  // "" where none is known
  std::optional<Date> date_of_birth;
  FindingState state = FindingState::unaccounted;
  Cause cause = Cause::listed_on_no_roll;
  Date since{};
  std::optional<Urn> last_school;
  std::string last_school_name;  // "" where there is none, or nobody told us of it
  std::string evidence;
  std::optional<Date> case_due;
  Date found_on{};
  std::optional<CaseId> case_id;
  bool case_open = false;
};

// child_id, upn, surname, forename, date_of_birth, cause, since, last_school_urn, evidence, case_id
std::string unaccounted_csv(std::span<const UnaccountedRow> rows);
std::string unaccounted_json(std::span<const UnaccountedRow> rows);  // an array of objects of the same names
std::string unaccounted_text(std::span<const UnaccountedRow> rows);  // by cause, for reading

}  // namespace onroll
