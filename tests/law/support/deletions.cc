// Worked examples of the conditions that count days or weigh consents.
#include <doctest/doctest.h>

#include "law/not_returned_from_leave.h"
#include "law/review_rights_spent.h"
#include "law/special_school_consent.h"
#include "law/twenty_days_absent.h"
#include "runners.h"

namespace onroll::testing {
namespace {

void twenty_days(Example& example) {
  const auto calendar = take_calendar(example);
  const auto marks = take_marks(example);
  const Register held{&calendar, marks};
  if (example.has("days")) {
    CHECK(std::to_string(absence_up_to_now(held).days.count) == example.take("days"));
  }
  const auto day_after = marks.empty() ? Date{} : marks.back().day + CalendarDays{1};
  const auto deleted = take_optional_date(example, "deleted").value_or(day_after);
  CHECK(shown(is_absent_twenty_school_days(&held, deleted)) == example.take("ground may be met"));
}

void leave(Example& example) {
  const auto calendar = take_calendar(example);
  const auto marks = example.has("marks") ? take_marks(example) : std::vector<DayMarks>{};
  const Register held{&calendar, marks};
  const Leave taken{.ended = take_optional_date(example, "leave ended"),
                    .attended_since = take_said(example, "attended since")};
  CHECK(shown(ten_school_days_after_leave(*taken.ended, calendar).due.date()) == example.take("tenth day"));
  CHECK(shown(has_not_returned_within_ten_school_days(taken, example.take_date("on"), &held)) ==
        example.take("not returned"));
}

void review(Example& example) {
  const auto calendar = take_calendar(example);
  const Exclusion exclusion{.permanent = Said::yes,
                            .board_upheld = take_said(example, "board upheld"),
                            .parent_waived_review = take_said(example, "waived in writing"),
                            .review_requested = take_said(example, "review asked for"),
                            .review_ended = take_said(example, "review ended"),
                            .board_notice = take_optional_date(example, "board notice")};
  CHECK(shown(review_rights_are_spent(exclusion, example.take_date("on"), &calendar)) ==
        example.take("spent"));
}

void special_school(Example& example) {
  const SpecialSchoolPlace place{
      .placed_by_council = take_said(example, "placed by council"),
      .council_consents = take_said(example, "council consents"),
      .secretary_of_state_directs = take_said(example, "secretary of state directs")};
  CHECK(shown(consent_is_given_where_needed(place)) == example.take("may go on"));
}

}  // namespace

Runners deletion_runners() {
  return {{"twenty_days_absent", twenty_days},
          {"not_returned_from_leave", leave},
          {"review_rights_spent", review},
          {"special_school_consent", special_school}};
}

}  // namespace onroll::testing
