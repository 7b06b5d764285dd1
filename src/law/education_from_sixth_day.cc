#include "law/education_from_sixth_day.h"

namespace onroll {

const Card kEducationFromSixthDay = {
    .id = "EXC-01",
    .file = "education_from_sixth_day",
    .title = "Permanent exclusion: education from the sixth school day",
    .sentence =
        "The council for the area where the child lives provides suitable full-time education from the sixth "
        "school day of a permanent exclusion.",
    .instrument = &kEducationAct1996,
    .provision = "section 19(3A) and (3B)",
    .at = "section/19",
    .nature = Nature::law,
    .in_force_from = date(2007, 9, 1),
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "council",
    .clock = {.starts = "the exclusion takes effect",
              .period = {6, Unit::school_days, FirstDay::counted},
              .runs = Runs::limit},
    .when_missed = "The council is in breach of section 19.",
};

}  // namespace onroll
