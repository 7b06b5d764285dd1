#include "law/supervision_order_report.h"

namespace onroll {

const Card kSupervisionOrderReport = {
    .id = "SAO-15",
    .file = "supervision_order_report",
    .title = "Report to the court on an education supervision order",
    .sentence =
        "A council that was directed to apply for an education supervision order and decides not to reports "
        "its reasons to the court within eight weeks beginning with the date of the direction, unless the "
        "court says otherwise.",
    .instrument = &kEducationAct1996,
    .provision = "section 447(4)",
    .at = "section/447",
    .nature = Nature::law,
    .in_force_from = date(1996, 11, 1),
    .in_force_until = std::nullopt,
    .evidence = Evidence::official,
    .owner = "council",
    .clock = {.starts = "the court gives the direction",
              .period = {8, Unit::weeks, FirstDay::counted},
              .runs = Runs::limit},
};

}  // namespace onroll
