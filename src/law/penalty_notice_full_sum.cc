#include "law/penalty_notice_full_sum.h"

namespace onroll {

namespace {

constexpr EarlierVersion kEarlier[] = {{&kPenaltyNotices2007, "regulation 4", "regulation/4",
                                        date(2013, 9, 1), date(2024, 8, 18), "The sums were £60 and £120."}};

}  // namespace

const Card kPenaltyNoticeFullSum = {
    .id = "PN-02b",
    .file = "penalty_notice_full_sum",
    .title = "Penalty notice: the last day to pay",
    .sentence =
        "A penalty notice may be paid at £160 until the end of twenty-eight days of its receipt; then the "
        "council prosecutes the offence or withdraws the notice.",
    .instrument = &kPenaltyNotices2007,
    .provision = "regulation 4",
    .at = "regulation/4",
    .nature = Nature::law,
    .in_force_from = date(2024, 8, 19),
    .in_force_until = std::nullopt,
    .evidence = Evidence::official,
    .owner = "parent",
    .clock = {.starts = "the notice is received",
              .period = {28, Unit::calendar_days, FirstDay::counted},
              .runs = Runs::limit},
    .when_missed = "The council prosecutes the offence or withdraws the notice.",
    .earlier = kEarlier,
};

}  // namespace onroll
