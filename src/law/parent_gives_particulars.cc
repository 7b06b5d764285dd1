#include "law/parent_gives_particulars.h"

namespace onroll {

const Card kParentGivesParticulars = {
    .id = "CW-14",
    .file = "parent_gives_particulars",
    .title = "Parent gives particulars for the register",
    .sentence =
        "A parent gives the council the particulars that the register needs, and any change, within fifteen "
        "days.",
    .instrument = &kEducationAct1996,
    .provision = "section 436D",
    .at = "section/436D",
    .nature = Nature::law,
    .in_force_from = std::nullopt,
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "parent",
    .clock = {.starts = "the child became eligible or the particulars changed",
              .period = {15, Unit::calendar_days, FirstDay::excluded},
              .runs = Runs::limit},
    .when_missed = "A preliminary notice may follow.",
    .commences_with = "section 38",
};

}  // namespace onroll
