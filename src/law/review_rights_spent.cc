#include "law/review_rights_spent.h"

#include "calendar/counting.h"

namespace onroll {
namespace {

constexpr EarlierVersion kEarlier[] = {
    {&kPupilRegistration2006, "regulation 8(1)(m)", "regulation/8", date(2006, 9, 1), date(2024, 8, 18),
     "The ground was in regulation 8(1)(m); until 2012 the review was an appeal."}};

}  // namespace

const Card kReviewRightsSpent = {
    .id = "DEL-O",
    .file = "review_rights_spent",
    .title = "Permanent exclusion: review rights are spent",
    .sentence =
        "The name of a permanently excluded pupil is deleted only when the governing board has upheld the "
        "exclusion and no review was asked for within fifteen school days, or it was waived in writing, or "
        "it has ended.",
    .instrument = &kPupilRegistration2024,
    .provision = "regulation 9(1)(o)",
    .at = "regulation/9",
    .nature = Nature::law,
    .in_force_from = date(2024, 8, 19),
    .in_force_until = std::nullopt,
    .evidence = Evidence::known_high,
    .owner = "school",
    .clock = {.starts = "notice of the board’s decision is given",
              .period = {15, Unit::school_days, FirstDay::excluded},
              .runs = Runs::waiting_time},
    .when_missed = "The name stays on the register.",
    .earlier = kEarlier,
};

namespace {

Said is_time_for_review_over(const Exclusion& exclusion, Date on, const SchoolCalendar* calendar) {
  if (!exclusion.board_notice || calendar == nullptr) return Said::not_said;
  const auto due = counted_from(*exclusion.board_notice, kReviewRightsSpent.clock.period, *calendar).due;
  if (on <= due.earliest) return Said::no;
  return on > due.latest ? Said::yes : Said::not_said;
}

}  // namespace

Said review_rights_are_spent(const Exclusion& exclusion, Date on, const SchoolCalendar* calendar) {
  if (exclusion.board_upheld != Said::yes) return exclusion.board_upheld;
  if (exclusion.parent_waived_review == Said::yes) return Said::yes;
  if (exclusion.review_requested == Said::yes) return exclusion.review_ended;
  return both(is_time_for_review_over(exclusion, on, calendar), negation(exclusion.review_requested));
}

}  // namespace onroll
