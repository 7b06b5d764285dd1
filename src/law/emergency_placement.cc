#include "law/emergency_placement.h"

namespace onroll {

const Card kEmergencyPlacement = {
    .id = "LAC-01",
    .file = "emergency_placement",
    .title = "Looked-after child: emergency placement",
    .sentence =
        "Where a looked-after child is placed in an emergency, education is arranged within twenty school "
        "days.",
    .instrument = &kLookedAfterGuidance,
    .provision = "statutory guidance on placements",
    .at = "",
    .nature = Nature::statutory_guidance,
    .in_force_from = date(2018, 2, 1),
    .in_force_until = std::nullopt,
    .evidence = Evidence::known_high,
    .owner = "council",
    .clock = {.starts = "the placement begins",
              .period = {20, Unit::school_days, FirstDay::excluded},
              .runs = Runs::limit},
    .when_missed = "The virtual school head takes it up.",
};

}  // namespace onroll
