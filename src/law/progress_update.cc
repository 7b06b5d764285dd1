#include "law/progress_update.h"

namespace onroll {

const Card kProgressUpdate = {
    .id = "CME-14",
    .file = "progress_update",
    .title = "Progress told to the person who referred",
    .sentence =
        "Where enquiries are not complete after ten days, the person who referred the child is told how far "
        "they have come.",
    .instrument = &kRedcarProcess,
    .provision = "step 1",
    .at = "",
    .nature = Nature::local,
    .in_force_from = date(2020, 9, 1),
    .in_force_until = std::nullopt,
    .evidence = Evidence::local_document,
    .owner = "council",
    .clock = {.starts = "the referral is received",
              .period = {10, Unit::calendar_days, FirstDay::excluded},
              .runs = Runs::limit},
    .when_missed = "The lead officer is reminded.",
};

}  // namespace onroll
