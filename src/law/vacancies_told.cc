#include "law/vacancies_told.h"

namespace onroll {

const Card kVacanciesTold = {
    .id = "ADM-03",
    .file = "vacancies_told",
    .title = "Vacancies told to the council",
    .sentence =
        "A school that is asked by the council for its number of vacancies answers within two school days.",
    .instrument = &kAdmissionsCode,
    .provision = "paragraph 2.26",
    .at = "",
    .nature = Nature::statutory_guidance,
    .in_force_from = date(2021, 9, 1),
    .in_force_until = std::nullopt,
    .evidence = Evidence::known_medium,
    .owner = "school",
    .clock = {.starts = "the council asks",
              .period = {2, Unit::school_days, FirstDay::excluded},
              .runs = Runs::limit},
    .when_missed = "The council asks again.",
};

}  // namespace onroll
