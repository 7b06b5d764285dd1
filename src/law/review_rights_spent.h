// DEL-O: reg 9(1)(o), a permanent exclusion whose review is over.
#pragma once

#include <optional>

#include "calendar/school_calendar.h"
#include "law/card.h"
#include "law/said.h"

namespace onroll {

extern const Card kReviewRightsSpent;

struct Exclusion {
  Said permanent = Said::not_said;
  Said board_upheld = Said::not_said;          // the governing board considered it and did not reinstate
  Said parent_waived_review = Said::not_said;  // in writing
  Said review_requested = Said::not_said;
  Said review_ended = Said::not_said;  // and any reconsideration by the board
  std::optional<Date> board_notice;    // day on which notice of the board's decision was given
};

// (1) the board has upheld it, and (2) the parent has said in writing that no review will be asked for, or
// the review asked for has ended, or fifteen school days after notice are over and none was asked for. Where
// the calendar is not known the days are over when they are over at the very latest.
Said review_rights_are_spent(const Exclusion& exclusion, Date on, const SchoolCalendar* calendar);

}  // namespace onroll
