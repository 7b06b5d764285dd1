#include "law/academy_reply.h"

namespace onroll {

const Card kAcademyReply = {
    .id = "FAP-05",
    .file = "academy_reply",
    .title = "Fair access: an academy answers",
    .sentence =
        "An academy that is asked to take a child under the fair access protocol answers within seven days, "
        "as councils have agreed locally.",
    .instrument = &kLocalCode,
    .provision = "fair access protocol",
    .at = "",
    .nature = Nature::local,
    .in_force_from = date(2021, 9, 1),
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "school",
    .clock = {.starts = "the academy is asked",
              .period = {7, Unit::calendar_days, FirstDay::excluded},
              .runs = Runs::limit},
    .when_missed = "A direction may be sought.",
};

}  // namespace onroll
