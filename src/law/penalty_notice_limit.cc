#include "law/penalty_notice_limit.h"

#include <algorithm>

namespace onroll {

const Card kPenaltyNoticeLimit = {
    .id = "PN-04",
    .file = "penalty_notice_limit",
    .title = "No third penalty notice within three years",
    .sentence =
        "No penalty notice is issued to a parent who has had two for the same child in the three years "
        "ending with the day proposed; a notice that was withdrawn does not count.",
    .instrument = &kPenaltyNotices2007,
    .provision = "regulations on the national limit, as inserted by SI 2024/210",
    .at = "",
    .nature = Nature::law,
    .in_force_from = date(2024, 8, 19),
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "council",
    .clock = {.starts = "the earlier notice was issued",
              .period = {3, Unit::years, FirstDay::counted},
              .runs = Runs::waiting_time},
    .when_missed = "The notice is not to be issued; other action is considered, often prosecution.",
};

namespace {

constexpr int kMost = 2;
constexpr int kMonths = 36;

bool counts(const PenaltyNotice& notice, Date proposed) {
  const Date three_years_before = months_after(proposed, -kMonths);
  return notice.withdrawn == PenaltyNotice::Withdrawn::no && notice.issued > three_years_before &&
         notice.issued <= proposed;
}

}  // namespace

int notices_that_count(std::span<const PenaltyNotice> notices, Date proposed) {
  return static_cast<int>(
      std::ranges::count_if(notices, [&](const PenaltyNotice& notice) { return counts(notice, proposed); }));
}

bool may_be_issued(std::span<const PenaltyNotice> notices, Date proposed) {
  return notices_that_count(notices, proposed) < kMost;
}

}  // namespace onroll
