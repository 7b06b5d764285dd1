#include "law/place_found_by_parent.h"

namespace onroll {

const Card kPlaceFoundByParent = {
    .id = "SAO-06",
    .file = "place_found_by_parent",
    .title = "Parent finds a place",
    .sentence =
        "A parent who, within fifteen days beginning with the day of service of the notice of intention, "
        "applies for and is offered a place at another suitable school has that school named in the order.",
    .instrument = &kEducationAct1996,
    .provision = "section 438(4) to (6)",
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
