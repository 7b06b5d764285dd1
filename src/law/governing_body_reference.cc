#include "law/governing_body_reference.h"

namespace onroll {

const Card kGoverningBodyReference = {
    .id = "SAO-08",
    .file = "governing_body_reference",
    .title = "Governing body refers the council’s choice",
    .sentence =
        "A governing body or authority that receives notice that its school is to be named may refer the "
        "matter to the Secretary of State within fifteen days beginning with the day of receipt; the order "
        "waits.",
    .instrument = &kEducationAct1996,
    .provision = "section 439(6) to (8)",
    .at = "section/439",
    .nature = Nature::law,
    .in_force_from = date(1996, 11, 1),
    .in_force_until = std::nullopt,
    .evidence = Evidence::known_high,
    .owner = "governing body",
    .clock = {.starts = "the notice of the council’s decision is received",
              .period = {15, Unit::calendar_days, FirstDay::counted},
              .runs = Runs::limit},
    .when_missed = "The council may serve the order.",
};

}  // namespace onroll
