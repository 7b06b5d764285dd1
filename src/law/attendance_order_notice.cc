#include "law/attendance_order_notice.h"

namespace onroll {

const Card kAttendanceOrderNotice = {
    .id = "SAO-02",
    .file = "attendance_order_notice",
    .title = "Notice before a school attendance order",
    .sentence =
        "A parent on whom the council serves notice that a child appears not to receive suitable education "
        "has at least fifteen days, beginning with the day of service, to satisfy it.",
    .instrument = &kEducationAct1996,
    .provision = "section 437(1) and (2)",
    .at = "section/437",
    .nature = Nature::law,
    .in_force_from = date(1996, 11, 1),
    .in_force_until = std::nullopt,
    .evidence = Evidence::official,
    .owner = "council",
    .clock = {.starts = "the notice is served",
              .period = {15, Unit::calendar_days, FirstDay::counted},
              .runs = Runs::waiting_time},
    .when_missed = "An order served sooner can be challenged.",
};

}  // namespace onroll
