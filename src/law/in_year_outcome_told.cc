#include "law/in_year_outcome_told.h"

namespace onroll {

const Card kInYearOutcomeTold = {
    .id = "ADM-02",
    .file = "in_year_outcome_told",
    .title = "In-year application: the council is told",
    .sentence =
        "A school that is its own admission authority aims to tell the council of an in-year application and "
        "its outcome within two school days.",
    .instrument = &kAdmissionsCode,
    .provision = "paragraph 2.27",
    .at = "",
    .nature = Nature::guidance,
    .in_force_from = date(2021, 9, 1),
    .in_force_until = std::nullopt,
    .evidence = Evidence::known_medium,
    .owner = "school",
    .clock = {.starts = "the application or its outcome is known",
              .period = {2, Unit::school_days, FirstDay::excluded},
              .runs = Runs::limit},
    .when_missed = "The council asks.",
};

}  // namespace onroll
