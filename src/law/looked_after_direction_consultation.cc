#include "law/looked_after_direction_consultation.h"

namespace onroll {

const Card kLookedAfterDirectionConsultation = {
    .id = "DIR-02a",
    .file = "looked_after_direction_consultation",
    .title = "Direction for a looked-after child: representations",
    .sentence =
        "An admission authority that is consulted on a direction to admit a looked-after child has seven "
        "days to make representations.",
    .instrument = &kSchoolStandardsAct1998,
    .provision = "sections 97A to 97C",
    .at = "section/97A",
    .nature = Nature::law,
    .in_force_from = date(2012, 2, 1),
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "admission authority",
    .clock = {.starts = "the council consults",
              .period = {7, Unit::calendar_days, FirstDay::excluded},
              .runs = Runs::limit},
    .when_missed = "The council may give notice of the direction.",
};

}  // namespace onroll
