#include "law/supervision_order_length.h"

namespace onroll {

const Card kSupervisionOrderLength = {
    .id = "ESO-05",
    .file = "supervision_order_length",
    .title = "Education supervision order: how long it lasts",
    .sentence =
        "An education supervision order lasts one year from the day it is made and may be extended for up to "
        "three years at a time; it ends with compulsory school age or a care order.",
    .instrument = &kChildrenAct1989,
    .provision = "Schedule 3, paragraph 15",
    .at = "schedule/3",
    .nature = Nature::law,
    .in_force_from = date(1991, 10, 14),
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "council",
    .clock = {.starts = "the order is made",
              .period = {1, Unit::years, FirstDay::counted},
              .runs = Runs::limit},
    .when_missed = "The order lapses.",
};

}  // namespace onroll
