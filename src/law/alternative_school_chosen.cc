#include "law/alternative_school_chosen.h"

namespace onroll {

const Card kAlternativeSchoolChosen = {
    .id = "SAO-05",
    .file = "alternative_school_chosen",
    .title = "Parent chooses among the schools offered",
    .sentence =
        "A parent who, within fifteen days beginning with the day of service of the council’s notice of "
        "intention, chooses an alternative offered in it has that school named in the order.",
    .instrument = &kEducationAct1996,
    .provision = "section 438(3)",
    .at = "section/438",
    .nature = Nature::law,
    .in_force_from = date(1996, 11, 1),
    .in_force_until = std::nullopt,
    .evidence = Evidence::known_high,
    .owner = "parent",
    .clock = {.starts = "the notice of intention is served",
              .period = {15, Unit::calendar_days, FirstDay::counted},
              .runs = Runs::limit},
    .when_missed = "The council names the school it proposed.",
};

}  // namespace onroll
