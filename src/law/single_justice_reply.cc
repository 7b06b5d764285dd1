#include "law/single_justice_reply.h"

namespace onroll {

const Card kSingleJusticeReply = {
    .id = "PRO-09",
    .file = "single_justice_reply",
    .title = "Reply to a single justice procedure notice",
    .sentence =
        "A defendant has twenty-one days after service to answer a single justice procedure notice; it "
        "cannot be used for the offence under section 444(1A).",
    .instrument = &kMagistratesCourtsAct1980,
    .provision = "section 16A",
    .at = "section/16A",
    .nature = Nature::law,
    .in_force_from = date(2015, 4, 13),
    .in_force_until = std::nullopt,
    .evidence = Evidence::known_medium,
    .owner = "defendant",
    .clock = {.starts = "the notice is served",
              .period = {21, Unit::calendar_days, FirstDay::excluded},
              .runs = Runs::limit},
    .when_missed = "A single justice may deal with the case.",
};

}  // namespace onroll
