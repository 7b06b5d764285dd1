#include "law/preliminary_notice.h"

namespace onroll {

const Card kPreliminaryNotice = {
    .id = "CW-19",
    .file = "preliminary_notice",
    .title = "Preliminary notice before a school attendance order",
    .sentence =
        "A parent answers a preliminary notice within fifteen days; sources give ten or fifteen, so the "
        "longer is held here until a lawyer has read the Act.",
    .instrument = &kEducationAct1996,
    .provision = "section 436H",
    .at = "section/436H",
    .nature = Nature::law,
    .in_force_from = std::nullopt,
    .in_force_until = std::nullopt,
    .evidence = Evidence::known_low,
    .owner = "parent",
    .clock = {.starts = "the preliminary notice is served",
              .period = {15, Unit::calendar_days, FirstDay::counted},
              .runs = Runs::waiting_time},
    .when_missed = "A school attendance order under section 436I follows.",
    .commences_with = "section 39",
};

}  // namespace onroll
