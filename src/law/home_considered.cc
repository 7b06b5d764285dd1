#include "law/home_considered.h"

namespace onroll {

const Card kHomeConsidered = {
    .id = "CW-13",
    .file = "home_considered",
    .title = "Where a registered child lives is considered",
    .sentence =
        "Within fifteen days of a child’s registration the council considers where the child lives and may "
        "ask to visit.",
    .instrument = &kEducationAct1996,
    .provision = "section 436B",
    .at = "section/436B",
    .nature = Nature::law,
    .in_force_from = std::nullopt,
    .in_force_until = std::nullopt,
    .evidence = Evidence::known_medium,
    .owner = "council",
    .clock = {.starts = "the child is registered",
              .period = {15, Unit::calendar_days, FirstDay::excluded},
              .runs = Runs::limit},
    .commences_with = "section 38",
};

}  // namespace onroll
