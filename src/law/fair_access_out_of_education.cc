#include "law/fair_access_out_of_education.h"

namespace onroll {

const Card kFairAccessOutOfEducation = {
    .id = "FAP-03.12",
    .file = "fair_access_out_of_education",
    .title = "Fair access: four weeks out of education",
    .sentence =
        "A child who has been out of education for four weeks or more, with no place within a reasonable "
        "distance, falls under the fair access protocol. It is no waiting time before a case is opened.",
    .instrument = &kAdmissionsCode,
    .provision = "paragraph 3.17",
    .at = "",
    .nature = Nature::statutory_guidance,
    .in_force_from = date(2021, 9, 1),
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "council",
    .clock = {.starts = "the child was first out of education",
              .period = {4, Unit::weeks, FirstDay::counted},
              .runs = Runs::waiting_time},
};

}  // namespace onroll
