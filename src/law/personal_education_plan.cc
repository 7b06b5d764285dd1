#include "law/personal_education_plan.h"

namespace onroll {

const Card kPersonalEducationPlan = {
    .id = "LAC-02",
    .file = "personal_education_plan",
    .title = "Looked-after child: personal education plan",
    .sentence =
        "A personal education plan is begun within ten working days of a child’s becoming looked after.",
    .instrument = &kCarePlanning2010,
    .provision = "regulation 5",
    .at = "regulation/5",
    .nature = Nature::law,
    .in_force_from = date(2011, 4, 1),
    .in_force_until = std::nullopt,
    .evidence = Evidence::known_high,
    .owner = "council",
    .clock = {.starts = "the child became looked after",
              .period = {10, Unit::working_days, FirstDay::excluded},
              .runs = Runs::limit},
};

}  // namespace onroll
