#include "law/provider_particulars_again.h"

namespace onroll {

const Card kProviderParticularsAgain = {
    .id = "CW-16",
    .file = "provider_particulars_again",
    .title = "Particulars of providers asked for again",
    .sentence =
        "A council asks a parent to bring the particulars of providers up to date no more often than every "
        "three months.",
    .instrument = &kEducationAct1996,
    .provision = "section 436D",
    .at = "section/436D",
    .nature = Nature::law,
    .in_force_from = std::nullopt,
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "council",
    .clock = {.starts = "the council last asked",
              .period = {3, Unit::months, FirstDay::excluded},
              .runs = Runs::waiting_time},
    .commences_with = "section 38",
};

}  // namespace onroll
