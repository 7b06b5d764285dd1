#include "law/looked_after_direction_wait.h"

namespace onroll {

const Card kLookedAfterDirectionWait = {
    .id = "DIR-02b",
    .file = "looked_after_direction_wait",
    .title = "Direction for a looked-after child: reference to the adjudicator",
    .sentence =
        "After giving notice of the direction the council waits seven days, in which the admission authority "
        "may go to the adjudicator.",
    .instrument = &kSchoolStandardsAct1998,
    .provision = "sections 97A to 97C",
    .at = "section/97A",
    .nature = Nature::law,
    .in_force_from = date(2012, 2, 1),
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "council",
    .clock = {.starts = "the notice is given",
              .period = {7, Unit::calendar_days, FirstDay::excluded},
              .runs = Runs::waiting_time},
};

}  // namespace onroll
