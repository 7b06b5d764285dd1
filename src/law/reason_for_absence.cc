#include "law/reason_for_absence.h"

namespace onroll {

const Card kReasonForAbsence = {
    .id = "ATT-01",
    .file = "reason_for_absence",
    .title = "A reason for absence is established",
    .sentence =
        "Where a pupil is recorded as absent with the reason not yet established (code N), the register is "
        "put right within five school days of the session; where no reason is found, with code O.",
    .instrument = &kPupilRegistration2024,
    .provision = "regulation 10(7) to (9)",
    .at = "regulation/10",
    .nature = Nature::law,
    .in_force_from = date(2024, 8, 19),
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "school",
    .clock = {.starts = "code N was entered for a session",
              .period = {5, Unit::school_days, FirstDay::excluded},
              .runs = Runs::limit},
    .when_missed = "The code is to be changed to O, absent in unknown circumstances.",
};

}  // namespace onroll
