// The one next thing to do with a case, why, and by when: for the case page and the worklist. Computed from
// the case, the council's limits and the calendar.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "calendar/bank_holidays.h"
#include "calendar/date.h"
#include "calendar/units.h"
#include "cases/case.h"

namespace onroll {

enum class StepKind {
  answer_proposal,
  allocate,
  first_contact,
  next_enquiry,
  record_located,
  take_to_panel,
  seek_place,
  chase_place,
  check_start,
  end_monitoring,
  panel_decision,
  chase_other_la,
  search_again,
  review_order,
  confirm_handover,
  close_not_cme,
  wait_for_arrival,
  nothing,
};

std::string_view word(StepKind kind);      // "first_contact": in tables, filters and URLs; never changes
std::string_view in_words(StepKind kind);  // "Make the first contact with the family"
std::optional<StepKind> parse_step_kind(std::string_view word);

struct NextStep {
  StepKind kind = StepKind::nothing;
  std::string what;        // "Make the first contact with the family"
  std::string why;         // the reason and how the day was counted
  std::optional<Date> by;  // none: nothing is due
  bool operator==(const NextStep&) const = default;
};

// How soon each step is asked for. All are local: the law sets no number here (law.md CME-15, CME-16). The
// values are those of process.md 1.2 and 1.4, as working days.
struct CaseworkLimits {
  WorkingDays allocate{1};  // the day it was opened, if that is a working day
  WorkingDays answer_proposal{2};
  WorkingDays first_contact{2};  // "as a matter of urgency" (Redcar and Cleveland, step 3)
  WorkingDays next_enquiry{5};
  WorkingDays take_to_panel{20};  // of enquiring, the child not located
  WorkingDays seek_place{5};
  WorkingDays chase_place{10};
  WorkingDays check_start{5};
  WorkingDays monitoring{20};    // the first four weeks
  WorkingDays panel{5};          // the panel meets weekly (Worcestershire 8.3, Redcar and Cleveland step 7)
  WorkingDays other_la{5};       // E18
  WorkingDays search_again{20};  // E26: every 4 to 12 weeks
  WorkingDays review_order{10};
  WorkingDays handover{5};
  WorkingDays close_not_cme{2};
};

// REQUIRES: every limit is 1 or more. `holidays` as for all working days.
NextStep next_step(const Case& work, const CaseworkLimits& limits, Today today,
                   const BankHolidays& holidays = BankHolidays::england());

// The step of a case on every day there is, without asking which day it is: `later`, where there is one, is
// the step from the day it is due on, `first` until then. For the row that the worklist finds the case by.
struct StepsAhead {
  NextStep first;
  std::optional<NextStep> later;
};
StepsAhead steps_ahead(const Case& work, const CaseworkLimits& limits,
                       const BankHolidays& holidays = BankHolidays::england());

// A child in transit has no case yet: one opens by itself on `case_due` unless the child arrives.
NextStep next_step_in_transit(Date case_due);

bool is_overdue(const NextStep& step, Today today);

}  // namespace onroll
