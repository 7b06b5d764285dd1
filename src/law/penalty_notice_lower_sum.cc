#include "law/penalty_notice_lower_sum.h"

namespace onroll {

namespace {

constexpr EarlierVersion kEarlier[] = {{&kPenaltyNotices2007, "regulation 4", "regulation/4",
                                        date(2013, 9, 1), date(2024, 8, 18), "The sums were £60 and £120."}};

}  // namespace

const Card kPenaltyNoticeLowerSum = {
    .id = "PN-02a",
    .file = "penalty_notice_lower_sum",
    .title = "First penalty notice: the lower sum",
    .sentence =
        "A first penalty notice may be paid at £80 within twenty-one days of its receipt; after that it is "
        "£160.",
    .instrument = &kPenaltyNotices2007,
    .provision = "regulation 4",
    .at = "regulation/4",
    .nature = Nature::law,
    .in_force_from = date(2024, 8, 19),
    .in_force_until = std::nullopt,
    .evidence = Evidence::official,
    .owner = "parent",
    .clock = {.starts = "the notice is received",
              .period = {21, Unit::calendar_days, FirstDay::counted},
              .runs = Runs::limit},
    .when_missed = "The sum rises to £160.",
    .earlier = kEarlier,
};

}  // namespace onroll
