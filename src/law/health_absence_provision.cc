#include "law/health_absence_provision.h"

namespace onroll {

const Card kHealthAbsenceProvision = {
    .id = "S19-01",
    .file = "health_absence_provision",
    .title = "Away for health reasons: the council provides",
    .sentence =
        "The council arranges education as soon as it is clear that a child will be away from school for "
        "fifteen days or more because of health, on end or together.",
    .instrument = &kHealthNeedsGuidance,
    .provision = "statutory guidance on when a council arranges education",
    .at = "",
    .nature = Nature::statutory_guidance,
    .in_force_from = date(2023, 12, 1),
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "council",
    .clock = {.starts = "the first school day was missed",
              .period = {15, Unit::school_days, FirstDay::counted},
              .runs = Runs::measure},
};

}  // namespace onroll
