#include "law/transfer_file.h"

namespace onroll {

const Card kTransferFile = {
    .id = "RET-10",
    .file = "transfer_file",
    .title = "Common transfer file",
    .sentence =
        "Within fifteen school days of a pupil’s ceasing to be registered, the old school sends the common "
        "transfer file; where the next school is not known, to the lost pupil database.",
    .instrument = &kPupilInformationRegulations2005,
    .provision = "regulation 9",
    .at = "regulation/9",
    .nature = Nature::law,
    .in_force_from = date(2005, 9, 1),
    .in_force_until = std::nullopt,
    .evidence = Evidence::official,
    .owner = "school",
    .clock = {.starts = "the pupil ceases to be registered",
              .period = {15, Unit::school_days, FirstDay::excluded},
              .runs = Runs::limit},
    .when_missed = "The council asks the old school for it.",
};

}  // namespace onroll
