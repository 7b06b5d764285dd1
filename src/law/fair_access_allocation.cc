#include "law/fair_access_allocation.h"

namespace onroll {

const Card kFairAccessAllocation = {
    .id = "FAP-02",
    .file = "fair_access_allocation",
    .title = "Fair access: a place is allocated",
    .sentence =
        "A child who is agreed to fall under the fair access protocol is allocated a place within twenty "
        "school days.",
    .instrument = &kAdmissionsCode,
    .provision = "paragraph 3.20",
    .at = "",
    .nature = Nature::statutory_guidance,
    .in_force_from = date(2021, 9, 1),
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "council and panel",
    .clock = {.starts = "it is agreed that the protocol applies",
              .period = {20, Unit::school_days, FirstDay::excluded},
              .runs = Runs::limit},
    .when_missed = "The case goes to the panel again, and to the lead officer.",
};

}  // namespace onroll
