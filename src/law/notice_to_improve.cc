#include "law/notice_to_improve.h"

namespace onroll {

const Card kNoticeToImprove = {
    .id = "PN-07",
    .file = "notice_to_improve",
    .title = "Notice to improve",
    .sentence =
        "A notice to improve gives a family a last chance before a penalty notice, commonly for three to six "
        "school weeks; here six.",
    .instrument = &kLocalCode,
    .provision = "code of conduct for penalty notices",
    .at = "",
    .nature = Nature::local,
    .in_force_from = date(2024, 8, 19),
    .in_force_until = std::nullopt,
    .evidence = Evidence::known_medium,
    .owner = "school and council",
    .clock = {.starts = "the notice to improve is given",
              .period = {6, Unit::school_weeks, FirstDay::counted},
              .runs = Runs::limit},
    .when_missed = "A penalty notice may follow.",
};

}  // namespace onroll
