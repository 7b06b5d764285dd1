// The count that a card's clock asks for: one way for every rule that is nothing but a period.
#pragma once

#include "calendar/counting.h"
#include "law/card.h"

namespace onroll {

// A problem where the rule is not in force on `start`. REQUIRES a card whose clock has a number.
Result<Counted> counted(const Card& card, Date start, const SchoolCalendar& calendar,
                        const Commencements& appointed = {});

// The same end without the list of days: for counting many. REQUIRES a card whose clock has a number and that
// is in force on `start`.
Due due_by(const Card& card, Date start, const SchoolCalendar& calendar);

// The first day on which somebody may act when a waiting time is over; none where the end is a range.
std::optional<Date> may_act_from(const Counted& waited);

// "Within 5 calendar days after the name is entered in the admission register." What a card says of its
// clock.
std::string clock_in_words(const RuleClock& clock);

}  // namespace onroll
