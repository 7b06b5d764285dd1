#include "law/in_year_application_aim.h"

namespace onroll {

const Card kInYearApplicationAim = {
    .id = "ADM-01a",
    .file = "in_year_application_aim",
    .title = "In-year application: the aim",
    .sentence =
        "An admission authority aims to tell the parent the outcome of an in-year application within ten "
        "school days.",
    .instrument = &kAdmissionsCode,
    .provision = "paragraph 2.28",
    .at = "",
    .nature = Nature::guidance,
    .in_force_from = date(2021, 9, 1),
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "admission authority",
    .clock = {.starts = "the application is received",
              .period = {10, Unit::school_days, FirstDay::excluded},
              .runs = Runs::limit},
};

}  // namespace onroll
