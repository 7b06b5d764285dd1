#include "law/time_to_prosecute.h"

namespace onroll {

const Card kTimeToProsecute = {
    .id = "PRO-01",
    .file = "time_to_prosecute",
    .title = "Six months to begin a prosecution",
    .sentence =
        "Proceedings for an offence of irregular attendance begin within six months of the offence; Onroll "
        "counts from the earliest absence relied on.",
    .instrument = &kMagistratesCourtsAct1980,
    .provision = "section 127",
    .at = "section/127",
    .nature = Nature::law,
    .in_force_from = date(1981, 7, 6),
    .in_force_until = std::nullopt,
    .evidence = Evidence::local_document,
    .owner = "council",
    .clock = {.starts = "the earliest absence relied on happened",
              .period = {6, Unit::months, FirstDay::excluded},
              .runs = Runs::limit},
    .when_missed = "The court cannot try the offence.",
};

}  // namespace onroll
