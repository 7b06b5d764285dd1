#include "law/in_year_application.h"

namespace onroll {

const Card kInYearApplication = {
    .id = "ADM-01",
    .file = "in_year_application",
    .title = "In-year application: the outcome",
    .sentence =
        "A parent who applies for a place during the year has the outcome in writing within fifteen school "
        "days.",
    .instrument = &kAdmissionsCode,
    .provision = "paragraph 2.28",
    .at = "",
    .nature = Nature::statutory_guidance,
    .in_force_from = date(2021, 9, 1),
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "admission authority",
    .clock = {.starts = "the application is received",
              .period = {15, Unit::school_days, FirstDay::excluded},
              .runs = Runs::limit},
    .when_missed = "The council asks the admission authority why; the family may appeal a refusal.",
};

}  // namespace onroll
