#include "law/exclusion_review_requested.h"

namespace onroll {

const Card kExclusionReviewRequested = {
    .id = "EXC-06",
    .file = "exclusion_review_requested",
    .title = "Permanent exclusion: a review is asked for",
    .sentence =
        "A parent may ask for an independent review within fifteen school days of notice that the board does "
        "not reinstate; until then the name is not deleted.",
    .instrument = &kExclusionGuidance,
    .provision = "part 8",
    .at = "",
    .nature = Nature::statutory_guidance,
    .in_force_from = date(2012, 9, 1),
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "parent",
    .clock = {.starts = "notice of the board’s decision is given",
              .period = {15, Unit::school_days, FirstDay::excluded},
              .runs = Runs::limit},
    .when_missed = "Review rights are spent: ground 9(1)(o) may be met.",
};

}  // namespace onroll
